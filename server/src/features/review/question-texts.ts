import type { Change } from '../../diff/change.ts';
import type { Text } from '../../text/language.ts';

interface Asked {
  readonly when: (change: Change) => boolean;
  readonly text: Text;
}

/**
 * Questions that a reviewer should ask about a change, the most important first. Each question
 * follows its change.
 */
export const questions: readonly Asked[] = [
  {
    when: ({ offTrackSince }) => offTrackSince !== undefined,
    text: {
      en: '{change}. Was the target wrong, or the work?',
      zh: '{change}。是目标定错了，还是工作没做到？',
    },
  },
  {
    when: ({ section, kind, field }) =>
      section === 'goals' && kind === 'removed' && field === undefined,
    text: {
      en: '{change}. Which work and which KPIs end with it?',
      zh: '{change}。哪些举措和指标随之结束？',
    },
  },
  {
    when: ({ section, kind, field }) =>
      section === 'levers' && kind === 'removed' && field === undefined,
    text: {
      en: '{change}. What does its work from now on?',
      zh: '{change}。今后由什么来承担它的作用？',
    },
  },
  {
    when: ({ kind }) => kind === 'hollowed',
    text: {
      en: '{change}. Is it still intended, and what will be done?',
      zh: '{change}。是否仍要做，具体做什么？',
    },
  },
  {
    when: ({ kind }) => kind === 'waived',
    text: {
      en: '{change}. Who agreed, and what would make us reconsider?',
      zh: '{change}。谁同意的？出现什么情况要重新启用？',
    },
  },
  {
    when: ({ at }) => at === 'model',
    text: {
      en: '{change}. Do the levers, KPIs and budget follow?',
      zh: '{change}。杠杆、指标和预算是否随之调整？',
    },
  },
  {
    when: ({ kind, after }) => kind === 'status' && (after === 'off-track' || after === 'missed'),
    text: {
      en: '{change}. What changes in the work now?',
      zh: '{change}。接下来的工作有什么调整？',
    },
  },
  {
    when: ({ section, field, direction }) =>
      section === 'kpis' && field === 'baseline' && direction !== undefined,
    text: {
      en: '{change}. Was it measured again, or is it counted differently?',
      zh: '{change}。是重新测量，还是口径变了？',
    },
  },
  {
    when: ({ section, direction }) => section === 'kpis' && direction === 'weaker',
    text: {
      en: '{change}. What was learnt, and what does it mean for the goal?',
      zh: '{change}。发现了什么？对总目标有何影响？',
    },
  },
  {
    when: ({ section, direction }) => section === 'kpis' && direction === 'bolder',
    text: {
      en: '{change}. What new work or evidence carries it?',
      zh: '{change}。有什么新的举措或依据支撑？',
    },
  },
  {
    when: ({ kind, field }) => kind === 'removed' && field === 'gate',
    text: {
      en: '{change}. What stops the money now if it does not work?',
      zh: '{change}。如果没有成效，靠什么停止投入？',
    },
  },
  {
    when: ({ section, field, direction }) =>
      (section === 'initiatives' || section === 'phases') &&
      field === 'when' &&
      direction === 'weaker',
    text: {
      en: '{change}. Which results come later with it?',
      zh: '{change}。哪些结果会随之推迟？',
    },
  },
  {
    when: ({ section, field, size }) =>
      (section === 'initiatives' || section === 'plan') &&
      /budget/.test(field ?? '') &&
      Math.abs(size ?? 0) >= 0.15,
    text: {
      en: '{change}. Where does the money come from, or go to?',
      zh: '{change}。资金从何而来、用到何处？',
    },
  },
  {
    when: ({ section, kind, field }) =>
      section === 'initiatives' && kind === 'removed' && field === undefined,
    text: {
      en: '{change}. Who does what it was to bring?',
      zh: '{change}。它原本要完成的事由谁来做？',
    },
  },
  {
    when: ({ field, kind }) => field === 'owner' && kind !== 'added',
    text: { en: '{change}. Does everybody concerned know?', zh: '{change}。相关的人都知道了吗？' },
  },
  {
    when: ({ section, field, after }) =>
      section === 'assumptions' && field === 'state' && after === 'wrong',
    text: {
      en: '{change}. What in the plan rested on it?',
      zh: '{change}。计划中哪些内容以它为前提？',
    },
  },
];

/**
 * Said after the question where a target was lowered or a lever dropped, and no decision names it.
 */
export const undecided: Text = {
  en: ' No entry under `decisions` records it.',
  zh: '`decisions` 中没有相应记录。',
};
