import { isNothingWritten } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';
import { addField, suggestion } from '../support/fixes.ts';
import {
  hasOwnField,
  hasUnreadCells,
  isAmount,
  isOneLine,
  isOnTimeline,
  isParked,
  saysMoney,
} from '../support/own-fields.ts';
import { isSaidAbove } from '../support/said-above.ts';
import { hasOwnBudget } from '../support/unread-section.ts';

export default defineRule({
  code: 'BUD502',
  name: 'initiative-without-budget',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Initiative without money', zh: '举措没有预算' },
  why: {
    en: 'A missing amount may mean zero, staff time only, or forgotten; the reader cannot tell.',
    zh: '不写金额可能是不花钱、只用人力，也可能是忘了，读者分不清。',
  },
  message: {
    en: '{id} has no budget. Write an amount, or `internal` if it only needs staff time.{more}',
    zh: '“{id}”没有预算；若只需人力，请写 `internal`。{more}',
  },
  yieldsTo: { field: ['WRD003', 'STR004'], entry: ['STR005', 'STR007'] },
  asksForMore: true,
  check({ plan, report }) {
    // The money of a plan in its own form may stand by items of its own.
    const doubt = hasOwnBudget(plan) && ({ severity: 'hint' } as const);
    const without = plan.initiatives.filter(
      (one) =>
        !one.budget &&
        (one.record !== undefined || isNothingWritten(one.entry.value)) &&
        !['stopped', 'done'].includes(one.status?.text ?? '') &&
        !isOneLine(one) &&
        !isParked(one) &&
        !hasUnreadCells(one) &&
        !isOnTimeline(one) &&
        !saves.test(one.name?.text ?? one.key) &&
        !isSaidAbove(plan, one, 'budget') &&
        !saysMoney(one.note?.text ?? '') &&
        !namesAmount.test(one.name?.text ?? '') &&
        !hasOwnField(one, (text) => isAmount(plan, text)),
    );
    const { asked, more } = askedOnce(without, ({ key, name }) => name?.text ?? key);
    for (const one of asked) {
      report({
        span: one.keySpan,
        path: one.path,
        ...doubt,
        data: { id: isCode(one.key) ? (one.name?.text ?? one.key) : one.key, more },
        about: {
          initiative: one.key,
          field: [...one.path, 'budget'].join('.'),
          lever: one.levers.flatMap((ref) => ref.id ?? []),
        },
        fixes: () =>
          suggestion(
            {
              en: 'Staff time only: add `budget: internal`',
              zh: '只用人力：添加 `budget: internal`',
            },
            addField(plan, one, 'budget', 'internal'),
          ),
      });
    }
  },
});

/** `promo cut`, `关停`: work that spends less. */
const saves =
  /\b(?:cuts?|reduction|savings?)$|^(?:cut|reduce|stop|close|exit|end|drop|shut)\b|^(?:砍|削减|压缩|关停|关闭|退出|停掉|停止|下架|裁撤)/iu;

/** `25M pilot for 40 growers`, `6000万广告`: a part of the name begins with money. */
const namesAmount =
  /(?:^|[,，]\s?)[$€£¥]?\d[\d.,]*\s?(?:bn|[mk]\b|million|billion|[万亿](?!人|家|单|户|台|店))/iu;

/** `M1`, `3.2`: a key that tells nothing of the work. */
function isCode(key: string): boolean {
  return /^\p{L}{0,2}[\d.]*$/u.test(key);
}
