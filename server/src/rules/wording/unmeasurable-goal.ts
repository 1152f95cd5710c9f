import { editPart } from '../../model/places.ts';
import type { Plan, TextField } from '../../model/plan.ts';
import { startOf } from '../../text/start.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { linesOf } from '../support/lines.ts';
import { isPlaceholder, isVagueGoal } from '../support/words.ts';

export default defineRule({
  code: 'WRD002',
  name: 'unmeasurable-goal',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Goal that cannot be measured', zh: '无法衡量的目标' },
  why: {
    en: 'Anybody can claim to have reached a goal without a number.',
    zh: '用文字写的目标，由汇报的人说了算。',
  },
  message: {
    en: '"{text}" cannot be missed and cannot be reached. Give a number.',
    zh: '“{text}”既不会落空也无法达成，请写数字。',
  },
  variants: {
    market: {
      en: '“{text}”: which market, measured by whom, and how much did it grow last year? Without its figure nobody can say whether this is reached.',
      zh: '“{text}”：比的是哪个市场、谁来算、去年增长多少？没有行业的数，就说不清做没做到。',
    },
  },
  yieldsTo: { field: ['WRD003'], entry: ['STR007'] },
  check({ plan, report }) {
    const [first] = saysOfMarket(plan) ? [] : aheadOfMarket(plan);
    if (first) {
      const { text, span, path } = first;
      const data = { text: startOf(text, longest) };
      report({ span, path, variant: 'market', data, about: { field: path.join('.') } });
    }
    for (const kpi of plan.kpis) {
      if (kpi.target === first) continue;
      const { target } = kpi;
      if (!target || target.value || isPlaceholder(target.text) || !isVagueGoal(target.text))
        continue;
      report({
        span: target.span,
        path: target.path,
        data: { text: target.text },
        about: { kpi: kpi.key, field: target.path.join('.') },
        fixes: () =>
          suggestion(
            { en: 'Leave it open: `tbd`', zh: '先留空：`tbd`' },
            editPart(plan, target, 'tbd'),
          ),
      });
    }
  },
});

/** Maximum length of a quoted text, in characters. */
const longest = 60;

/** `ahead of the market`, `1.2x market growth`, `跑赢行业`: a figure against one that is not given. */
const relative =
  /\b(?:(?:ahead of|above|faster than|outgrow|outperform|times|twice|x) (?:the |our |its )?market(?! share)|(?:above|over) (?:the )?(?:market|industry) (?:growth|average))\b|(?:高于|跑赢|快于|超过|领先|优于|好于)(?:行业|大盘|同行)(?![一-龥]{0,4}第)/iu;

/** The targets and goals that are said against the market. */
function aheadOfMarket({ kpis, goals }: Plan): readonly TextField[] {
  return [...kpis.map(({ target }) => target), ...goals.map(({ goal }) => goal)].filter(
    (field): field is TextField =>
      field !== undefined &&
      relative.test(field.text) &&
      !/\d\s?(?:%|％|pp|points?|个百分?点)/u.test(field.text),
  );
}

/** Whether a line says how much the market grows. */
function saysOfMarket(plan: Plan): boolean {
  return linesOf(plan).some(({ said }) => figure.test(said));
}

const figure =
  /\b(?:market|industry)s? (?:growth|grew|grows|growing)\b[^.;]{0,24}\d[\d.]*\s?%|(?:行业|市场|大盘)[^，。；]{0,6}(?:增速|增长)[^，。；]{0,8}\d/iu;
