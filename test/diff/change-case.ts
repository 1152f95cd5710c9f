/**
 * What is replaced in the base plan, and the changes that are reported: kind, direction, English,
 * Chinese.
 */
export type Case = readonly [
  what: string,
  edits: readonly (readonly [RegExp | string, string])[],
  told: readonly (readonly [string, string, string])[],
];
