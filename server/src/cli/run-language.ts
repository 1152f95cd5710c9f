import type { Lang } from '../text/language.ts';
import type { Terminal } from './terminal.ts';

/**
 * The one language of a run: the requested one, else the one that all its plans share, else the
 * terminal's. Findings, notes and summary are all in it, in every output.
 * @param given the value of `--lang`
 * @param plans the languages of the plans
 */
export function runLanguage(
  given: Lang | undefined,
  plans: readonly Lang[],
  { lang }: Pick<Terminal, 'lang'>,
): Lang {
  const [own, ...others] = new Set(plans);
  return given ?? (own !== undefined && others.length === 0 ? own : lang);
}
