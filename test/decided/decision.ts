/** A plan with something in it that could be judged either way, and what is decided. */
export type Decision = readonly [
  what: string,
  base: string,
  fragment: string,
  expected: readonly string[],
];
