import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { checkCatalog } from '../../server/src/check-catalog.ts';
import { checkConfig } from '../../server/src/check-config.ts';
import { layered } from '../../server/src/config/company.ts';
import { readConfig } from '../../server/src/config/config.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { allRules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { Random } from '../judge/random.ts';
import { companyCatalog } from '../support/files.ts';
import { damaged } from './damage.ts';

const config = `config: 1
profile: standard
rules: {KPI314: off, overdue: warning}
overrides:
  - {files: "legacy/**", profile: essential, rules: {LEV101: info}}
catalogs: [catalogs/our-house.yaml]
catalog: builtin@1
baseline: planwright-baseline.json
`;
/** No text may bring more findings than every rule's most. */
const most = allRules.length * 500;

/** What went wrong, if anything did. */
export interface Fault {
  readonly seed: number;
  readonly what: string;
  readonly text: string;
}

/**
 * Damages a plan, a company catalogue and a configuration and checks them: nothing throws, no rule
 * breaks, every place lies in the text and is no surrogate's half, and there are not too many
 * findings. Every third plan is checked with a rule that breaks, and must lose nothing else; every
 * other one with the damaged catalogue over the built-in one.
 */
export function fuzzDocuments(plans: readonly string[], seed: number): Fault | undefined {
  const random = new Random(seed);
  const catalog = builtinCatalog();
  const texts = {
    plan: damaged(plans[seed % plans.length] ?? '', random),
    catalogue: damaged(companyCatalog.text, random),
    config: damaged(config, random),
  };
  const attempts: Readonly<Record<keyof typeof texts, () => string | undefined>> = {
    catalogue: () =>
      wrongFindings(texts.catalogue, checkCatalog(texts.catalogue, { base: catalog }).findings),
    config: () => wrongFindings(texts.config, checkConfig(readConfig(texts.config), [], catalog)),
    plan: () => {
      const over = layered(catalog, [{ path: 'house.yaml', file: { text: texts.catalogue } }]);
      const options = { catalog: seed % 2 === 0 ? over.catalog : catalog, today: 20800 };
      const { findings, crashes } = check(texts.plan, options);
      if (crashes.length > 0) return `${crashes[0]?.rule} broke: ${stackOf(crashes[0]?.error)}`;
      for (const finding of findings.slice(0, 50)) finding.fixes();
      return (
        wrongFindings(texts.plan, findings) ??
        (seed % 3 === 0 ? costOfFault(texts.plan, options, findings, random) : undefined)
      );
    },
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    const text = texts[name as keyof typeof texts];
    try {
      const what = attempt();
      if (what !== undefined) return { seed, what: `${name}: ${what}`, text };
    } catch (error) {
      return { seed, what: `${name}: ${stackOf(error)}`, text };
    }
  }
  return undefined;
}

/**
 * A rule that breaks half-way costs its own findings: all that do not yield to it are still there.
 */
function costOfFault(
  text: string,
  options: Parameters<typeof check>[1],
  whole: readonly Finding[],
  random: Random,
): string | undefined {
  const faulty = random.pick(
    allRules.filter(
      ({ documents, stopsFile }) => !stopsFile && (!documents || documents.includes('plan')),
    ),
  );
  const rules = allRules.map((rule): Rule => {
    if (rule !== faulty) return rule;
    return {
      ...rule,
      check: () => {
        throw new Error('broken on purpose');
      },
    };
  });
  const { findings } = check(text, { ...options, rules });
  const there = new Set(findings.map((one) => `${one.rule} ${one.span.start}`));
  const lost = whole.find(
    (one) =>
      one.rule !== faulty?.code &&
      !one.rule.startsWith('IGN') &&
      !there.has(`${one.rule} ${one.span.start}`),
  );
  return lost && `${lost.rule} is gone when ${faulty?.code} breaks`;
}

function wrongFindings(text: string, findings: readonly Finding[]): string | undefined {
  if (findings.length > most) return `${findings.length} findings`;
  for (const { rule, span, related } of findings)
    for (const { start, end } of [span, ...related.map((one) => one.span)])
      if (!(start >= 0 && start <= end && end <= text.length))
        return `${rule} stands at ${start}-${end} of ${text.length}`;
  return undefined;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
