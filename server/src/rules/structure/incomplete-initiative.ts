import { isTime } from '../../model/moments.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { same } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';
import { exampleYear } from '../support/example-year.ts';
import { addField, suggestion } from '../support/fixes.ts';
import {
  hasOwnField,
  hasUnreadCells,
  isDate,
  isOneLine,
  isOnTimeline,
  isParked,
} from '../support/own-fields.ts';
import { isWorkOwned } from '../support/owners.ts';
import { isGroup, isSaidAbove } from '../support/said-above.ts';
import { isOwnForm } from '../support/unread-section.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'STR012',
  name: 'incomplete-initiative',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Initiative incomplete', zh: '举措信息不全' },
  why: {
    en: 'Work without an owner and a time does not get done.',
    zh: '没有负责人和时间的工作通常不会发生。',
  },
  message: {
    en: 'Initiative `{id}` has no {field}. Work without it is a wish - write for instance `{example}`.{more}',
    zh: '举措 `{id}` 没有{field}。没有{field}的工作只是愿望，请补上，例如 `{example}`。{more}',
  },
  asksForMore: true,
  yieldsTo: { field: ['WRD003', 'STR004', 'STR005'] },
  check({ plan, report }) {
    const isOwn = isOwnForm(plan);
    for (const field of ['owner', 'when'] as const) {
      const without = plan.initiatives.filter((one) => isWithout(plan, one, field));
      const open = without.filter((one) => !isAnswered(plan, one, field));
      const { asked, more } = askedOnce(open, nameOf);
      const example =
        field === 'owner' ? usualOwner(plan) : (plan.period?.value?.text ?? quarterOf(plan));
      for (const initiative of [...asked, ...without.filter((one) => !open.includes(one))])
        report({
          span: initiative.keySpan,
          path: [...initiative.path, field],
          data: {
            id: nameOf(initiative),
            field: names[field],
            example: `${field}: ${example}`,
            more: asked.includes(initiative) ? more : same(''),
          },
          ...((!open.includes(initiative) || isOwn || (field === 'when' && isPhased(plan))) && {
            severity: 'hint' as const,
          }),
          about: { initiative: initiative.key, field: [...initiative.path, field].join('.') },
          fixes: () =>
            suggestion(
              { en: `Add \`${field}: ${example}\``, zh: `添加 \`${field}: ${example}\`` },
              addField(plan, initiative, field, example),
            ),
        });
    }
  },
});

/** Whether the times of the work may stand in phases, or under quarters. */
function isPhased({ phases, initiatives }: Plan): boolean {
  return phases.length > 0 || initiatives.some(isOnTimeline);
}

/** Whether nothing in the entry says who does the work, or when. */
function isWithout(plan: Plan, initiative: Initiative, field: 'owner' | 'when'): boolean {
  const { entry, record, status } = initiative;
  if (initiative[field] || isOneLine(initiative) || status?.text === 'done') return false;
  if (isParked(initiative) || isSaidAbove(plan, initiative, field)) return false;
  if (entry.value.kind === 'scalar' ? !entry.value.isNull : !record) return false;
  if (field === 'when' && (isDated(initiative) || isMadeGroup(plan, initiative))) return false;
  if (hasUnreadCells(initiative) || isOnTimeline(initiative)) return false;
  return field === 'owner' || !hasOwnField(initiative, (text) => isDate(plan, text));
}

/** A group of work below a heading of its author, of which only the head is read here. */
function isMadeGroup(plan: Plan, initiative: Initiative): boolean {
  return initiative.record?.table === true && isGroup(plan, initiative);
}

/** `V 系列手机延到 2019H1 发布`, `budget: 120M in fiscal 2020`: the time stands elsewhere. */
function isDated(initiative: Initiative): boolean {
  const texts = [nameOf(initiative), initiative.budget?.text ?? '', initiative.note?.text ?? ''];
  return isTime(initiative.key) || texts.some((text) => saysWhen.test(text));
}

const saysWhen =
  /(?:19|20)\d{2}\s?(?:[HQ][1-4]|年|[./-]\d)|\b[QH][1-4]\b|\d{1,2}月|(?:fiscal|in) 20\d{2}|\b(?:launch|test|pilot|start|open|live)\s(?:in\s)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/iu;

/** Early on it is enough that somebody answers for its lever or its KPIs. */
function isAnswered(plan: Plan, initiative: Initiative, field: 'owner' | 'when'): boolean {
  return field === 'owner' && plan.status === 'draft' && isWorkOwned(plan, initiative);
}

function nameOf({ name, key }: Initiative): string {
  return name?.text ?? key;
}

/** A quarter in the time of the plan. */
function quarterOf(plan: Plan): string {
  const year = exampleYear(plan);
  return `${year}-01..${year}-03`;
}

const names = { owner: { en: 'owner', zh: '负责人' }, when: { en: 'time', zh: '起止时间' } };

/** The owner of most initiatives of the plan. */
function usualOwner(plan: Plan): string {
  const counts = new Map<string, number>();
  for (const { owner } of [...plan.initiatives, ...plan.kpis])
    if (owner && isName(owner.text)) counts.set(owner.text, (counts.get(owner.text) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const whole = plan.owner && isName(plan.owner.text) ? plan.owner.text : undefined;
  return most?.[0] ?? whole ?? 'TBD';
}

/** No placeholder, and no remark such as `客户端部门配合`. */
function isName(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) &&
    text.length <= 40 &&
    !isPlaceholder(text) &&
    !/配合|协助|待|\b(?:helps|with help|to be)\b/iu.test(text)
  );
}
