import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { adviceFor } from '../../server/src/catalog/advice.ts';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { leversOfKpi } from '../../server/src/catalog/kpi-links.ts';
import { applyLayer, readLayer } from '../../server/src/catalog/layer.ts';
import { find, retired } from '../../server/src/catalog/lookup.ts';
import { recognise } from '../../server/src/catalog/recognise.ts';
import { requirementsOf } from '../../server/src/catalog/requirements.ts';
import type { Catalog } from '../../server/src/catalog/types.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const base = builtinCatalog();
const crumbline = readFileSync('snippets/examples/catalogs/crumbline.yaml', 'utf8');

/** Reads and applies a layer; problems as `code kind/id or field at “text”`. */
function lay(text: string, on: Catalog = base): { catalog: Catalog; problems: string[] } {
  const read = readLayer(parse(text).root);
  const { catalog, problems } = applyLayer(on, read.layer);
  const shown = [...read.problems, ...problems].map(({ code, span, data }) => {
    const what = data.id ?? data.field ?? '';
    return `${code} ${what}${data.suggestion === undefined ? '' : ` → ${data.suggestion}`} at “${text.slice(span.start, span.end)}”`;
  });
  return { catalog, problems: shown };
}

const head = 'catalog: 1\nid: x\n';

describe('company catalogue', () => {
  it('reads the example without a problem', () => {
    const { catalog, problems } = lay(crumbline);
    deepEqual(problems, []);
    deepEqual(catalog.layers, ['crumbline']);
    equal(find(catalog, 'lever', 'freshness-promise')?.id, 'freshness-promise');
    equal(find(catalog, 'lever', 'no day-old bread')?.id, 'freshness-promise');
    equal(find(catalog, 'mechanism', 'day-end-markdown')?.id, 'day-end-markdown');
    equal(find(catalog, 'mechanism', '惊喜袋')?.id, 'day-end-markdown');
    equal(find(catalog, 'kpi', '收市报废率')?.id, 'evening-waste-rate');
    equal(find(catalog, 'evidence', 'katong-pilot/queue')?.id, 'katong-pilot/queue');
    equal(recognise(catalog, 'Launch the surplus box')[0]?.id, 'day-end-markdown');
    deepEqual(catalog.kpis.get('evening-waste-rate')?.hard, [0, 100]);
    deepEqual(
      leversOfKpi(catalog, 'evening-waste-rate').map(({ id }) => id),
      ['freshness-promise'],
    );
    equal(catalog.facts.get('katong-pilot/queue')?.kind, 'internal');
  });

  it('adds house rules to a built-in model', () => {
    const { catalog } = lay(crumbline);
    const [, , , own] = requirementsOf(catalog, 'o2o');
    equal(own?.key.id, 'o2o.freshness-promise');
    equal(own?.key.layer, 'crumbline');
    deepEqual(own?.key.core, ['day-end-markdown']);
    equal(own?.key.why.en, 'House rule since 2025 - no plan without it.');
    const delivery = adviceFor(catalog, 'model', 'o2o').filter(
      ({ lever }) => lever.id === 'logistics',
    );
    deepEqual(
      delivery.map(({ layer, strength }) => [layer, strength]),
      [['crumbline', 'strong']],
    );
  });

  it('leaves the catalogue below as it was, and shares what it does not touch', () => {
    const before = JSON.stringify([
      ...base.models.values(),
      ...base.levers.values(),
      ...base.mechanisms.values(),
    ]);
    const { catalog } = lay(crumbline);
    equal(
      JSON.stringify([
        ...base.models.values(),
        ...base.levers.values(),
        ...base.mechanisms.values(),
      ]),
      before,
    );
    equal(base.levers.has('freshness-promise'), false);
    equal(catalog.levers.get('trust'), base.levers.get('trust'));
    notEqual(catalog.models.get('o2o'), base.models.get('o2o'));
  });

  it('refuses to hide a built-in entry without override', () => {
    for (const [section, id, entry] of [
      ['levers', 'trust', '{name: Our trust}'],
      ['kpis', 'gmv', '{unit: count}'],
      ['cases', 'jd', '{name: Our JD}'],
      ['models', 'c2c', '{name: Swap}'],
      ['trends', 'green', '{replaced_by: omnichannel}'],
    ]) {
      const { catalog, problems } = lay(`${head}${section}:\n  ${id}: ${entry}\n`);
      deepEqual(problems, [`hides-builtin ${id} at “${id}”`]);
      equal(catalog.levers.get('trust')?.name.en, 'Trust system');
    }
    const hidden = lay(
      `${head}levers:\n  new-one: {name: New, mechanisms: {escrow: {name: Ours}}}\n`,
    );
    deepEqual(hidden.problems, ['hides-builtin escrow at “escrow”']);
    const meant = lay(
      `${head}levers:\n  trust: {override: true, name: {en: Our trust, zh: 我们的信任}}\n`,
    );
    deepEqual(meant.problems, []);
    equal(meant.catalog.levers.get('trust')?.name.zh, '我们的信任');
    equal(requirementsOf(meant.catalog, 'c2c').length, 3);
  });

  it('adds aliases and mechanisms to built-in levers silently', () => {
    const { catalog, problems } = lay(
      `${head}levers:\n  trust:\n    add_aliases: {en: [peace of mind], zh: [放心购]}\n    mechanisms:\n      meet-up: {name: Meet-up point}\n`,
    );
    deepEqual(problems, []);
    equal(find(catalog, 'lever', 'peace of mind')?.id, 'trust');
    equal(find(catalog, 'lever', '信任体系')?.via, 'name');
    equal(catalog.mechanisms.get('meet-up')?.lever, 'trust');
    equal(catalog.levers.get('trust')?.layer, undefined);
  });

  it('lets later layers win over earlier ones', () => {
    const first = lay(`${head}kpis:\n  waste: {name: Waste, unit: percent}\n`);
    const second = lay(
      'catalog: 1\nid: y\nkpis:\n  waste: {name: Evening waste, unit: "%"}\n',
      first.catalog,
    );
    deepEqual(second.problems, []);
    deepEqual(second.catalog.layers, ['x', 'y']);
    equal(second.catalog.kpis.get('waste')?.name.en, 'Evening waste');
  });

  it('relaxes a key, with a reason', () => {
    const rule = (rest: string): string =>
      `${head}models:\n  o2o:\n    relaxes:\n      - {key: o2o.data-integration${rest}}\n`;
    const { catalog, problems } = lay(rule(', to: info, why: One shop only.'));
    deepEqual(problems, []);
    equal(catalog.keys.get('o2o.data-integration')?.relaxed?.to, 'info');
    equal(catalog.keys.get('o2o.data-integration')?.relaxed?.layer, 'x');
    deepEqual(lay(rule(', to: info')).problems, [
      'missing-field why at “{key: o2o.data-integration, to: info}”',
    ]);
    deepEqual(lay(rule(', to: inof, why: One.')).problems, ['wrong-form to → info at “inof”']);
  });

  it('builds a model on another one, or from levers alone', () => {
    const { catalog, problems } = lay(
      `${head}models:\n  swap: {name: Swap club, based_on: c2c}\n  repair: {name: Repair hub, requires: [{lever: logistics, why: Parcels are the work.}]}\n`,
    );
    deepEqual(problems, []);
    deepEqual(
      requirementsOf(catalog, 'swap').map(({ key, facts }) => [key.id, facts.length > 0]),
      [
        ['swap.low-barrier-onboarding', true],
        ['swap.trust', true],
        ['swap.transaction-tools', true],
      ],
    );
    ok(adviceFor(catalog, 'model', 'swap').some(({ lever }) => lever.id === 'governance'));
    equal(find(catalog, 'lever', '物流', ['swap'])?.id, 'transaction-tools');
    deepEqual(
      requirementsOf(catalog, 'repair').map(({ key }) => key.id),
      ['repair.logistics'],
    );
    equal(catalog.models.get('repair')?.emphasis.dominant, 'efficiency');
  });

  it('follows ids that are gone', () => {
    const { catalog, problems } = lay(`${head}levers:\n  old-trust: {replaced_by: trust}\n`);
    deepEqual(problems, []);
    deepEqual(find(catalog, 'lever', 'old-trust'), { id: 'trust', via: 'alias' });
    equal(retired(catalog, 'lever', 'old-trust')?.replacedBy, 'trust');
    equal(catalog.levers.has('old-trust'), false);
  });

  it('says what is wrong and where', () => {
    const broken: readonly [string, readonly string[]][] = [
      ['', ['not-a-catalog  at “”']],
      ['- 1\n', ['not-a-catalog  at “- 1”']],
      ['levers: {}\n', ['not-a-catalog catalog at “levers”', 'missing-field id at “levers”']],
      ['catalog: 2\nid: x\n', ['newer-version catalog at “2”']],
      [`${head}extends: builtin@9\n`, ['wrong-base builtin@9 → builtin@1 at “builtin@9”']],
      [`${head}leverz: {}\n`, ['unknown-field leverz → levers at “leverz”']],
      [`${head}levers: [a]\n`, ['wrong-form levers at “[a]”']],
      [`${head}levers:\n  a b: {name: x}\n`, ['bad-id a b at “a b”']],
      [
        `${head}levers:\n  own: {name: Own, kpis: [dispute-rat]}\n`,
        ['unknown-reference dispute-rat → dispute-rate at “dispute-rat”'],
      ],
      [`${head}kpis:\n  own: {name: Own, hard: [0]}\n`, ['wrong-form hard at “[0]”']],
      [`${head}kpis:\n  own: {name: Own, unit: parsecs}\n`, ['wrong-form unit at “parsecs”']],
      [
        `${head}models:\n  o2o: {relaxes: [{key: trust, to: off, why: none}]}\n`,
        ['unknown-reference trust at “trust”'],
      ],
    ];
    for (const [text, problems] of broken) deepEqual(lay(text).problems, problems, text);
  });

  it('never throws, whatever the file holds', () => {
    for (let end = 0; end <= crumbline.length; end += 5) lay(crumbline.slice(0, end));
    const lines = crumbline.split('\n');
    for (const [shift, value] of [
      '[1, [2]]',
      '{a: {b: [c]}}',
      '"',
      '~',
      '__proto__',
      '{__proto__: {name: x}}',
      'constructor',
    ].entries()) {
      // Every value somewhere, and something wrong on every line.
      for (const [at, line] of lines.entries()) {
        if ((at + shift) % 3 > 0) continue;
        const key = /^\s*[\w-]+:/.exec(line)?.[0];
        if (key)
          lay(lines.map((other, index) => (index === at ? `${key} ${value}` : other)).join('\n'));
      }
    }
  });
});

