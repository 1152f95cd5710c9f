import { adviceFor } from '../../catalog/advice.ts';
import { usualMechanisms } from '../../rules/support/lever-fixes.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { PlanDocument } from '../document.ts';
import { words } from '../words.ts';
import { entryChoice } from './catalog-choices.ts';
import type { Choice } from './item.ts';
import { stopText } from './writing.ts';

/**
 * Levers: required and missing first, then recommended, then those of the declared trends, then the
 * rest.
 * @param at where a lever is being typed; it is not there yet
 */
export function leverChoices(
  { catalog, checked }: PlanDocument,
  scaffold: boolean,
  at?: number,
): Choice[] {
  const { coverage, plan } = checked;
  const missing = new Map(
    coverage.keys
      .filter(
        ({ state, lever: { entry } }) =>
          state === 'missing' ||
          (state === 'partly' && !entry) ||
          (at !== undefined && entry?.keySpan.start === at),
      )
      .map((state) => [state.key.lever, state]),
  );
  const required = new Set(coverage.keys.map(({ key }) => key.lever));
  const strong = new Set<string>();
  const normal = new Set<string>();
  for (const model of coverage.models)
    for (const advice of adviceFor(catalog, 'model', model))
      (advice.strength === 'strong' ? strong : normal).add(advice.lever.id);
  for (const trend of coverage.trends)
    for (const id of catalog.trends.get(trend)?.levers ?? []) strong.add(id);
  const full =
    plan.levers.at(-1)?.record !== undefined && plan.levers.at(-1)?.record?.flow === false;
  return [...catalog.levers.values()].map((lever) => {
    const state = missing.get(lever.id);
    const rank = state
      ? 0
      : required.has(lever.id)
        ? 1
        : strong.has(lever.id)
          ? 2
          : normal.has(lever.id)
            ? 3
            : 4;
    const means = state ? usualMechanisms(state.key, state.lever) : lever.mechanisms.slice(0, 2);
    const list = `[${stopText(1, means.map((id) => yamlText(id, true)).join(', '))}]`;
    const entry = full ? `:\n  mechanisms: ${list}` : `: ${list}`;
    const remark = state
      ? words.missing
      : required.has(lever.id)
        ? words.required
        : rank === 2
          ? words.recommended
          : undefined;
    return entryChoice('lever', lever, rank, {
      write: { as: 'key', key: lever.id, after: scaffold ? entry : ': ' },
      ...(remark && { remark }),
    });
  });
}
