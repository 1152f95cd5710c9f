import { readKpiName } from '../catalog/kpi-name.ts';
import { findKpi, type KpiContext, kpiAmbiguity } from '../catalog/kpi-words.ts';
import { find, type Match } from '../catalog/lookup.ts';
import { isChinese } from '../catalog/normalise.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { remembered } from '../text/remember.ts';
import { isUnmeasured, type Piece, splitKpiLine } from './grammar/lines.ts';
import { seasonOf, seasonParts } from './grammar/season.ts';
import { moneyUnit, percentUnit, pointsUnit } from './grammar/units.ts';
import { type Quantity, readQuantity } from './grammar/value.ts';
import type { EntryBase, KpiEntry, ReadField, Season, TextField } from './plan.ts';
import { catalogRef, catalogRefs, evidenceRefs, ownRefs } from './read-refs.ts';
import {
  plainAt,
  type ReadContext,
  read,
  spanInScalar,
  textAt,
  textField,
  writtenAt,
} from './reader.ts';

interface Parts {
  readonly line: TextField | undefined;
  readonly baseline: TextField | undefined;
  readonly target: TextField | undefined;
  readonly due: TextField | undefined;
  readonly owner: TextField | undefined;
}

/** Reads an entry of `kpis`: lines `baseline -> target by due @ owner` and full records alike. */
export function readKpi(context: ReadContext, base: EntryBase): KpiEntry {
  const { record, path } = base;
  const parts =
    base.entry.value.kind === 'scalar'
      ? lineParts(context, base, base.entry.value)
      : recordParts(context, base);
  const kpiField = plainAt(context, record, 'kpi', path);
  const name = textAt(context, record, 'name', path);
  const kpi = kpiField && catalogRef(context, 'kpi', kpiField);
  const scope = textAt(context, record, 'scope', path);
  const measure = textAt(context, record, 'measure', path);
  const [baseline, target] = [parts.baseline, parts.target].map((part) =>
    quantityOf(context, part, base.key),
  );
  const around: KpiContext = {
    unit: levelUnit(target?.value) ?? levelUnit(baseline?.value),
    text: [scope?.text, measure?.text].filter(Boolean).join(' '),
    models: context.models,
    others: otherKpis(context),
    lang: isChinese(base.key) ? 'zh' : 'en',
  };
  const words = [base.key, ...(name ? [name.text] : [])];
  const amount = around.unit ?? amountUnit(target?.value) ?? amountUnit(baseline?.value);
  const found = words
    .map((word) => known(context, word, { ...around, unit: amount }))
    .find((one) => one);
  const fitting = found && isOfUnit(context, found, [target, baseline]) ? found : undefined;
  const named = kpi ? (kpi.id === undefined ? undefined : kpi) : fitting;
  const unmeasured =
    parts.baseline && isUnmeasured(parts.baseline.text) ? parts.baseline : undefined;
  return {
    id: named?.id,
    via: named?.via,
    partOf: named || kpi ? undefined : (found?.id ?? partOfKpi(context, base.key, around)),
    name,
    kpi,
    line: parts.line,
    baseline: unmeasured ? undefined : baseline,
    unmeasured,
    target,
    due: read.date(context, parts.due),
    asOf: read.date(context, plainAt(context, record, 'as_of', path)),
    owner: parts.owner,
    scope,
    unit: plainAt(context, record, 'unit', path),
    measure,
    better: wordAt(context, base, 'better', directions),
    kind: wordAt(context, base, 'kind', kinds),
    window: plainAt(context, record, 'window', path),
    per: plainAt(context, record, 'per', path),
    growth: plainAt(context, record, 'growth', path)?.text === 'true',
    season: readSeason(context, base),
    segment: ownRefs(context, ['segments'], record, 'segment', path)[0],
    channel: ownRefs(context, ['channels'], record, 'channel', path)[0],
    why: textAt(context, record, 'why', path),
    levers: catalogRefs(context, 'lever', record, 'levers', path),
    evidence: evidenceRefs(context, record, path),
    checkpoints: readValues(context, base, 'checkpoints'),
    actuals: readValues(context, base, 'actuals'),
    ...base, // last: Node 20 is slow with properties after a spread
  };
}

function recordParts(context: ReadContext, { record, path }: EntryBase): Parts {
  return {
    line: undefined,
    baseline: plainAt(context, record, 'baseline', path),
    target: plainAt(context, record, 'target', path),
    due: plainAt(context, record, 'due', path),
    owner: textAt(context, record, 'owner', path),
  };
}

/**
 * Parts of a short line have the address of the corresponding field and the span of their
 * characters.
 */
