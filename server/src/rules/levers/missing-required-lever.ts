import type { Catalog } from '../../catalog/catalog.ts';
import { oneOfEachCase, rankFacts } from '../../catalog/evidence.ts';
import { modelName, nameOf, namesOf } from '../../catalog/names.ts';
import { factsOfKey } from '../../catalog/requirements.ts';
import { failuresOfKey } from '../../catalog/supporting-facts.ts';
import type { Fact, OperatingKey } from '../../catalog/types.ts';
import { audienceOf } from '../../model/audience.ts';
import type { Forms } from '../../model/forms.ts';
import { sectionSpan } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { shown as shownText } from '../../text/message.ts';
import { defineRule, type Related, type Severity } from '../rule.ts';
import { excerpt } from '../support/excerpt.ts';
import { lesson } from '../support/lesson.ts';
import { addLeverFixes, usualMechanisms } from '../support/lever-fixes.ts';
import { mentions } from '../support/mentions.ts';
import { partlyCovered } from '../support/partly-covered.ts';
import { hasUnread, isMostlyUnknown } from '../support/unread-section.ts';

export default defineRule({
  code: 'LEV101',
  name: 'missing-required-lever',
  severity: { draft: 'warning', review: 'error', approved: 'error' },
  tier: 1,
  origin: 'source',
  title: { en: 'Lever required by the model is missing', zh: '缺少该模式必备的杠杆' },
  why: {
    en: 'Each model works through a few operating keys. A plan that leaves one out usually fails exactly there.',
    zh: '每种模式都靠几个运营要点支撑，缺了其中一个，计划往往就败在那里。',
  },
  message: {
    en: '{model} plan without {lever}: {if_missing} The model\'s key is "{key_name}" - typical means: {examples}. Add the lever, or waive it with a reason.{mention}',
    zh: '{model} 计划缺少“{lever}”：{if_missing}该模式的要点是“{key_name}”，常见做法：{examples}。请补充，或写明豁免理由。{mention}',
  },
  variants: {
    company: {
      en: 'The company catalogue {layer} asks every {model} plan for {lever}: {why} Add the lever, or waive it with a reason.',
      zh: '企业目录 {layer} 要求 {model} 计划包含“{lever}”：{why}请补充，或写明豁免理由。',
    },
    partly: {
      en: '{lever} is only partly covered ({there}): {missing}. In {model} plans add one of {examples}.',
      zh: '“{lever}”只做了一部分（{there}）：{missing}。{model} 计划可补充：{examples}。',
    },
  },
  yieldsTo: { field: ['STR003', 'STR005'], lever: ['LEV106', 'LEV107'], model: ['FIT805'] },
  check({ plan, catalog, coverage, report }) {
    const seen = new Set<string>();
    const isOwn = plan.levers.some(({ id, via }) => id === undefined || via === 'words');
    const isElsewhere = hasUnread(plan, 'levers');
    const doubt = isMostlyUnknown(plan) && ({ severity: 'hint' } as const);
    for (const state of coverage.keys) {
      if (!['missing', 'partly'].includes(state.state) || seen.has(state.key.lever)) continue;
      seen.add(state.key.lever);
      if (state.state === 'partly') {
        report({ ...partlyCovered(plan, catalog, state), ...doubt });
        continue;
      }
      const { key } = state;
      // What is said in words that nobody could judge may well be what seems to be missing.
      const isOpen =
        (isOwn && (key.saidOtherwise || isQuestion(coverage.forms, key) || isElsewhere)) ||
        coverage.fields.has(key.lever);
      const relaxed = key.relaxed?.to;
      if (relaxed === 'off') continue;
      const facts = oneOfEachCase(
        rankFacts(catalog, factsOfKey(catalog, key), audienceOf(plan)),
      ).slice(0, 2);
      report({
        span: sectionSpan(plan, 'levers'),
        path: ['levers'],
        ...(key.layer !== undefined && { variant: 'company' }),
        data: {
          model: modelName(catalog, key.model),
          lever: nameOf(catalog, 'levers', key.lever),
          if_missing: sentence(key.ifMissing),
          key_name: key.name,
          examples: namesOf(catalog, 'mechanisms', key.core, 3),
          layer: key.layer ?? '',
          why: sentence(key.why),
          mention: mentionText(plan, catalog, key.lever),
        },
        ...(relaxed !== undefined && isSeverity(relaxed) && { severity: relaxed }),
        ...doubt,
        ...(isOpen && { severity: 'hint' as const }),
        softer: !state.primary,
        about: { lever: key.lever, model: key.model, field: 'levers' },
        related: relatedTo(plan, catalog, key, facts),
        facts: facts.map((fact) => fact.id),
        fixes: () => addLeverFixes(plan, catalog, key.lever, usualMechanisms(key, state.lever)),
      });
    }
  },
});

/** Where a plan is in the writer's own words and no business form shows, it is a question. */
function isQuestion({ sure, notExcluded }: Forms, { layer }: OperatingKey): boolean {
  return sure.length === 0 && notExcluded.length > 1 && layer === undefined;
}

/** A sentence with the final punctuation of its language. */
function sentence(text: Text): Text {
  return {
    en: /[.!?]$/.test(text.en) ? text.en : `${text.en}.`,
    zh: /[。！？]$/.test(text.zh) ? text.zh : `${text.zh}。`,
  };
}

function isSeverity(word: string): word is Severity {
  return word === 'error' || word === 'warning' || word === 'info' || word === 'hint';
}

/** Why the model needs the lever, and its cases, at the place where the model is declared. */
function relatedTo(
  plan: Plan,
  catalog: Catalog,
  key: OperatingKey,
  facts: readonly Fact[],
): Related[] {
  const span = plan.models.find((ref) => ref.id === key.model)?.span ?? plan.anchor;
  const why = { span, message: key.why };
  return [
    why,
    ...facts.map((fact) => ({ span, message: excerpt(catalog, fact) })),
    ...lesson({ plan, catalog }, span, failuresOfKey(catalog, key.id), 'missing'),
  ];
}

function mentionText(plan: Plan, catalog: Catalog, lever: string): Text {
  const mention = mentions(plan, catalog).get(lever);
  if (!mention) return { en: '', zh: '' };
  const term = shownText(mention.term);
  return {
    en: ` The text mentions “${term}”, but a mention is not a plan.`,
    zh: `文中提到“${term}”，但提到不等于安排。`,
  };
}
