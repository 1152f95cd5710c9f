import type { Catalog } from '../catalog/catalog.ts';
import type { Syntax } from '../syntax/parse.ts';
import type { MapEntry, MapNode } from '../syntax/tree.ts';
import { countScript, majorityLanguage } from '../text/language.ts';
import { nameEndIn } from './kpi-names.ts';
import { namesOf } from './own-names.ts';
import type { EntryBase, Plan } from './plan.ts';
import { entryProse, headProse } from './prose.ts';
import { readContext } from './read-context.ts';
import { entryBase, sectionEntries } from './read-entries.ts';
import { readHead } from './read-head.ts';
import { readInitiative } from './read-initiative.ts';
import { readKpi } from './read-kpi.ts';
import { readLever } from './read-lever.ts';
import { haveAnswersBeside, readAssumption, readRisk, readSource } from './read-records.ts';
import { readWider } from './read-sections.ts';
import type { ReadContext } from './reader.ts';
import { readingTree } from './reading-tree.ts';
import type { Section, SectionEntries } from './sections.ts';

const readers: {
  readonly [S in Section]: (context: ReadContext, base: EntryBase) => SectionEntries[S];
} = {
  levers: (context, base) => readLever(context, base),
  kpis: readKpi,
  initiatives: readInitiative,
  assumptions: readAssumption,
  risks: readRisk,
  sources: readSource,
};

/** Number of levers whose own words are understood; a plan has a dozen. */
const mostOwnLevers = 1000;

/**
 * Reads a tree as a plan. Never fails: unreadable values are absent, unknown ones keep their text.
 */
export function readPlan(syntax: Syntax, catalog: Catalog): Plan {
  const tree =
    syntax.root && readingTree(syntax.root, { text: syntax.text, nameEnd: nameEndIn(catalog) });
  const root = tree?.kind === 'map' ? tree : undefined;
  const entries = {
    levers: mapEntries(root, 'levers'),
    kpis: mapEntries(root, 'kpis'),
    initiatives: mapEntries(root, 'initiatives'),
    assumptions: mapEntries(root, 'assumptions'),
    risks: mapEntries(root, 'risks'),
    sources: mapEntries(root, 'sources'),
  };
  const { context, models, period } = readContext(syntax.text, root, catalog, {
    kpis: namesOf(entries.kpis),
    initiatives: namesOf(entries.initiatives),
    sources: namesOf(entries.sources),
    phases: namesOf(mapEntries(root, 'phases')),
    segments: namesOf(mapEntries(root, 'segments')),
    channels: namesOf(mapEntries(root, 'channels')),
    goals: namesOf(mapEntries(root, 'goals')),
  });
  const levers = entries.levers.map((entry, index) =>
    readLever(context, entryBase(entry, ['levers']), index < mostOwnLevers),
  );
  const ownLevers = new Map(levers.map((lever) => [lever.key, lever]));
  const inside = { ...context, ownLevers, answersBeside: haveAnswersBeside(entries.risks) };
  const read = <S extends Section>(section: S): SectionEntries[S][] =>
    entries[section].map((entry) => readers[section](inside, entryBase(entry, [section])));
  const body = {
    levers,
    kpis: read('kpis'),
    initiatives: read('initiatives'),
    assumptions: read('assumptions'),
    risks: read('risks'),
    sources: read('sources'),
  };
  const head = readHead(syntax, root, context);
  const declared = head.lang?.text;
  const wider = readWider(context, root, (section) => mapEntries(root, section));
  return {
    ...head,
    ...body,
    ...wider,
    models,
    period,
    language:
      declared === 'zh' || declared === 'en'
        ? declared
        : majorityLanguage(countScript(context.prose)),
    prose: countScript([...headProse(head), ...entryProse(body)]),
  };
}

/**
 * The entries of a section. A key without a name and repeated keys are left out: the structure
 * check reports them.
 */
function mapEntries(root: MapNode | undefined, section: string): readonly MapEntry[] {
  const seen = new Set<string>();
  return sectionEntries(root, section).filter(({ key }) => {
    if (key.isNull || seen.has(key.text)) return false;
    seen.add(key.text);
    return true;
  });
}
