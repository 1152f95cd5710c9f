import type { KpiContext } from '../catalog/kpi-words.ts';
import { isChinese } from '../catalog/normalise.ts';
import { isUnmeasured } from './grammar/lines.ts';
import { seasonOf, seasonParts } from './grammar/season.ts';
import {
  amountUnit,
  isOfUnit,
  known,
  levelUnit,
  otherKpis,
  partOfKpi,
  quantityOf,
} from './kpi-units.ts';
import type { EntryBase, KpiEntry, Season } from './plan.ts';
import { kpiParts } from './read-kpi-parts.ts';
import { catalogRef, catalogRefs, evidenceRefs, ownRefs } from './read-refs.ts';
import { plainAt, type ReadContext, read, textAt, textField, writtenAt } from './reader.ts';
import { inScaleOf } from './same-scale.ts';

/** Reads an entry of `kpis`: lines `baseline -> target by due @ owner` and full records alike. */
export function readKpi(context: ReadContext, base: EntryBase): KpiEntry {
  const { record, path } = base;
  const parts = kpiParts(context, base);
  const kpiField = plainAt(context, record, 'kpi', path);
  const name = textAt(context, record, 'name', path);
  const kpi = kpiField && catalogRef(context, 'kpi', kpiField);
  const scope = textAt(context, record, 'scope', path);
  const measure = textAt(context, record, 'measure', path);
  const target = quantityOf(context, parts.target, base.key);
  const baseline = inScaleOf(target, quantityOf(context, parts.baseline, base.key));
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
