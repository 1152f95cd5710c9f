// Every snippet, expanded with its defaults, stands in a draft plan about which the checker has
// nothing to say.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { parse } from 'yaml';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check } from '../server/src/check.ts';
import { bareStops, expand, readSnippets, type Snippet } from './support/snippets.ts';

const catalog = builtinCatalog();
const keysOf = (model: string): string[] =>
  [...catalog.keys.values()].filter((key) => key.model === model).map(({ lever }) => lever);

const findings = (text: string): string[] =>
  check(text, { catalog }).findings.map(
    ({ rule, path, message }) => `${rule} at ${path.join('.')}: ${message.en}`,
  );

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

/** Puts a text after the line of a section, which is added where it is missing. */
function intoSection(plan: string, section: string, entry: string): string {
  const line = new RegExp(`^${section}:$`, 'm');
  return line.test(plan)
    ? plan.replace(line, `${section}:\n${indent(entry)}`)
    : `${plan}\n${section}:\n${indent(entry)}\n`;
}

for (const lang of ['en', 'zh'] as const) {
  const snippets = readSnippets(lang);
  const byPrefix = (prefix: string): Snippet => {
    const found = snippets.find(({ prefixes }) => prefixes.includes(prefix));
    ok(found, prefix);
    return found;
  };
  const text = (prefix: string): string => expand(byPrefix(prefix).body);
  const shop = (): string => text('plan-b2c');

  describe(`snippets, ${lang}`, () => {
    it('each has a description and a default for every placeholder', () => {
      for (const { name, description, body } of snippets) {
        ok(description.length > 10, name);
        deepEqual(bareStops(body), [], name);
      }
    });

    it('no two have the same prefix', () => {
      const prefixes = snippets.flatMap((snippet) => snippet.prefixes);
      equal(new Set(prefixes).size, prefixes.length);
    });

    if (lang === 'zh') {
      it('each can be found by a Chinese word', () => {
        for (const { name, prefixes } of snippets)
          ok(
            prefixes.some((prefix) => /^\p{Script=Han}|^AI/u.test(prefix)),
            name,
          );
      });
    }

    for (const model of catalog.models.keys()) {
      it(`plan-${model}: a whole plan`, () => {
        deepEqual(findings(text(`plan-${model}`)), []);
      });

      it(`levers-${model}: its three operating keys`, () => {
        const plan = text(`plan-${model}`);
        const block = text(`levers-${model}`);
        const levers = Object.keys((parse(block) as { levers: object }).levers);
        deepEqual(levers.sort(), keysOf(model).sort());
        // The plan's own three entries go, the block's take their place.
        const [, section = ''] = /^levers:\n((?: .*\n)+)/m.exec(plan) ?? [];
        const others = section
          .split(/^(?= {2}\S)/m)
          .filter((entry) => !levers.includes(entry.trim().split(':')[0] ?? ''));
        deepEqual(
          findings(plan.replace(`levers:\n${section}`, `${block.trimEnd()}\n${others.join('')}`)),
          [],
        );
      });
    }

    for (const trend of catalog.trends.keys()) {
      it(`trend-${trend}: its levers, once an initiative serves them and a KPI judges them`, () => {
        const lines = text(`trend-${trend}`);
        const levers = parse(lines) as Record<string, string[]>;
        const judges = [...catalog.kpis.values()].find(
          ({ id, unit, levers: measured }) =>
            unit === 'percent' && !shop().includes(id) && measured.some((lever) => lever in levers),
        );
        ok(judges);
        const [baseline, target] = judges.direction === 'lower' ? ['30%', '25%'] : ['25%', '30%'];
        let plan = shop().replace(/^period:/m, `trends: [${trend}]\nperiod:`);
        plan = intoSection(plan, 'levers', lines);
        plan = intoSection(
          plan,
          'kpis',
          `${judges.id}: ${baseline} -> ${target} by 2027-12 @ Ana Costa`,
        );
        const initiative = `name: ${trend}, lever: [${Object.keys(levers)}], mechanisms: [${Object.values(levers).flat()}]`;
        plan = intoSection(
          plan,
          'initiatives',
          `trend: {${initiative}, when: 2027-02..2027-09, budget: internal, owner: Ana Costa, kpis: [${judges.id}]}`,
        );
        deepEqual(findings(plan), []);
      });
    }

    for (const [prefix, section] of [
      ['kpi', 'kpis'],
      ['kpi-full', 'kpis'],
      ['initiative', 'initiatives'],
      ['risk', 'risks'],
      ['assumption', 'assumptions'],
    ] as const) {
      it(`${prefix}: an entry of ${section}`, () => {
        deepEqual(findings(intoSection(shop(), section, text(prefix))), []);
      });
    }

    for (const prefix of ['market', 'segments', 'economics', 'phases', 'channels', 'scenarios'])
      it(`${prefix}: a section of its own`, () => {
        deepEqual(findings(`${shop()}\n${text(prefix)}\n`), []);
      });

    it('goals: instead of those of the plan', () => {
      const [, goals = ''] = /^(goals:\n(?: .*\n)+)/m.exec(shop()) ?? [];
      deepEqual(findings(shop().replace(goals, `${text('goals')}\n`)), []);
    });

    it('goal and decision: items of their lists', () => {
      deepEqual(findings(intoSection(shop(), 'goals', text('goal'))), []);
      deepEqual(findings(`${shop()}\ndecisions:\n${indent(text('decision'))}\n`), []);
    });

    if (lang === 'zh') {
      it('计划-中文: a whole plan with Chinese field names', () => {
        deepEqual(findings(text('计划-中文')), []);
      });
    }

    it('source: an entry of sources, once it is cited', () => {
      const entry = text('source');
      const cited = shop().replace(
        'evidence: [jd/membership]',
        `evidence: [jd/membership, ${entry.split(':')[0]}]`,
      );
      deepEqual(findings(intoSection(cited, 'sources', entry)), []);
    });
  });
}