function lineParts(context: ReadContext, base: EntryBase, node: ScalarNode): Parts {
  const line = textField(context, node, base.path, false);
  const split = splitKpiLine(line ? node.text : '');
  const part = (piece: Piece | undefined, field: string): TextField | undefined =>
    piece && {
      text: piece.text,
      node,
      span: spanInScalar(context.text, node, piece.start, piece.end),
      path: [...base.path, field],
    };
  const owner = part(split.owner, 'owner');
  if (owner) context.prose.push(owner.text);
  return {
    line,
    baseline: part(split.baseline, 'baseline'),
    target: part(split.target, 'target'),
    due: part(split.due, 'due'),
    owner,
  };
}

const directions = ['higher', 'lower', 'steady'] as const;
const kinds = ['flow', 'stock', 'ratio'] as const;

/** A field with enumerated values. */
function wordAt<T extends string>(
  context: ReadContext,
  { record, path }: EntryBase,
  field: string,
  values: readonly T[],
): T | undefined {
  const text = plainAt(context, record, field, path)?.text;
  return values.find((value) => value === text);
}

/** Values by date: checkpoints, or measurements. */
function readValues(
  context: ReadContext,
  { record, path }: EntryBase,
  field: string,
): KpiEntry['checkpoints'] {
  const node = writtenAt(record, field);
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap((entry) => {
    const at = [...path, field, entry.key.text];
    const date = read.date(context, textField(context, entry.key, at, false));
    const value = read.quantity(context, textField(context, entry.value, at, false));
    return date && value ? [{ date, value }] : [];
  });
}

function readSeason(context: ReadContext, { record, path }: EntryBase): Season | undefined {
  const node = writtenAt(record, 'season');
  if (!node || node.kind === 'list') return undefined;
  const written =
    node.kind === 'scalar'
      ? seasonParts(node.text)
      : node.entries.map(
          ({ key, value }) => [key.text, value.kind === 'scalar' ? value.text : ''] as const,
        );
  return {
    span: node.span,
    path: [...path, 'season'],
    shares: seasonOf(written, context.units),
  };
}

/** The unit of a value that is a level, not a change. */
/** `29m` of what is an amount or a number of things is 29 million; of a time it may be minutes. */
function quantityOf(
  context: ReadContext,
  part: TextField | undefined,
  key: string,
): ReadField<Quantity> | undefined {
  const field = read.quantity(context, part);
  if (!part || field?.value) return field;
  const again = readQuantity(part.text, context.units);
  const guess = 'guess' in again ? again.guess : undefined;
  const unit = guess === undefined ? undefined : unitOfKpi(context, key);
  if (guess === undefined || unit === undefined || context.catalog.measures.time[unit])
    return field;
  return read.quantity(context, { ...part, text: guess });
}

function unitOfKpi(context: ReadContext, key: string): string | undefined {
  const around = { models: context.models, others: otherKpis(context), unit: moneyUnit };
  const id = known(context, key, around)?.id ?? partOfKpi(context, key, around);
  return id === undefined ? undefined : context.catalog.kpis.get(id)?.unit;
}

function levelUnit(value: Quantity | undefined): string | undefined {
  return value?.change === undefined && value?.sign === undefined ? value?.units[0] : undefined;
}

/** A word of the plan's own for an amount or a number, with a percentage, is a share of it. */
function isOfUnit(
  { catalog }: ReadContext,
  { id, via }: Match,
  levels: readonly (ReadField<Quantity> | undefined)[],
): boolean {
  const unit = catalog.kpis.get(id)?.unit ?? '';
  if (via === 'id' || via === 'name' || ![moneyUnit, 'count', 'persons'].includes(unit))
    return true;
  const values = levels.flatMap((level) => level?.value ?? []);
  const isShare = ({ units: [unit] }: Quantity): boolean =>
    unit === percentUnit || unit === pointsUnit;
  return values.length === 0 || !values.every(isShare);
}

/** `800万` of something that is an amount or a rate is an amount. */
function amountUnit(value: Quantity | undefined): string | undefined {
  return value?.scale === undefined || value.units.length > 0 ? undefined : moneyUnit;
}

/** The KPIs that the plan names without any doubt; a word with several meanings is settled by them. */
const otherKpis = remembered(({ catalog, own }: ReadContext): ReadonlySet<string> => {
  const words = [...own.kpis.kpiWords.values()];
  const sure = words.filter((word) => kpiAmbiguity(word) === undefined);
  return new Set([...words, ...sure.flatMap((word) => find(catalog, 'kpi', word)?.id ?? [])]);
});

/** The KPI that a key names as a whole; none for a word that leaves a choice. */
function known({ catalog }: ReadContext, key: string, around: KpiContext): Match | undefined {
  const found = findKpi(catalog, key, around);
  return found && 'id' in found ? found : undefined;
}

/** The KPI that a name is a part or a view of; words with several meanings are none. */
function partOfKpi({ catalog }: ReadContext, name: string, around: KpiContext): string | undefined {
  const found = readKpiName(catalog, name, around);
  return found && 'id' in found ? found.id : undefined;
}
