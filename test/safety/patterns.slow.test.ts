// Every pattern of the product answers in time that grows with the text, whatever the text:
// `recheck` looks for one that does not. A pattern whose text is short anyway is listed here with
// what keeps it short. A proof takes seconds and is always the same, so verdicts are kept in
// test/fixtures/patterns.json; UPDATE=1 keeps those of new patterns and drops those of gone ones.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { check } from 'recheck';

/** By file: how many slower patterns it may have, and why they never see a long text. */
const short: Readonly<Record<string, { readonly count: number; readonly because: string }>> = {
  'catalog/proper-names.ts': { count: 1, because: 'texts of at most 120 characters' },
  'cli/usage.ts': { count: 2, because: 'messages about the command line that somebody typed' },
  'cli/watch.ts': { count: 1, because: 'names of files' },
  'documents/in/headline.ts': { count: 1, because: 'labels of at most 32 characters' },
  'documents/in/heads.ts': { count: 2, because: 'heads of at most 200 characters' },
  'documents/in/kpi-text.ts': { count: 3, because: 'lines of at most 500 characters' },
  'documents/in/market.ts': { count: 2, because: 'paragraphs of at most 500 characters' },
  'documents/in/money.ts': { count: 1, because: 'sums of at most 200 characters' },
  'documents/in/row-entries.ts': { count: 1, because: 'names with a unit, at most 200 characters' },
  'documents/in/unit-above.ts': { count: 1, because: 'lines of at most 200 characters' },
  'documents/in/tables.ts': { count: 1, because: 'labels of at most 64 characters' },
  'documents/read/number-format.ts': { count: 6, because: 'formats of at most 255 characters' },
  'documents/out/slides/fit.ts': { count: 1, because: 'texts cut to what a slide holds' },
  'features/completion/kpi-line.ts': {
    count: 2,
    because: 'the last 200 characters in front of the cursor',
  },
  'features/selection.ts': { count: 1, because: '100 characters around the cursor' },
  'lsp/convert-completion.ts': { count: 1, because: 'what completion itself has written' },
  'model/grammar/amount.ts': { count: 1, because: 'texts of at most 200 characters' },
  'model/grammar/date-forms.ts': { count: 1, because: 'texts of at most 200 characters' },
  'model/grammar/figure.ts': { count: 1, because: 'texts of at most 200 characters' },
  'model/grammar/value-words.ts': { count: 10, because: 'texts of at most 200 characters' },
  'model/forms.ts': { count: 1, because: 'names of the built-in catalogue' },
  'model/listed.ts': { count: 1, because: 'ids, cut to 64 characters' },
  'model/read-goal.ts': { count: 1, because: 'the first 120 characters' },
  'model/numbers.ts': { count: 1, because: 'numbers that we have written' },
  'node/office/xlsx/ordered-fonts.ts': { count: 2, because: 'styles that we have written' },
  'node/office/xlsx/own-feature.ts': { count: 1, because: 'sheets that we have written' },
  'rules/fit/multi-level-rewards.ts': { count: 1, because: '40 characters in front of a word' },
  'rules/wording/placeholder-left.ts': { count: 1, because: 'placeholders of 50 characters' },
  'rules/support/slogans.ts': { count: 2, because: 'texts of at most 64 characters' },
  'syntax/confusables.ts': { count: 1, because: 'one line, and only a line feed makes it slow' },
  'text/message.ts': { count: 1, because: 'the first characters of a text that is quoted' },
};

/** The patterns that a file has as literals. */
function patternsIn(file: string): RegExp[] {
  const { code } = transformSync(fs.readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2024' });
  const found: RegExp[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      if ('regex' in node && 'value' in node && node.value instanceof RegExp)
        found.push(node.value);
      else Object.values(node).forEach(visit);
    }
  };
  visit(parse(code, { ecmaVersion: 2025, sourceType: 'module' }).body);
  return found;
}

const files = fs
  .readdirSync('server/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

interface Verdict {
  readonly status: string;
  readonly summary: string;
}

/** The verdicts of an earlier run, by pattern; those of another version of `recheck` do not count. */
const store = 'test/fixtures/patterns.json';
const { version } = JSON.parse(fs.readFileSync('node_modules/recheck/package.json', 'utf8')) as {
  readonly version: string;
};
function earlier(): Readonly<Record<string, Verdict>> {
  if (!fs.existsSync(store)) return {};
  const kept = JSON.parse(fs.readFileSync(store, 'utf8')) as {
    readonly recheck: string;
    readonly verdicts: Readonly<Record<string, Verdict>>;
  };
  if (kept.recheck !== version) return {};
  // What could not be proved is tried again when verdicts are written.
  return process.env.UPDATE
    ? Object.fromEntries(
        Object.entries(kept.verdicts).filter(([, { summary }]) => summary !== 'not proved'),
      )
    : kept.verdicts;
}

describe('patterns', () => {
  it('take no more time than the text is long', async () => {
    const known = await verdicts(files.flatMap((file) => patternsIn(`server/src/${file}`)));
    let count = 0;
    const slow = new Map<string, string[]>();
    /** Files with a pattern that a busy machine could not prove: nothing is said about them. */
    const open = new Set<string>();
    for (const file of files) {
      for (const pattern of patternsIn(`server/src/${file}`)) {
        count++;
        const result = known.get(String(pattern));
        assert.ok(result);
        if (result.summary === 'not proved') open.add(file);
        if (result.status !== 'safe')
          slow.set(file, [...(slow.get(file) ?? []), `${pattern} (${result.summary})`]);
        assert.doesNotMatch(result.summary, /exponential/, `${file}: ${pattern}`);
      }
    }
    if (process.env.UPDATE) {
      const verdicts = Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
      fs.writeFileSync(store, `${JSON.stringify({ recheck: version, verdicts }, undefined, 1)}\n`);
    }
    assert.ok(count > 250, `only ${count} patterns were found`);
    const tooMany = [...slow].filter(
      ([file, patterns]) => patterns.length > (short[file]?.count ?? 0),
    );
    assert.deepEqual(tooMany, [], 'patterns that are slow on long texts');
    const gone = Object.keys(short).filter((file) => !slow.has(file) && !open.has(file));
    assert.deepEqual(gone, [], 'files that need no exception');
  }).timeout(600_000);
});

/** The verdict of each pattern: kept from an earlier run, or found now, two at a time. */
async function verdicts(patterns: readonly RegExp[]): Promise<ReadonlyMap<string, Verdict>> {
  const kept = earlier();
  const wanted = new Map(patterns.map((pattern) => [String(pattern), pattern]));
  const known = new Map<string, Verdict>();
  const waiting = [...wanted];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      known.set(next[0], kept[next[0]] ?? (await verdict(next[1])));
  };
  await Promise.all([work(), work()]);
  return known;
}

/**
 * What can be proved of a pattern. A proof that takes too long, or is impossible because the
 * pattern looks around, is no verdict: such a pattern is attacked for a moment instead, which finds
 * the exponential ones. So a busy machine proves less, and never something else.
 */
async function verdict({ source, flags }: RegExp): Promise<Verdict> {
  const proof = await check(source, flags, { checker: 'automaton', timeout: 10_000 });
  if (proof.status !== 'unknown')
    return { status: proof.status, summary: proof.complexity.summary };
  const attack = await check(source, flags, { checker: 'fuzz', timeout: 2000, randomSeed: 1 });
  const isExponential = attack.status === 'vulnerable' && attack.complexity.type === 'exponential';
  return isExponential
    ? { status: 'vulnerable', summary: 'exponential' }
    : { status: 'safe', summary: 'not proved' };
}
