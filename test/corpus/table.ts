// The figures of the corpus as text.
import { type Judged, type Labelled, tally } from './judge.ts';
import { together } from './words.ts';

/** A table with a heading over it: tuned and held-out apart, then by language. */
export function figures(all: readonly Judged[]): string[] {
  const groups: [string, (one: Judged) => boolean][] = [
    ['tuned', ({ draft }) => draft.part === 'tuned'],
    ['  en', ({ draft }) => draft.part === 'tuned' && draft.lang === 'en'],
    ['  zh', ({ draft }) => draft.part === 'tuned' && draft.lang === 'zh'],
    ['  drafts', ({ draft, isDraft }) => draft.part === 'tuned' && isDraft],
    ['held-out', ({ draft }) => draft.part === 'held-out'],
    ['  en', ({ draft }) => draft.part === 'held-out' && draft.lang === 'en'],
    ['  zh', ({ draft }) => draft.part === 'held-out' && draft.lang === 'zh'],
    ['failed', ({ draft }) => draft.failed],
    ['all', () => true],
  ];
  const rows = groups.map(([name, belongs]) => row(name, all.filter(belongs)));
  const heads = 'drafts findings right noise wrong unlabelled median';
  const shown = 'shown right noise wrong median';
  const words = 'KPIs levers mechanisms misread reversed said';
  return aligned([['', ...`${heads} ${shown} ${words}`.split(' ')], ...rows]);
}

function row(name: string, group: readonly Judged[]): string[] {
  const sum = (of: (one: Judged) => number): number =>
    group.reduce((before, one) => before + of(one), 0);
  const kinds = (['kpis', 'levers', 'mechanisms'] as const).map((kind) =>
    together(group.map((one) => one.words[kind])),
  );
  const all = group.flatMap(({ findings }) => findings);
  return [
    name,
    `${group.length}`,
    ...opinionsOf(all),
    `${tally(all).unlabelled}`,
    median(group.map(({ findings }) => findings.length)),
    ...opinionsOf(group.flatMap(({ shown }) => shown)),
    median(group.map(({ shown }) => shown.length)),
    ...kinds.map(({ known, total }) => percent(known, total)),
    percent(
      sum(({ misread }) => misread.length),
      kinds.reduce((before, { total }) => before + total, 0),
    ),
    `${sum(({ misread }) => misread.filter(({ reversed }) => reversed).length)}`,
    percent(
      sum(({ said }) => said.size),
      sum(({ draft }) => draft.wouldSay.size),
    ),
  ];
}

/** How many findings, and the shares of each opinion among those with a label. */
function opinionsOf(findings: readonly Labelled[]): string[] {
  const { right, noise, wrong } = tally(findings);
  const shares = [right, noise, wrong].map((count) => percent(count, right + noise + wrong));
  return [`${findings.length}`, ...shares];
}

/** A row for each rule, the most mistaken first. */
export function byRule(findings: readonly Labelled[]): string[] {
  const rules = new Map<string, Labelled[]>();
  for (const one of findings)
    rules.set(one.finding.rule, [...(rules.get(one.finding.rule) ?? []), one]);
  const rows = [...rules].map(([rule, list]) => ({ rule, list, ...tally(list) }));
  rows.sort((a, b) => b.wrong - a.wrong || b.noise - a.noise || b.list.length - a.list.length);
  return aligned([
    ['rule', 'name', 'findings', 'right', 'noise', 'wrong', 'unlabelled'],
    ...rows.map(({ rule, list, right, noise, wrong, unlabelled }) => [
      `${rule}`,
      list[0]?.finding.name ?? '',
      ...[list.length, right, noise, wrong, unlabelled].map(String),
    ]),
  ]);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((part / whole) * 100)}%`;
}

function median(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return `${(low + high) / 2}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
