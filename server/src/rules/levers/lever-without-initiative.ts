import { nameOf } from '../../catalog/names.ts';
import { isChinese, normalise } from '../../catalog/normalise.ts';
import type { Initiative, LeverEntry, Plan, Ref } from '../../model/plan.ts';
import { wrapFlow } from '../../syntax/edit.ts';
import { entryOf } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { isAbout, sharesWord } from '../support/about.ts';
import { addToSection, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'LEV103',
  name: 'lever-without-initiative',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Nobody delivers the lever', zh: '没有举措落实该杠杆' },
  why: {
    en: 'A planned mechanism only becomes real when an initiative delivers it.',
    zh: '计划中的做法要有人承接才会落地。',
  },
  message: {
    en: 'No initiative works on {lever} ({mechanisms}). Who does it, and when? What runs already goes under `have`.',
    zh: '没有举措承接“{lever}”（{mechanisms}）。由谁、何时完成？已经在做的请写入 `have`。',
  },
  yieldsTo: { lever: ['LEV102', 'LEV106', 'LEV109', 'WRD001'], field: ['STR005'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const unread = unreadLevers(plan);
    const required = new Set(coverage.keys.map(({ key }) => key.lever));
    for (const [id, entry] of coverage.listed) {
      const { planned, waived, initiatives } = coverage.lever(id);
      if (waived || planned.length === 0 || initiatives.length > 0) continue;
      // `Fulfillment capacity and automation` works on `fulfillment`, in the author's words.
      const key = normalise(entry.key);
      const isNamed = (one: Initiative): boolean =>
        isAbout(one, key, isChinese(key) ? 0.5 : 1) || sharesWord(one, planned);
      const isOwn =
        (entry.via !== 'id' && entry.via !== 'name') || planned.some(({ via }) => via !== 'id');
      if (isOwn && plan.initiatives.some(isNamed)) continue;
      report({
        // What the model does not depend on may be what the business does anyway, and so may what is
        // said in the author's words.
        ...(((plan.status === 'draft' && !required.has(id)) || isOwn) && {
          severity: 'hint' as const,
        }),
        span: entry.keySpan,
        path: entry.path,
        data: {
          lever: nameOf(catalog, 'levers', id),
          mechanisms: onceEach(planned)
            .slice(0, 4)
            .map((ref) =>
              ref.id === undefined ? ref.text : nameOf(catalog, 'mechanisms', ref.id),
            ),
        },
        about: { lever: id, field: unread },
        fixes: () => [
          ...suggestion(
            { en: 'Add an initiative for it', zh: '添加承接它的举措' },
            stub(plan, id, planned),
          ),
          ...suggestion(
            { en: 'It is live already: move it to `have`', zh: '已上线：移入 `have`' },
            toHave(plan, entry),
          ),
        ],
      });
    }
  },
});

/** Where an initiative names levers in a form that is not read: it may work on any of them. */
function unreadLevers({ initiatives }: Plan): readonly string[] {
  return initiatives
    .filter(({ levers, record }) => levers.length === 0 && entryOf(record, 'lever'))
    .map(({ path }) => [...path, 'lever'].join('.'));
}

/** An initiative with the known fields; the rest is left to fill in. */
function stub(plan: Plan, lever: string, planned: readonly Ref[]): TextEdit[] | undefined {
  const when = plan.period?.value?.text;
  const mechanisms = planned.map((ref) => ref.id ?? JSON.stringify(ref.text));
  const fields = [
    { key: 'name', text: 'TODO' },
    { key: 'lever', text: lever },
    { key: 'mechanisms', inline: `[${mechanisms.join(', ')}]` },
    ...(when === undefined ? [] : [{ key: 'when', text: when }]),
    { key: 'owner', text: 'TBD' },
  ];
  return addToSection(plan, 'initiatives', { key: `${lever}-work`, fields });
}

function toHave(plan: Plan, entry: LeverEntry): TextEdit[] | undefined {
  const { value } = entry.entry;
  const field = entryOf(entry.record, 'mechanisms');
  if (field && !entryOf(entry.record, 'have')) return [{ span: field.key.span, newText: 'have' }];
  if (value.kind !== 'list' || !value.flow) return undefined;
  return wrapFlow(plan.syntax.text, value, '{have: ', '}');
}

/** The first of several words for one mechanism. */
function onceEach(refs: readonly Ref[]): readonly Ref[] {
  const words = refs.map(({ id, text }) => id ?? text);
  return refs.filter((_, at) => words.indexOf(words[at] ?? '') === at);
}
