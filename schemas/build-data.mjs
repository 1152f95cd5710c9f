// Turns schemas/catalog/*.yaml and schemas/*.shape.yaml into server/src/catalog/data.generated.ts.
// Run by the build; run it by hand after an edit to see what is wrong with the data.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { foldingTable } from './build/folding.mjs';
import { pack } from './build/pack.mjs';
import { readCatalog } from './build/read.mjs';
import { readExamples } from './build-examples.mjs';

/** Sections needed to read plans and calculate with their figures. */
const laterSections = [
  'kpi_words',
  'kpi_pairs',
  'compositions',
  'sums',
  'orderings',
  'economics',
  'silence',
  'counts_for',
  'spotted_by',
  'such_as',
  'fields_of_work',
  'number_patterns',
  'word_pairs',
  'word_traps',
  'proper_names',
  'generic_words',
  'themes',
  'counterweights',
  'size_kpis',
  'feelings',
  'parties',
  'share_words',
  'figure_words',
  'hold_words',
  'yearly_money',
  'costly_means',
  'trend_words',
  'tensions',
  'target_words',
  'proof',
  'lessons',
  'time_words',
  'told_lines',
  'order_account',
  'loss_words',
  'free_market',
  'backfiring',
  'fronts',
  'acquisitions',
  'open_money',
  'uses',
  'fronts_not',
  'fronts_order',
  'nationwide',
  'empty_responses',
  'awaited_money',
  'money_sections',
  'cost_shares',
  'sold_at_loss',
  'capital_return',
  'reassurances',
  'empty_efforts',
  'empty_nouns',
  'weak_answers',
  'risk_kinds',
  'statements',
  'paid_responses',
  'empty_means',
  'financing',
  'payback',
  'float',
  'growth_bridge',
  'margin_bridge',
  'forms',
  'form_seasons',
];
/** The data has problems, which its message lists. */
export class DataError extends Error {}

/** Sections needed to read documents of other kinds. */
const documentSections = [
  'document_sections',
  'document_columns',
  'document_labels',
  'document_words',
];

/** Sections of long texts that are shown one at a time. */
const textSections = ['meanings', 'world_cases', 'examples'];

/**
 * Checks the data and writes the generated module.
 * @param root folder of the project
 * @returns the path of the written file, its texts (catalogue, shapes, traditional characters with
 *   their simplified forms), and by name the parts of the catalogue that are loaded on demand
 * @throws DataError that lists every problem of the data
 */
export function buildData({ root }) {
  const { data, problems } = readCatalog(catalogFiles(join(root, 'schemas/catalog')));
  if (problems.length > 0)
    throw new DataError(
      `The catalogue has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
  const shapes = readdirSync(join(root, 'schemas'))
    .filter((file) => file.endsWith('.shape.yaml'))
    .sort();
  const records = Object.assign(
    {},
    ...shapes.map((file) => parse(readFileSync(join(root, 'schemas', file), 'utf8')).records),
  );
  const shape = {
    records: mapValues(records, (record) => ({ ...record, fields: named(record.fields) })),
  };
  const target = join(root, 'server/src/catalog/data.generated.ts');
  const { atStart, ...parts } = parted({ ...data, examples: readExamples({ root }) });
  const texts = [pack(atStart), pack(shape), foldingTable()];
  const [dataText, shapeText, folding] = texts;
  const later = mapValues(parts, pack);
  const text = [
    '// Generated from schemas/ by schemas/build-data.mjs. Do not edit.',
    `/** The built-in catalogue, packed. */\nexport const data: string = ${quote(dataText)};`,
    `/** The shapes of plans, configuration files and company catalogues, packed. */\nexport const shape: string = ${quote(shapeText)};`,
    `/** Traditional characters, each followed by its simplified form. */\nexport const folding: string = ${quote(folding)};`,
    ...Object.entries(later).map(
      ([name, part]) =>
        `/** A part of the catalogue that is not needed at the start, packed. */\nexport const ${name} = (): string => ${quote(part)};`,
    ),
  ].join('\n\n');
  if (!existsSync(target) || readFileSync(target, 'utf8') !== `${text}\n`)
    writeFileSync(target, `${text}\n`);
  return { target, texts, later };
}

/** The catalogue as the programs read it: what is needed at start, and what is read on demand. */
function parted(data) {
  const take = (isWanted) =>
    Object.fromEntries(Object.entries(data).filter(([name]) => isWanted(name)));
  const worlds = data.world_cases.map(apart);
  return {
    atStart: camelKeys({
      ...take((name) => ![...laterSections, ...documentSections, ...textSections].includes(name)),
      world_cases: worlds.map(({ short }) => short),
    }),
    reading: camelKeys(take((name) => laterSections.includes(name))),
    documents: camelKeys(take((name) => documentSections.includes(name))),
    texts: camelKeys({
      meanings: data.meanings,
      examples: data.examples,
      world_cases: worlds.map(({ long }) => long),
    }),
  };
}

/** A public case: what is matched against, and what is shown. */
function apart({ place, gap, facts, ...found }) {
  const split = facts.map(({ text, figures, source, also, seen, ...rest }) => ({
    short: { ...rest, ...measuresOf(figures) },
    long: { id: `${found.id}/${rest.id}`, text, figures, source, also, seen },
  }));
  return {
    short: { ...found, facts: split.map(({ short }) => short) },
    long: { id: found.id, place, gap, facts: split.map(({ long }) => long) },
  };
}

/** The KPIs that figures measure; nothing where there are none. */
function measuresOf(figures) {
  const measures = [...new Set(figures.flatMap(({ metric }) => metric ?? []))];
  return measures.length === 0 ? {} : { measures };
}

function mapValues(map, make) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, make(value)]));
}

/** Fields by name as a list of named fields. */
function named(fields) {
  return Object.entries(fields ?? {}).map(([name, field]) => ({ ...field, name }));
}

/** All YAML files below a folder: path with `/` → text, in alphabetical order. */
export function catalogFiles(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return new Map(
    names
      .map((name) => name.replaceAll('\\', '/'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** `any_of` → `anyOf`. Ids and words have no underscores, so they stay as they are. */
function camelKeys(value) {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
      camelKeys(entry),
    ]),
  );
}

function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildData({ root: fileURLToPath(new URL('..', import.meta.url)) });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
