// Names of people and teams in the line of a KPI.
import { isChinese } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { kept } from '../../text/kept.ts';
import type { Piece } from './lines.ts';
import { anyOf } from './time-words.ts';

const [ownerWords, team, someTeam] = [
  kept(
    () =>
      new RegExp(
        `^\\s*(?:由|@)?\\s?${anyOf(builtinReading().toldLines.owner)}\\s*[:：]?\\s*`,
        'iu',
      ),
  ),
  kept(() => new RegExp(`${anyOf(builtinReading().toldLines.teams)}$`, 'iu')),
  kept(() => new RegExp(`^(?:[a-z]+ ){0,2}${anyOf(builtinReading().toldLines.teams)}$`, 'iu')),
];

/** A name or a team that is all of a part of a line. */
export function nameIn(part: Piece): Piece | undefined {
  const marked = ownerWords('').exec(part.text)?.[0] ?? '';
  const rest = part.text.slice(marked.length).trimEnd().replace(/\.$/u, '');
  const text = rest
    .replace(/^\s*(?:由|@)\s?/u, '')
    .replace(/(?:负责|牵头|来?盯|背)$/u, '')
    .trim();
  if (text === '' || text.length > 24 || (marked === '' && !isName(text, rest !== text)))
    return undefined;
  const start = part.start + part.text.indexOf(text, marked.length);
  return { text, start, end: start + text.length };
}

function isName(text: string, isSaid: boolean): boolean {
  if (isChinese(text)) return isSaid || team('').test(text) || /^[老小阿]\p{L}{1,2}$/u.test(text);
  if (/^\p{Lu}[\w.'’&+/-]*(?:\s[\p{Lu}&+][\w.'’&+/-]*){0,3}$/u.test(text)) return true;
  return someTeam('').test(text);
}