describe('a company catalogue of thousands of entries', () => {
  const many = `${head}levers:\n${Array.from({ length: 300 }, (_, i) => `  our-lever-${i}: {name: Our lever ${i}, kpis: [our-kpi-${i % 3}]}\n`).join('')}kpis:\n  our-kpi-0: {name: Ours, levers: [trust]}\n`;

  it('has its names found, in fields and in prose, the longest one at each place', () => {
    const { catalog } = lay(many);
    equal(find(catalog, 'lever', 'Our lever 17')?.id, 'our-lever-17');
    deepEqual(
      recognise(catalog, 'We build our lever 1, our lever 299 and our levers.').map(({ id }) => id),
      ['our-lever-1', 'our-lever-299'],
    );
  });

  it('gives a KPI the levers that list it, beside its own', () => {
    const levers = lay(many).catalog.kpis.get('our-kpi-0')?.levers ?? [];
    deepEqual(levers.slice(0, 3), ['trust', 'our-lever-0', 'our-lever-3']);
    equal(levers.length, 101);
  });

  it('knows the words of ids that are gone, too', () => {
    const { catalog } = lay(
      `${head}levers:\n  new-lever: {name: New}\n  old-lever: {replaced_by: new-lever}\n`,
    );
    equal(find(catalog, 'lever', 'Old Lever')?.id, 'new-lever');
  });

  it('takes a mechanism that two of its levers name for one: what the later one says counts', () => {
    const { catalog } = lay(
      `${head}levers:\n  a: {name: A, mechanisms: {m: {name: M, also: [trust]}}}\n  b: {name: B, mechanisms: {m: {personal_data: true}}}\n`,
    );
    const { lever, also, name, personalData } = catalog.mechanisms.get('m') ?? {};
    deepEqual(
      { lever, also, name, personalData },
      { lever: 'a', also: ['trust'], name: { en: 'M', zh: 'M' }, personalData: true },
    );
    deepEqual(catalog.levers.get('b')?.mechanisms, ['m']);
  });
});
