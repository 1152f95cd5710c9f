import assert from 'node:assert/strict';
import { growth } from './growth.ts';
import { hostileTexts } from './hostile.ts';
import { documentsTrust } from './hostile-documents.ts';
import { hostileFiles } from './hostile-files.ts';
import { measure } from './measure.ts';
import { abuses } from './protocol.ts';
import { suiteAgreement } from './suite.ts';

/** One text of each fault that was found; the whole set is `npm run trust`. */
const found = [
  'depth: 100000 dashes', // completion took ten seconds: levels without end
  'expansion: 99,000 aliases', // the parser got 400 KB of characters, completion copied its list for every comma
  'expansion: undefined aliases',
  'size: 100 KB of flow items',
  'size: 100 KB of one key', // each unknown field looked through all others
  'size: 100 KB of levers',
  'size: 1 MB of one key', // too many arguments for one call
  'size: 1 MB of flow items',
  'size: 1 MB of comments', // each comment looked for its line anew
  'size: 10 MB of list items',
  'encodings: lone CR',
  'encodings: a BOM',
  'encodings: lone high surrogates',
  'encodings: emoji everywhere',
  'encodings: U+2028 and U+2029',
  'encodings: bidi overrides',
  'keys: prototypes in every section',
  'keys: collection keys',
  'patterns: quotes as a KPI',
  'patterns: wide brackets as text', // each character looked through all brackets that stood open
  'patterns: wide owners after wide colons', // patterns that begin anew at every character
  'patterns: spaces after wide colons',
  'patterns: commas of a list after wide colons', // a hundred thousand errors
  'catalogue: 5,000 levers that name unknown entries', // each name was compared with all the others for a suggestion
  'catalogue: 5,000 models', // each one copied what those before it had added
  'config: 5,000 rules that are not there',
  'figures: 20,000 unknown KPIs',
  'figures: a quote that is never closed',
  'figures: formulas, NaN, and the largest numbers',
  'whole: binary',
  'whole: conflict markers',
  'whole: random YAML indicators',
];

describe('trust', () => {
  const texts = new Map(
    [...hostileTexts(), ...hostileFiles()].map((one) => [`${one.kind}: ${one.name}`, one]),
  );
  for (const name of found) {
    it(`lives through ${name}: every answer comes, at places that are there, in one publish of a bounded size`, async () => {
      const text = texts.get(name);
      assert.ok(text, name);
      const { faults, wrong, findings, bytes } = await measure(text);
      assert.deepEqual(faults, []);
      assert.equal(wrong, 0);
      assert.ok(findings <= 250 && bytes <= 128 * 1024, `${findings} findings in ${bytes} bytes`);
    });
  }

  for (const { name, run } of abuses)
    it(`takes as the protocol says: ${name}`, async () => {
      assert.equal(await run(), true);
    });

  it('answers every hostile document with a plan or a sentence, in bounded memory, without network', async () => {
    const { faults, peak } = await documentsTrust();
    assert.deepEqual(faults, []);
    assert.ok(peak < 500, `${peak} MiB`);
  });

  it('keeps nothing of plans that were closed', async function () {
    // The signal that asks for a collection is not there.
    if (process.platform === 'win32') this.skip();
    const grown = await growth(300, 200);
    assert.ok(grown !== undefined && grown < 5, `${grown} MB`);
  });

  it('agrees with the public YAML test suite: nothing invalid is accepted, nothing valid is rejected that a plan may have', () => {
    const { cases, accepted, rejected } = suiteAgreement();
    assert.equal(cases, 402);
    assert.deepEqual({ accepted, rejected }, { accepted: [], rejected: [] });
  });
});
