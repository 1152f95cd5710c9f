const maxId = 64;

const idShape = /^[\p{L}\p{N}][\p{L}\p{N}\-_.]*$/u;

/** A fast path for the form that nearly all ids have. */
const plainId = /^[a-z\d][a-z\d\-_.]*$/i;

/** Whether a text can be the id of an entry of a company catalogue. */
export function isId(id: string): boolean {
  return (plainId.test(id) || idShape.test(id)) && id.length <= maxId;
}

/**
 * Maximum number of entries read per section. Each model changes the levers it needs, so the cost
 * is quadratic.
 */
const maxEntries: Readonly<Record<string, number>> = { models: 200, trends: 200 };

const maxOthers = 5000;

/** The limit of a section. */
export function maxEntriesOf(section: string): number {
  return maxEntries[section] ?? maxOthers;
}
