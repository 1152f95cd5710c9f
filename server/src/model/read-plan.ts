import type { Catalog } from '../catalog/catalog.ts';
import type { Syntax } from '../syntax/parse.ts';
import type { MapEntry, MapNode } from '../syntax/tree.ts';
import { countScript, majorityLanguage } from '../text/language.ts';
import type { EntryBase, Plan } from './plan.ts';
import { entryProse, headProse } from './prose.ts';
import { readContext, readHead } from './read-head.ts';
import { readInitiative } from './read-initiative.ts';
import { readKpi } from './read-kpi.ts';
import { readLever } from './read-lever.ts';
import { readAssumption, readRisk, readSource } from './read-records.ts';
import { entryBase, type ReadContext, sectionEntries } from './reader.ts';
import { type Section, type SectionEntries, sections } from './sections.ts';

const readers: {
  readonly [S in Section]: (context: ReadContext, base: EntryBase) => SectionEntries[S];
} = {
  levers: readLever,
  kpis: readKpi,
  initiatives: readInitiative,
  assumptions: readAssumption,
  risks: readRisk,
  sources: readSource,
};

/** Reads a tree as a plan. Never fails: what cannot be read is absent, what is unknown keeps its text. */
export function readPlan(syntax: Syntax, catalog: Catalog): Plan {
  const root = syntax.root?.kind === 'map' ? syntax.root : undefined;
  const entries = {
    levers: entriesOf(root, 'levers'),
    kpis: entriesOf(root, 'kpis'),
    initiatives: entriesOf(root, 'initiatives'),
    assumptions: entriesOf(root, 'assumptions'),
    risks: entriesOf(root, 'risks'),
    sources: entriesOf(root, 'sources'),
  };
  const { context, models, period } = readContext(syntax.text, root, catalog, {
    kpis: keysOf(entries.kpis),
    initiatives: keysOf(entries.initiatives),
    sources: keysOf(entries.sources),
  });
  const read = <S extends Section>(section: S): SectionEntries[S][] =>
    entries[section].map((entry) => readers[section](context, entryBase(entry, [section])));
  const body = {
    levers: read('levers'),
    kpis: read('kpis'),
    initiatives: read('initiatives'),
    assumptions: read('assumptions'),
    risks: read('risks'),
    sources: read('sources'),
  };
  const head = readHead(syntax, root, context);
  const declared = head.lang?.text;
  const prose = sections.flatMap((section) => body[section].flatMap(entryProse(section)));
  return {
    ...head,
    ...body,
    models,
    period,
    language:
      declared === 'zh' || declared === 'en'
        ? declared
        : majorityLanguage(countScript(context.prose)),
    prose: countScript([...headProse(head), ...prose]),
  };
}

/** The entries of a section. A key without a name and repeated keys are left out: the structure check reports them. */
function entriesOf(root: MapNode | undefined, section: Section): readonly MapEntry[] {
  const seen = new Set<string>();
  return sectionEntries(root, section).filter(({ key }) => {
    if (key.isNull || seen.has(key.text)) return false;
    seen.add(key.text);
    return true;
  });
}

function keysOf(entries: readonly MapEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ key }) => key.text));
}
