// Checks the drafts with the engine and holds the findings against the labels.
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import type { Plan, Ref } from '../../server/src/model/plan.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { inFirstDraft } from '../../server/src/rules/first-draft.ts';
import type { Draft, Label, Misread, Opinion } from './drafts.ts';
import { type Words, wordsOf } from './words.ts';

/** A finding with the label that speaks of it. */
export interface Labelled {
  readonly draft: Draft;
  readonly finding: Finding;
  readonly at: string;
  readonly label: Label | undefined;
}

/** What a check of one draft came to. */
export interface Judged {
  readonly draft: Draft;
  /** Whether its author calls it a draft, or nothing. */
  readonly isDraft: boolean;
  /** Whether the text could be read as a plan, if not in every line. */
  readonly isRead: boolean;
  readonly findings: readonly Labelled[];
  /** Those that the terminal shows unasked. */
  readonly shown: readonly Labelled[];
  /** Labels that no finding answers to any more. */
  readonly vanished: readonly Label[];
  /** Ids of `would_say` that a finding says. */
  readonly said: ReadonlySet<string>;
  readonly words: Words;
  /** Words that are still read wrongly. */
  readonly misread: readonly Misread[];
}

/** Checks a draft on its own day. */
export function judge(draft: Draft): Judged {
  const checked = check(draft.text, { catalog: builtinCatalog(), today: draft.today });
  const findings = checked.findings.map((finding) => {
    const at = finding.path.join('.');
    return { draft, finding, at, label: draft.labels.find((one) => fits(one, finding, at)) };
  });
  const { shown } = inFirstDraft(checked.findings, checked.plan.status);
  const unasked = new Set(shown.filter(({ severity }) => severity !== 'hint'));
  const used = new Set(findings.map(({ label }) => label));
  return {
    draft,
    isDraft: checked.plan.status === 'draft',
    isRead: checked.plan.root !== undefined,
    findings,
    shown: findings.filter(({ finding }) => unasked.has(finding)),
    vanished: draft.labels.filter((label) => !used.has(label)),
    said: new Set(findings.flatMap(({ label }) => label?.says ?? [])),
    words: wordsOf(checked.plan, draft.leftAlone),
    misread: draft.misread.filter((one) => isMisread(checked.plan, one)),
  };
}

/** Whether something of that name is still read as what it does not mean. */
function isMisread({ levers, initiatives, kpis }: Plan, { word, as }: Misread): boolean {
  if (as === undefined) return true;
  const named = [
    ...levers.map(({ key, id }) => ({ text: key, ids: [id] })),
    ...kpis.map(({ key, id, partOf }) => ({ text: key, ids: [id, partOf] })),
    ...levers.flatMap(({ mechanisms, have }) => [...mechanisms, ...have]).map(read),
    ...initiatives.flatMap(({ mechanisms }) => mechanisms).map(read),
    ...initiatives.map(({ key, name, levers: served }) => ({
      text: name?.text ?? key,
      ids: served.map(({ id }) => id),
    })),
  ];
  return named.some(({ text, ids }) => ids.includes(as) && isSaid(text, word));
}

function read({ text, id, lever }: Ref): { text: string; ids: (string | undefined)[] } {
  return { text, ids: [id, lever] };
}

function isSaid(text: string, word: string): boolean {
  const [one, other] = [text.toLowerCase(), word.toLowerCase()];
  return one.includes(other) || (one.length > 3 && other.includes(one));
}

function fits(label: Label, finding: Finding, at: string): boolean {
  return (
    label.rule === finding.rule &&
    label.at === at &&
    (label.with === undefined || finding.message.en.includes(label.with))
  );
}

/** Findings by opinion; what nobody has labelled counts apart. */
export function tally(findings: readonly Labelled[]): Record<Opinion | 'unlabelled', number> {
  const counts = { right: 0, noise: 0, wrong: 0, unlabelled: 0 };
  for (const { label } of findings) counts[label?.is ?? 'unlabelled'] += 1;
  return counts;
}
