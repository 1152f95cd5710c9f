import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';

/** An aim: its means, KPIs that are to rise or fall, and words in goals. */
export interface Aim {
  readonly name: Text;
  readonly means?: readonly string[];
  readonly up?: readonly string[];
  readonly down?: readonly string[];
  /** Minimum factor by which KPIs of `up` grow; any growth where left out. */
  readonly atLeast?: number;
  /** A KPI of `up` that is to stay where it is counts as well, or only such a one. */
  readonly held?: true;
  readonly heldOnly?: true;
  /** Levers and their means are read for `words`, too. */
  readonly levers?: true;
  /** Risks and the names of KPIs are read for `words`, too. */
  readonly risks?: true;
  readonly words?: Words;
}

/** Two aims that usually pull against each other, and what eases it. */
export interface Tension {
  readonly id: string;
  readonly one: Aim;
  readonly other: Aim;
  readonly easedBy: {
    readonly mechanisms: readonly string[];
    readonly levers?: readonly string[];
    readonly words: Words;
  };
  readonly question: Text;
}
