import type { StructureIssue } from '../../model/structure-issue.ts';
import { defineRule } from '../rule.ts';
import { sayAbout } from './places.ts';
import type { SilenceProblem } from './problem.ts';

export default defineRule({
  code: 'IGN903',
  name: 'ignore-without-reason',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Silenced without a reason', zh: '忽略没有写理由' },
  why: {
    en: 'A reviewer must see why a finding is accepted.',
    zh: '评审者需要知道为何接受。',
  },
  message: {
    en: '{rules} is not silenced: a reason is missing. Say why it is accepted.',
    zh: '{rules} 未被忽略：没有写理由。请写明为何接受。',
  },
  afterSilence: true,
  check({ plan, structure, silence, report }) {
    for (const problem of silence)
      if (problem.kind === 'no-reason' && !isReported(structure, problem))
        report(sayAbout(plan, problem));
  },
});

/** A missing field, or one without text, is already reported by the structure rules. */
function isReported(structure: readonly StructureIssue[], problem: SilenceProblem): boolean {
  if (!('ignore' in problem)) return false;
  const { start, end } = problem.ignore.span;
  return structure.some(
    ({ path, span }) => path[1] === 'reason' && span.start >= start && span.end <= end,
  );
}
