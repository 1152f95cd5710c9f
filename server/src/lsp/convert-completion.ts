import type {
  InsertReplaceEdit,
  TextEdit as LspEdit,
  CompletionItem as LspItem,
} from 'vscode-languageserver';
import type { CompletionItem } from '../features/completion/item.ts';
import type { Lang } from '../text/language.ts';
import type { LineIndex } from '../text/lines.ts';
import { shown } from '../text/message.ts';
import { toEdits, toRange } from './convert.ts';
import type { TextClient } from './text-client.ts';

const itemKinds = { field: 10, catalog: 20, own: 18, value: 12 } as const;

/** A choice as the protocol has it. */
export function toCompletionItem(
  lines: LineIndex,
  item: CompletionItem,
  index: number,
  lang: Lang,
  client: TextClient,
): LspItem {
  const remark = item.remark && shown(item.remark[lang]);
  const detail = item.detail && shown(item.detail[lang]);
  return {
    label: shown(item.label),
    kind: itemKinds[item.kind],
    ...((detail || remark) && {
      labelDetails: {
        ...(remark !== undefined && { detail: ` ${remark}` }),
        ...(detail && { description: detail }),
      },
    }),
    ...(detail && { detail }),
    filterText: item.filter,
    sortText: `${String(item.rank + 10).padStart(5, '0')}${String(index).padStart(4, '0')}`,
    insertTextFormat: client.snippets ? 2 : 1,
    insertTextMode: 1,
    textEdit: toItemEdit(lines, item, client),
    ...(item.also && { additionalTextEdits: toEdits(lines, [item.also]) }),
    ...(item.about && { data: item.about }),
  };
}

/** The edit of an item: with both ranges for a client that supports insert and replace. */
function toItemEdit(
  lines: LineIndex,
  { insert, replace, insertEnd }: CompletionItem,
  { snippets, insertReplace }: TextClient,
): LspEdit | InsertReplaceEdit {
  const newText = snippets ? insert : withoutTabStops(insert);
  const range = toRange(lines, replace);
  return insertReplace && insertEnd !== undefined
    ? { newText, insert: toRange(lines, { ...replace, end: insertEnd }), replace: range }
    : { newText, range };
}

/** A snippet as plain text: placeholders become their default. */
function withoutTabStops(insert: string): string {
  return insert.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/g,
    (_, escaped?: string, text: string = '') => escaped ?? text.replace(/\\([\\$}])/g, '$1'),
  );
}
