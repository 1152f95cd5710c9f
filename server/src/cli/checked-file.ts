import type { Checked } from '../check.ts';
import type { Project } from '../config/project.ts';
import type { FileResult } from './output/counts.ts';

/** The part of the engine's result that the outputs need. */
export type CheckedPart = Pick<Checked, 'silenced' | 'crashes'> & {
  readonly plan: Pick<Checked['plan'], 'levers'>;
};

/** A checked file with everything that the outputs and the exit code need. */
export interface CheckedFile extends FileResult {
  readonly checked: CheckedPart;
  readonly hasBaseline: boolean;
  readonly configs: readonly string[];
  /** Its file of figures. */
  readonly figures: Project['figures'];
  /** The configuration excludes it from the check. */
  readonly ignored: boolean;
}
