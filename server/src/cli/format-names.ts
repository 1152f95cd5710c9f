/** The formats of `check`. */
export const formats = [
  'pretty',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
  'unix',
  'checkstyle',
] as const;

export type Format = (typeof formats)[number];
