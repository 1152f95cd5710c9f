// Where a plan shows an aim.
import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { type Aim, builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import type { KpiEntry, Located, Plan } from '../../model/plan.ts';

/** Where a plan shows an aim: a KPI that moves so, a goal, an initiative or a mechanism. */
export function aimPlace(
  aim: Aim,
  said: readonly Said[],
  plan: Plan,
  catalog: Catalog,
): Located | undefined {
  const { up = [], words } = aim;
  const kpi = plan.kpis.find((entry) => moves(aim, entry, catalog));
  if (kpi) return { span: kpi.keySpan, path: kpi.path };
  const texts = [
    ...said,
    ...(aim.levers ? ofLevers(plan) : []),
    ...(aim.risks ? ofRisks(plan) : []),
  ];
  const text = words && texts.find(({ folded }) => wordsIn(words, folded).length > 0);
  if (text) return text;
  const inWords = plan.kpis.find(
    (entry) => up.includes(idOf(entry)) && isMeant(aim, entry, catalog),
  );
  if (inWords) return { span: inWords.keySpan, path: inWords.path };
  // What a lever lists may have been there for years; work is new.
  const work = plan.initiatives.find(({ mechanisms }) =>
    mechanisms.some(({ id }) => id !== undefined && aim.means?.includes(id)),
  );
  return work && { span: work.keySpan, path: work.path };
}

/** Whether the figures of a KPI move it so. */
function moves(
  { up = [], down = [], atLeast = 1, heldOnly }: Aim,
  entry: KpiEntry,
  catalog: Catalog,
): boolean {
  const id = idOf(entry);
  // A part that grows is not the whole that grows.
  if (atLeast > 1 && entry.id === undefined) return false;
  const factor = up.includes(id) || down.includes(id) ? factorOf(catalog, entry) : undefined;
  if (factor === undefined) return false;
  return up.includes(id) ? !heldOnly && factor > atLeast : factor < 1;
}

/** Whether a KPI is to stay where it is, or to rise by its words, where that counts. */
function isMeant({ held, heldOnly, atLeast }: Aim, entry: KpiEntry, catalog: Catalog): boolean {
  const stays = factorOf(catalog, entry) === 1 || isSaid('held', entry);
  return stays ? held === true : !heldOnly && atLeast === undefined && isSaid('up', entry);
}

function idOf({ id, partOf }: KpiEntry): string {
  return id ?? partOf ?? '';
}

/** A target in words: `7.2% -> 稳定`. */
function isSaid(way: 'up' | 'held', { target }: KpiEntry): boolean {
  if (!target || /\d/.test(target.text)) return false;
  return wordsIn(builtinReading().targetWords[way], normalise(target.text)).length > 0;
}

/** By how much a KPI is to change; undefined where the plan does not say. */
function factorOf(catalog: Catalog, entry: KpiEntry): number | undefined {
  const { baseline, target } = valuesOf(catalog, entry);
  const { change, number } = entry.target?.value ?? {};
  if (!baseline || !target) return change === 'percent' && number ? 1 + number / 100 : undefined;
  // From a loss, or from nothing, any rise is one.
  if (baseline.number <= 0) return target.number > baseline.number ? Number.POSITIVE_INFINITY : 0;
  return target.number / baseline.number;
}

export type Said = Located & { readonly folded: string };

/** What goals, work and targets in words say. */
export function saidIn({ goals, initiatives, kpis }: Plan): Said[] {
  return [
    ...goals.flatMap(({ goal }) => goal ?? []),
    ...initiatives.map(
      ({ key, name, keySpan, path }) => name ?? { text: key, span: keySpan, path },
    ),
    // A target in words: `-50M -> break-even`.
    ...kpis.flatMap(({ target }) => (target && target.value === undefined ? target : [])),
  ].map(folded);
}

/** What levers are called and list as planned. */
function ofLevers({ levers }: Plan): Said[] {
  return levers
    .flatMap(({ key, keySpan, path, mechanisms }) => [
      { text: key, span: keySpan, path },
      ...mechanisms,
    ])
    .map(folded);
}

function ofRisks({ risks, kpis }: Plan): Said[] {
  return [
    ...kpis.map(({ key, keySpan, path }) => ({ text: key, span: keySpan, path })),
    ...risks.flatMap(({ risk }) => risk ?? []),
  ].map(folded);
}

function folded({ span, path, text }: Located & { readonly text: string }): Said {
  return { span, path, folded: normalise(text) };
}
