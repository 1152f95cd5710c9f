import { planType } from '../../model/shape.ts';
import { notInBrief } from '../../rules/evidence/index.ts';
import { byPlace } from '../../rules/finding.ts';
import { runRules } from '../../rules/run.ts';
import type { OpenPlan } from './tool.ts';

/** A plan with the findings about what its brief does not contain. */
export function heldAgainst(document: OpenPlan, brief: string | undefined): OpenPlan {
  if (brief === undefined) return document;
  const { checked, catalog, today } = document;
  const { findings } = runRules([notInBrief], {
    plan: checked.plan,
    catalog,
    coverage: checked.coverage,
    structure: [],
    format: planType,
    catalogProblems: [],
    today,
    silence: [],
    against: { name: { en: 'the brief', zh: '简报' }, text: brief },
  });
  const all = [...checked.findings, ...findings].sort(byPlace);
  return { ...document, checked: { ...checked, findings: all } };
}
