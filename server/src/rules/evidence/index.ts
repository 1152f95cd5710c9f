import type { Rule } from '../rule.ts';
import anecdotalEvidence from './anecdotal-evidence.ts';
import caseWithoutContent from './case-without-content.ts';
import evidenceNotFound from './evidence-not-found.ts';
import evidenceOffTopic from './evidence-off-topic.ts';
import misquotedFigure from './misquoted-figure.ts';
import notInBrief from './not-in-brief.ts';
import numberWithoutSource from './number-without-source.ts';
import oldSource from './old-source.ts';

/** Rules about evidence. A new rule is a file and a line here. */
export const evidenceRules: readonly Rule[] = [
  evidenceNotFound,
  evidenceOffTopic,
  misquotedFigure,
  anecdotalEvidence,
  numberWithoutSource,
  oldSource,
  caseWithoutContent,
  notInBrief,
];

export { notInBrief };
