import picomatch from 'picomatch';
import { configWords } from '../model/shape.ts';
import { findRule } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { parse, type Syntax } from '../syntax/parse.ts';
import { entryOf, type MapNode, type Node } from '../syntax/tree.ts';
import type { Lang } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { type Profile, type Settings, tierOf } from './settings.ts';

/** A text with its place in a configuration file. */
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

/** One configuration file as far as it could be read. */
export interface Config {
  readonly syntax: Syntax;
  readonly extends: readonly Placed[];
  readonly profile?: Profile;
  readonly language?: Lang;
  readonly catalog?: Placed;
  readonly catalogs: readonly Placed[];
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly overrides: readonly Override[];
  readonly baseline?: Placed;
  /** Names of rules that no rule has. */
  readonly unknownRules: readonly Placed[];
}

const profiles: readonly Profile[] = ['essential', 'standard', 'full'];
const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The name a configuration file has. */
export const configName = 'planwright.yaml';

/** Reads the text of a configuration file. Never fails: what does not fit is absent, and reported by the check of the file. */
export function readConfig(text: string): Config {
  const syntax = parse(text, { words: configWords });
  const root = syntax.root?.kind === 'map' ? syntax.root : undefined;
  const unknownRules: Placed[] = [];
  const profile = profileOf(root);
  const language = one(root, 'language')?.text;
  const catalog = one(root, 'catalog');
  const baseline = one(root, 'baseline');
  const overrides = entryOf(root, 'overrides')?.value;
  return {
    syntax,
    extends: texts(entryOf(root, 'extends')?.value),
    ...(profile && { profile }),
    ...((language === 'en' || language === 'zh') && { language }),
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
  const rules = new Map<string, Severity | 'off'>();
  for (const { key, value } of node?.kind === 'map' ? node.entries : []) {
    const rule = findRule(key.text);
    if (!rule) unknown.push({ text: key.text, span: key.span });
    const severity = severities.find((word) => value.kind === 'scalar' && word === value.text);
    if (rule && severity) rules.set(rule.code, severity);
  }
  return rules;
}

/** A configuration file in its place: `file` is the plan's path relative to it, with `/`. */
export interface Located {
  readonly config: Config;
  readonly file: string;
}

/**
 * What a chain of configuration files says for one plan.
 * @param chain the files in force, the farthest base first; later ones win
 */
export function settingsFor(chain: readonly Located[]): {
  readonly settings: Settings;
  readonly profile: Profile | undefined;
} {
  const rules = new Map<string, Severity | 'off'>();
  let profile: Profile | undefined;
  let language: Lang | undefined;
  for (const { config, file } of chain) {
    profile = config.profile ?? profile;
    language = config.language ?? language;
    for (const [code, severity] of config.rules) rules.set(code, severity);
    for (const override of config.overrides) {
      if (!override.files.some(({ text }) => matches(text, file))) continue;
      profile = override.profile ?? profile;
      for (const [code, severity] of override.rules) rules.set(code, severity);
    }
  }
  return {
    settings: { tier: tierOf(profile ?? 'full'), severities: rules, ...(language && { language }) },
    profile,
  };
}

/** Whether a path fits a pattern. Patterns come from a workspace, so they are kept short and without nested groups. */
function matches(pattern: string, file: string): boolean {
  if (pattern.length > 200) return false;
  try {
    return picomatch(pattern, { dot: true, noextglob: true, maxLength: 200, windows: false })(file);
  } catch {
    return false;
  }
}
