import type { Syntax } from '../syntax/parse.ts';
import type { Text } from '../text/language.ts';
import type { TextEdit } from '../text/span.ts';

/**
 * The upgrade of a plan from one version of the format to the next: edits of the text, so that
 * everything else stays.
 */
export interface FormatStep {
  readonly from: number;
  /** A description of the change, for the user. */
  readonly title: Text;
  readonly edits: (plan: Syntax) => readonly TextEdit[];
}

/** All steps, one for each version after the first. Version 1 is the newest. */
export const formatSteps: readonly FormatStep[] = [];
