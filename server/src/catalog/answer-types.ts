import type { Words } from './basics.ts';

/** Answers to risks of a kind whose clauses are all made of such words. */
export interface WeakAnswer {
  readonly id: string;
  /** The kind of risks that they are weak against; any where left out. */
  readonly risks?: string;
  /** One of them is in the clause. */
  readonly words: Words;
  /** The clause is one of them. */
  readonly whole?: Words;
  /** What may be beside it and adds nothing. */
  readonly beside: Words;
  /** What makes an act of it. */
  readonly not: Words;
}

/** What makes a clause say how things are, and what makes an act of it. */
export interface Statements {
  /** How such clauses start. */
  readonly heads: Words;
  /** Verbs after a few words of a subject. */
  readonly verbs: Words;
  readonly acts: Words;
}

/** Means that breed a risk of their own. */
export interface Backfiring {
  readonly id: string;
  readonly words: Words;
  /** Words beside them that turn the meaning round. */
  readonly not: Words;
  /** Names of KPIs that show whether a count is real. */
  readonly proof: Words;
}
