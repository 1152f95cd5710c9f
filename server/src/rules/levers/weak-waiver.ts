import { nameOf } from '../../catalog/names.ts';
import { failuresOfKey } from '../../catalog/supporting-facts.ts';
import { defineRule } from '../rule.ts';
import { lesson } from '../support/lesson.ts';

/** Reasons that say when or how much, but not why the lever is not needed. */
const noReason =
  /^(?:(?:do (?:it |this )?)?later|next (?:year|quarter|phase)|not (?:now|yet|a priority)|no (?:time|money|budget|people|capacity|resources?)|growth (?:comes )?first|after growth|too early|n\/?a|以后再说|之后再说|以后|后续|暂不考虑|暂时不做|没时间|没有时间|没预算|没人|先做(?:增长|规模|gmv)|增长优先|先跑起来|等做大再说)$/iu;
/** What separates several reasons in a line. */
const between = /[.。!！,，;；、]|\band\b/iu;

export default defineRule({
  code: 'LEV111',
  name: 'weak-waiver',
  severity: { draft: 'info', review: 'info', approved: 'warning' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Waived for no reason', zh: '豁免理由站不住' },
  why: {
    en: 'What a model depends on is not less important because it comes later. A reason says what replaces it.',
    zh: '模式赖以成立的要点，不会因为“以后再做”就不需要。理由要说清由什么来代替。',
  },
  message: {
    en: '{lever} is required here and waived with “{reason}”. What takes its place until then?',
    zh: '“{lever}”是必备要点，豁免理由却是“{reason}”。在此之前靠什么代替？',
  },
  yieldsTo: { lever: ['LEV107'] },
  check({ plan, catalog, coverage, report }) {
    const seen = new Set<string>();
    for (const { key, lever } of coverage.keys) {
      const waive = lever.entry?.waive;
      const reason = waive?.reason;
      if (!waive || !reason || seen.has(key.lever) || !isEmpty(reason.text)) continue;
      seen.add(key.lever);
      const end = plan.period?.value?.end;
      const until = waive.until?.value?.end;
      // It is postponed within the period, not left out.
      if (until !== undefined && end !== undefined && until < end) continue;
      report({
        span: reason.span,
        path: reason.path,
        data: { lever: nameOf(catalog, 'levers', key.lever), reason: reason.text },
        about: { lever: key.lever },
        related: lesson({ plan, catalog }, reason.span, failuresOfKey(catalog, key.id), 'missing'),
      });
    }
  },
});

/** Whether each of the reasons in a line is none. */
function isEmpty(text: string): boolean {
  const reasons = text.split(between).filter((one) => one.trim() !== '');
  return reasons.length > 0 && reasons.every((one) => noReason.test(one.trim()));
}
