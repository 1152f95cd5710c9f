import { configWords } from '../model/shape-words.ts';
import { ruleName, rulesNamed } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { parse, type Syntax } from '../syntax/parse.ts';
import { entryOf, type MapNode, type Node } from '../syntax/tree.ts';
import type { Lang } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Profile } from './settings.ts';

/** A text and its place in a configuration file. */
export interface Placed {
  readonly text: string;
  readonly span: Span;
}

/** Settings for some files. */
export interface Override {
  readonly files: readonly Placed[];
  readonly profile?: Profile;
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
}

/** One configuration file, as far as it could be read. */
export interface Config {
  readonly syntax: Syntax;
  /** The version of the format that it names. */
  readonly version?: Placed;
  /** Plans that are not checked: glob patterns. */
  readonly ignore: readonly Placed[];
  readonly extends: readonly Placed[];
  readonly profile?: Profile;
  readonly language?: Lang;
  /** The language of field names in plans; undefined for any. */
  readonly keys?: Lang;
  readonly catalog?: Placed;
  readonly catalogs: readonly Placed[];
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly overrides: readonly Override[];
  readonly baseline?: Placed;
  /** Unknown rule names. */
  readonly unknownRules: readonly Placed[];
}

const profiles: readonly Profile[] = ['essential', 'standard', 'full'];

export const severities: readonly (Severity | 'off')[] = [
  'error',
  'warning',
  'info',
  'hint',
  'off',
];

/** The possible names of a configuration file; the first one found in a folder counts. */
export const configNames: readonly string[] = ['planwright.yaml', 'planwright.yml'];

/** Whether an address or a path is that of a configuration file. */
export function isConfigUri(uri: string): boolean {
  return configNames.includes(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * Reads the text of a configuration file. Never throws: invalid values are left out, and reported
 * by the check of the file.
 */
export function readConfig(text: string): Config {
  const syntax = parse(text, { words: configWords });
  const root = syntax.root?.kind === 'map' ? syntax.root : undefined;
  const unknownRules: Placed[] = [];
  const profile = profileOf(root);
  const language = one(root, 'language')?.text;
  const keys = one(root, 'keys')?.text;
  const version = one(root, 'config');
  const catalog = one(root, 'catalog');
  const baseline = one(root, 'baseline');
  const overrides = entryOf(root, 'overrides')?.value;
  return {
    syntax,
    ...(version && { version }),
    ignore: texts(entryOf(root, 'ignore')?.value),
    extends: texts(entryOf(root, 'extends')?.value),
    ...(profile && { profile }),
    ...((language === 'en' || language === 'zh') && { language }),
    ...((keys === 'en' || keys === 'zh') && { keys }),
    ...(catalog && { catalog }),
    catalogs: texts(entryOf(root, 'catalogs')?.value),
    rules: rulesOf(root, unknownRules),
    overrides: (overrides?.kind === 'list' ? overrides.items : []).flatMap((item) => {
      if (item.kind !== 'map') return [];
      const own = profileOf(item);
      return {
        files: texts(entryOf(item, 'files')?.value),
        ...(own && { profile: own }),
        rules: rulesOf(item, unknownRules),
      };
    }),
    ...(baseline && { baseline }),
    unknownRules,
  };
}

function profileOf(map: MapNode | undefined): Profile | undefined {
  const found = one(map, 'profile')?.text;
  return profiles.find((profile) => profile === found);
}

function one(map: MapNode | undefined, key: string): Placed | undefined {
  return texts(entryOf(map, key)?.value)[0];
}

function texts(node: Node | undefined): Placed[] {
  if (node?.kind === 'list') return node.items.flatMap(texts);
  return node?.kind === 'scalar' && !node.isNull && node.text.trim() !== ''
    ? [{ text: node.text.trim(), span: node.span }]
    : [];
}

function rulesOf(
  map: MapNode | undefined,
  unknown: Placed[],
): ReadonlyMap<string, Severity | 'off'> {
  const node = entryOf(map, 'rules')?.value;
  const single = new Map<string, Severity | 'off'>();
  const grouped = new Map<string, Severity | 'off'>();
  for (const { key, value } of node?.kind === 'map' ? node.entries : []) {
    const named = rulesNamed(key.text);
    if (named.length === 0) unknown.push({ text: key.text, span: key.span });
    const severity = severities.find((word) => value.kind === 'scalar' && word === value.text);
    if (!severity) continue;
    for (const { code } of named)
      (ruleName(key.text) === code ? single : grouped).set(code, severity);
  }
  // A rule that is named takes precedence over its group.
  return new Map([...grouped, ...single]);
}
