// The corpus as read from files: drafts of real strategies, and how their findings were labelled.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { readDate } from '../../server/src/model/grammar/date.ts';
import type { Day } from '../../server/src/model/grammar/day.ts';

/**
 * What a strategist thinks of a finding: useful; true or harmless, but of no use here; mistaken.
 */
export const opinions = ['right', 'noise', 'wrong'] as const;
export type Opinion = (typeof opinions)[number];

/** A strategist's opinion of the findings of one rule at one address. */
export interface Label {
  readonly rule: string;
  readonly at: string;
  /** Words of the English message, where one address has several findings of the rule. */
  readonly with?: string;
  readonly is: Opinion;
  readonly why: string;
  /** Ids of `would_say` that the finding says. */
  readonly says: readonly string[];
}

/** A word that the catalogue takes for something it does not mean here. */
export interface Misread {
  readonly word: string;
  /** The id that it is wrongly read as; it counts as long as it is. */
  readonly as?: string;
  /** It means the opposite. */
  readonly reversed?: boolean;
  readonly why: string;
}

/** One draft, with what was said of it before and after the check. */
export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly part: 'tuned' | 'held-out';
  readonly lang: 'en' | 'zh';
  readonly model: string;
  readonly source: string;
  /** The day it is judged on: a day of its own time. */
  readonly today: Day;
  readonly failed: boolean;
  /** What a senior strategist would say, by id. */
  readonly wouldSay: ReadonlyMap<string, string>;
  readonly labels: readonly Label[];
  readonly misread: readonly Misread[];
  /** Words that no entry of the catalogue means, as a strategist judged. */
  readonly leftAlone: ReadonlySet<string>;
}

interface IndexEntry {
  readonly file: string;
  readonly lang: 'en' | 'zh';
  readonly model: string;
  readonly source: string;
  readonly day: string;
  readonly failed: boolean;
  readonly would_say: Readonly<Record<string, string>>;
}

interface LabelFile {
  readonly findings?: readonly (Omit<Label, 'says'> & { readonly says?: string | string[] })[];
  readonly misread?: readonly Misread[];
  readonly left_alone?: readonly string[];
}

const folder = 'test/corpus';

/**
 * Reads the corpus.
 * @returns the drafts in the order of the index
 * @throws Error when a label is incomplete or names what is not there
 */
export function readDrafts(): Draft[] {
  const entries = parse(readFileSync(join(folder, 'index.yaml'), 'utf8')) as IndexEntry[];
  return entries.map(({ file, lang, model, source, day, failed, would_say }) => {
    const name = basename(file, '.plan.yaml');
    const wouldSay = new Map(Object.entries(would_say));
    const { findings = [], misread = [], left_alone: left = [] } = labelsOf(name);
    const labels = findings.map((label) => ({ ...label, says: [label.says ?? []].flat() }));
    for (const label of labels) complain(name, label, wouldSay);
    return {
      name,
      text: readFileSync(join(folder, file), 'utf8'),
      part: file.startsWith('held-out/') ? 'held-out' : 'tuned',
      lang,
      model,
      source,
      today: dayOf(name, day),
      failed,
      wouldSay,
      labels,
      misread,
      leftAlone: new Set(left),
    };
  });
}

function labelsOf(name: string): LabelFile {
  const file = join(folder, 'labels', `${name}.yaml`);
  return existsSync(file) ? ((parse(readFileSync(file, 'utf8')) as LabelFile | null) ?? {}) : {};
}

function dayOf(name: string, text: string): Day {
  const day = readDate(text).value?.start;
  if (day === undefined) throw new Error(`index.yaml, ${name}: not a day: ${text}`);
  return day;
}

function complain(name: string, label: Label, wouldSay: ReadonlyMap<string, string>): void {
  const where = `labels/${name}.yaml, ${label.rule} at ${label.at}`;
  if (!opinions.includes(label.is)) throw new Error(`${where}: is ${label.is}`);
  if (!label.why) throw new Error(`${where}: no reason`);
  for (const id of label.says)
    if (!wouldSay.has(id)) throw new Error(`${where}: nobody would say ${id}`);
}
