// How the checks of the catalogue compare words.

/** The list, or an empty one for anything else. */
export const all = (value) => (Array.isArray(value) ? value : []);

/**
 * A word in the form that the checks compare: case, width, spaces, hyphens and underscores do not
 * matter.
 */
export const normal = (word) =>
  String(word)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();
