// How the checks of the catalogue compare words.

/** A list, also where something else stands. */
export const all = (value) => (Array.isArray(value) ? value : []);

/** A word as the checks compare it: case, width, blanks, hyphens and underscores do not matter. */
export const normal = (word) =>
  String(word)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();
