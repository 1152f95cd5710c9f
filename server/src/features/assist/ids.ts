import type { Catalog } from '../../catalog/catalog.ts';
import { find, type Kind } from '../../catalog/lookup.ts';
import { shown } from '../../text/message.ts';
import { entriesOfKind } from '../explain/kinds.ts';
import { AssistError } from './tool.ts';

/**
 * The id that a word names.
 * @throws AssistError with the known ids
 */
export function idOf(
  catalog: Catalog,
  kind: Extract<Kind, 'model' | 'trend' | 'lever'>,
  word: string,
): string {
  const id = find(catalog, kind, word)?.id;
  if (id !== undefined) return id;
  const known = entriesOfKind(catalog, kind).map((one) => one.id);
  const names = { model: '模式', trend: '趋势', lever: '杠杆' };
  throw new AssistError({
    en: `There is no ${kind} ${shown(word)}. Use one of ${known.join(', ')}.`,
    zh: `没有${names[kind]} ${shown(word)}。可用的有：${known.join('、')}。`,
  });
}
