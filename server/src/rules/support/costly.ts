// Where a plan names means that cost money before they earn any.
import type { Words } from '../../catalog/basics.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import type { CostlyMeans } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Initiative, LeverEntry, Located, Plan } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import { startOf } from '../../text/start.ts';
import { isLive } from './trends.ts';

/** The first of these means that the plan names, and where. */
export function costlyPlace(
  { initiatives, levers: entries }: Plan,
  catalog: Catalog,
  { places, listed, models }: Coverage,
  {
    mechanisms,
    levers = [],
    words,
    verbs,
    things,
    not,
    onlyWork,
    inLevers,
    notModels,
  }: CostlyMeans,
): (Located & { readonly means: Text }) | undefined {
  if (notModels?.some((id) => id === models[0])) return undefined;
  const isNot = (text: string): boolean =>
    not !== undefined && wordsIn(not, normalise(text)).length > 0;
  for (const id of mechanisms) {
    const place = places.get(id);
    // What is live already was decided before this plan.
    const isPlanned = place && !isLive(place) && !(onlyWork && place.path[0] === 'levers');
    if (isPlanned && !isNot(place.text))
      return { means: meansOf(place.text, nameOf(catalog, 'mechanisms', id)), ...place };
  }
  for (const id of levers) {
    const entry = listed.get(id);
    if (entry && !entry.waive)
      return { means: nameOf(catalog, 'levers', id), span: entry.keySpan, path: entry.path };
  }
  const has = (list: Words | undefined, text: string): boolean =>
    list !== undefined && wordsIn(list, normalise(text)).length > 0;
  const isNamed = (text: string): boolean =>
    has(words, text) || (has(verbs, text) && has(things, text));
  const work = initiatives.find((one) => isNamed(textOf(one)) && !isNot(textOf(one)));
  if (work) return { means: same(textOf(work)), span: work.keySpan, path: work.path };
  const said = inLevers ? entries.flatMap(textsIn) : [];
  const found = said.find(({ text }) => isNamed(text) && !isNot(text));
  return found && { means: same(startOf(found.text, longest)), span: found.span, path: found.path };
}

/** The author's own words, where they are short and no id; else the name of the means. */
function meansOf(text: string, name: Text): Text {
  const isOwn = !/^[a-z\d-]*$/.test(text) && text.length <= longest;
  return isOwn ? same(text) : name;
}

/** Maximum length of a means in the message, in characters. */
const longest = 40;

/** What a lever lists, or says in a sentence. */
function textsIn({ mechanisms, have, prose }: LeverEntry) {
  return [...mechanisms, ...have, ...(prose ? [prose] : [])];
}

function textOf({ key, name }: Initiative): string {
  return name?.text ?? key;
}
