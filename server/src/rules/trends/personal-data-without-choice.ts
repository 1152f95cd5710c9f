import { personalData } from '../../catalog/mechanism-links.ts';
import { nameOf, namesOf } from '../../catalog/names.ts';
import { dateOf } from '../../model/grammar/day.ts';
import type { Plan, Ref } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addLeverFixes } from '../support/lever-fixes.ts';
import { isLive } from '../support/trends.ts';

export default defineRule({
  code: 'TRD904',
  name: 'personal-data-without-choice',
  severity: 'info',
  tier: 2,
  origin: 'law',
  title: { en: 'Personal data without choice', zh: '使用个人数据却没有选择权' },
  why: {
    en: 'Rules in most markets ask for consent or an easy way out wherever personal data is used for marketing.',
    zh: '多数市场要求以个人信息做营销时取得同意或提供便捷退出。',
  },
  message: {
    en: '{mechanism} uses personal data. Check: rules in most markets ask for consent or an easy way out - add one of {options}.',
    zh: '“{mechanism}”涉及个人信息。请核对：多数市场要求同意或便捷退出，可补：{options}。',
  },
  yieldsTo: { field: ['STR003', 'STR005'], lever: ['LEV106', 'REF701'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const { uses, choices } = personalData(catalog);
    const places = uses
      .flatMap((id) => coverage.places.get(id) ?? [])
      // A mechanism that is live, or only derived from other words, does not collect new data.
      .filter((ref) => !isLive(ref) && ref.via !== 'words' && isNew(plan, ref))
      .sort((a, b) => a.span.start - b.span.start);
    const [first, ...others] = places;
    const home = choices[0]?.lever;
    if (
      !first ||
      isBeforeTheLaws(plan) ||
      home === undefined ||
      choices.some(({ id }) => coverage.anywhere.has(id)) ||
      coverage.listed.has(home)
    )
      return;
    report({
      span: first.span,
      path: first.path,
      data: {
        mechanism: nameOf(catalog, 'mechanisms', first.id ?? ''),
        options: namesOf(
          catalog,
          'mechanisms',
          choices.map(({ id }) => id),
        ),
      },
      about: { lever: home, field: 'levers' },
      related: others.slice(0, 5).map((ref) => ({
        span: ref.span,
        message: { en: 'Uses personal data as well', zh: '同样涉及个人信息' },
      })),
      fixes: () =>
        addLeverFixes(
          plan,
          catalog,
          home,
          choices
            .slice(0, 2)
            .map(({ id }) => id)
            .slice(-1),
        ).slice(0, 1),
    });
  },
});

/** What a lever only lists may be live for years; what an initiative or `plan:` names is not. */
function isNew({ initiatives }: Plan, { id, path }: Ref): boolean {
  const [section, ...rest] = path;
  if (section !== 'levers' || rest.includes('plan')) return true;
  return initiatives.some(({ mechanisms }) => mechanisms.some((one) => one.id === id));
}

/** A plan for the years before rules on personal data came into force. */
function isBeforeTheLaws({ period }: Plan): boolean {
  const start = period?.value?.start;
  return start !== undefined && dateOf(start).year < 2018;
}
