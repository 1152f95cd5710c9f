import type { Catalog } from './catalog/catalog.ts';
import type { Config } from './config/config.ts';
import type { ConfigFileProblem } from './config/project.ts';
import { unmatchedPatterns } from './config/unmatched.ts';
import { coverageOf } from './model/coverage.ts';
import { readPlan } from './model/read-plan.ts';
import { configType } from './model/shape.ts';
import { checkStructure } from './model/structure.ts';
import { besideBroken } from './rules/beside-broken.ts';
import { byPlace, type Finding, rootCauses } from './rules/finding.ts';
import { allRules, ruleWords } from './rules/index.ts';
import { runRules } from './rules/run.ts';

/**
 * Checks a configuration file with the rules that concern one.
 * @param problems unusable files that it names
 * @param plans all plans below it, relative to it: patterns are matched against them
 */
export function checkConfig(
  config: Config,
  problems: readonly ConfigFileProblem[],
  catalog: Catalog,
  plans: readonly string[] = [],
): readonly Finding[] {
  const { syntax } = config;
  // The file is not a plan; read as one it has the tree and the anchor, which is all that these
  // rules need.
  const plan = readPlan(syntax, catalog);
  const rules = allRules.filter((rule) => rule.documents?.includes('config'));
  const context = {
    plan,
    catalog,
    coverage: coverageOf(plan, catalog),
    structure: checkStructure(syntax.root, syntax.unsupported, configType),
    format: configType,
    catalogProblems: [],
    today: undefined,
    silence: [],
    config: {
      unknownRules: config.unknownRules,
      ruleWords,
      version: config.version,
      unmatched: unmatchedPatterns(config, plans),
      catalog: config.catalog,
      fileProblems: problems,
    },
  };
  const { findings } = runRules(rules, context);
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const survives = (code: string): boolean => byCode.get(code)?.survivesStop === true;
  return rootCauses(besideBroken(findings, syntax, survives), byCode).sort(byPlace);
}
