import type { Checked } from '../check.ts';
import type { FileResult } from './output/counts.ts';

/** What the outputs ask of the engine's own result. */
export type CheckedPart = Pick<Checked, 'silenced' | 'crashes'> & {
  readonly plan: Pick<Checked['plan'], 'levers'>;
};

/** A checked file with all that outputs and the end of the run need. */
export interface CheckedFile extends FileResult {
  readonly checked: CheckedPart;
  readonly hasBaseline: boolean;
  readonly configs: readonly string[];
  /** The configuration says that it is not to be checked. */
  readonly ignored: boolean;
}
