import type { Catalog } from '../../catalog/catalog.ts';
import { countsFor, leversOfMechanism } from '../../catalog/mechanism-links.ts';
import { nameOf, nameWithId } from '../../catalog/names.ts';
import type { LeverEntry, Plan, Ref } from '../../model/plan.ts';
import { inBrackets, removeItem } from '../../syntax/edit.ts';
import { addItems } from '../../syntax/edit-add.ts';
import { entryOf, type ListNode, type Node } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'MEC202',
  name: 'misplaced-mechanism',
  severity: { draft: 'off', review: 'hint', approved: 'hint' },
  tier: 2,
  origin: 'source',
  title: { en: 'Mechanism under the wrong lever', zh: '做法放错了杠杆' },
  why: {
    en: 'A mechanism works for certain levers; readers look for it there, and under another one it has no effect.',
    zh: '做法只对特定杠杆有效，放在别处读者找不到，也会让人误以为它在那里起作用。',
  },
  message: {
    en: '{mechanism} belongs to {home}; it has no effect for {lever}.',
    zh: '“{mechanism}”属于“{home}”，对“{lever}”不起作用。',
  },
  yieldsTo: { lever: ['LEV101', 'LEV106'] },
  check({ plan, catalog, coverage, report }) {
    for (const entry of plan.levers) {
      const lever = entry.id;
      // Under the plan's own names any grouping is fine.
      const isNamed = entry.via === 'id' || entry.via === 'name';
      if (lever === undefined || !isNamed || coverage.listed.get(lever) !== entry) continue;
      for (const refs of [entry.mechanisms, entry.have])
        for (const ref of refs) if (isMisplaced(catalog, ref, [lever])) say(ref, lever);
    }
    function say(ref: Ref, lever: string): void {
      const home = leversOfMechanism(catalog, ref.id ?? '')[0] ?? '';
      report({
        span: ref.span,
        path: ref.path,
        data: {
          mechanism: nameOf(catalog, 'mechanisms', ref.id ?? ''),
          home: nameWithId(catalog, 'levers', home),
          lever: nameOf(catalog, 'levers', lever),
        },
        about: { lever: [home, lever] },
        fixes: () =>
          suggestion(
            { en: `Move it to \`${home}\``, zh: `移到 \`${home}\`` },
            move(plan, ref, home, coverage.listed.get(home)),
          ),
      });
    }
  },
});

function isMisplaced(catalog: Catalog, ref: Ref, levers: readonly string[]): boolean {
  const { id, via } = ref;
  return (
    id !== undefined && via !== 'words' && levers.every((lever) => !countsFor(catalog, id, lever))
  );
}

/** Moves the item to the list of its home lever, if the plan has one in list form. */
function move(
  plan: Plan,
  ref: Ref,
  home: string,
  target: LeverEntry | undefined,
): TextEdit[] | undefined {
  const from = listAt(plan.root, ref.path);
  const to =
    target &&
    (target.entry.value.kind === 'list'
      ? target.entry.value
      : entryOf(target.record, ref.path.at(-1) === 'have' ? 'have' : 'mechanisms')?.value);
  const item = from?.items.find((one) => one.span.start === ref.span.start);
  if (
    !from ||
    item?.kind !== 'scalar' ||
    to?.kind !== 'list' ||
    to.items.length === 0 ||
    home === ''
  )
    return undefined;
  return [
    ...removeItem(plan.syntax.text, from, item),
    ...addItems(plan.syntax.text, to, [inBrackets(plan.syntax.text, item)]),
  ];
}

function listAt(root: Node | undefined, path: readonly string[]): ListNode | undefined {
  let node = root;
  for (const key of path) node = entryOf(node, key)?.value;
  return node?.kind === 'list' ? node : undefined;
}
