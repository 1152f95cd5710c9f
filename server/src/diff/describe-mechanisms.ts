import { nameOf } from '../catalog/names.ts';
import { isHollow } from '../model/lever-state.ts';
import type { Text } from '../text/language.ts';
import { type Change, type ChangeKind, change, type Side } from './change.ts';
import { leverName } from './names.ts';
import type { Value } from './value.ts';

/**
 * Mechanisms of a lever that both plans have: planned, gone live, dropped; and a lever that has
 * none left.
 */
export function mechanismChanges(
  key: string,
  from: Value | undefined,
  to: Value | undefined,
  before: Side,
  after: Side,
): Change[] {
  // The waiver already says what a waived lever no longer plans.
  if (after.checked.coverage.lever(key).waived) return [];
  const [was, is] = [statesOf(from), statesOf(to)];
  const name = leverName(after.catalog, key);
  const found: Change[] = [];
  for (const id of new Set([...is.keys(), ...was.keys()])) {
    const [a, b] = [was.get(id), is.get(id)];
    if (a === b) continue;
    const [kind, message] = sentenceOf(a, b);
    const at = { path: ['levers', key, b ?? a ?? ''], before: undefined, after: undefined };
    const mechanism = nameOf(b ? after.catalog : before.catalog, 'mechanisms', id);
    const more = { ...(a && { before: id }), ...(b && { after: id }) };
    found.push(change(at, kind, message, { lever: name, mechanism }, more));
  }
  const hollow = (side: Side): boolean => isHollow(side.checked.coverage.lever(key));
  if (hollow(before) !== hollow(after)) {
    const at = { path: ['levers', key], before: undefined, after: undefined };
    found.push(
      hollow(after)
        ? change(
            at,
            'hollowed',
            {
              en: 'Lever left without a mechanism: {name}',
              zh: '杠杆被掏空：{name}仍列出，但没有任何做法',
            },
            { name },
            { direction: 'weaker' },
          )
        : change(
            at,
            'filled',
            { en: 'Lever has a mechanism now: {name}', zh: '杠杆已充实：{name}有了做法' },
            { name },
          ),
    );
  }
  return found;
}

type State = 'mechanisms' | 'have';

/** Mechanisms by their meaning; live counts more than planned. */
function statesOf(value: Value | undefined): Map<string, State> {
  const states = new Map<string, State>();
  for (const field of ['mechanisms', 'have'] as const) {
    const items = value?.kind === 'fields' ? value.fields.get(field)?.value : undefined;
    if (items?.kind === 'items') for (const { canon } of items.items) states.set(canon, field);
  }
  return states;
}

function sentenceOf(
  before: State | undefined,
  after: State | undefined,
): readonly [ChangeKind, Text] {
  if (after === undefined)
    return ['removed', { en: '{lever}: {mechanism} dropped', zh: '{lever}：去掉“{mechanism}”' }];
  if (after === 'mechanisms') {
    return before === undefined
      ? ['added', { en: '{lever}: {mechanism} planned', zh: '{lever}：计划“{mechanism}”' }]
      : [
          'planned',
          {
            en: '{lever}: {mechanism} is planned again, no longer live',
            zh: '{lever}：“{mechanism}”由已上线改回计划',
          },
        ];
  }
  return before === undefined
    ? ['added', { en: '{lever}: {mechanism} is live', zh: '{lever}：“{mechanism}”已上线' }]
    : [
        'live',
        { en: '{lever}: {mechanism} went live', zh: '{lever}：“{mechanism}”由计划变为已上线' },
      ];
}
