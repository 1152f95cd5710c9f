import type { CompletionList, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinCatalog } from '../catalog/catalog.ts';
import { complete } from '../features/completion/completion.ts';
import type { CompletionItem } from '../features/completion/item.ts';
import { completeRecord } from '../features/completion/record-vocabulary.ts';
import { type DescribedKind, describe } from '../features/describe/describe.ts';
import type { PlanDocument } from '../features/document.ts';
import { completeFigures } from '../features/figures/complete.ts';
import type { Text } from '../text/language.ts';
import type { Client } from './client.ts';
import { fromPosition } from './convert.ts';
import { toCompletionItem } from './convert-completion.ts';
import { kindOf } from './document-kind.ts';
import { suggestAgain } from './feature-client.ts';
import type { Guard } from './guard.ts';
import type { Answer } from './requests.ts';
import { langOf } from './settings.ts';
import { toMarkup } from './text-client.ts';
import type { Workspace } from './workspace.ts';

interface CompletionContext {
  readonly answer: Answer;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly guard: Guard;
  readonly client: () => Pick<Client, 'text' | 'suggestsAgain'>;
}

/** The data of a completion item that resolves its documentation. */
interface ItemData {
  readonly about: {
    readonly kind?: DescribedKind;
    readonly id?: string;
    readonly doc?: Text;
    readonly example?: string;
  };
  readonly lang?: string;
  readonly uri?: string;
}

/** Answers completion requests, and resolve requests for the documentation of an item. */
export function registerCompletion(connection: Connection, context: CompletionContext): void {
  const { answer, guard, client } = context;
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const list = (
      items: readonly CompletionItem[],
      { lines, lang }: Pick<PlanDocument, 'lines' | 'lang'>,
    ): CompletionList => ({
      isIncomplete: false,
      items: items.map((item, index) => ({
        ...toCompletionItem(lines, item, index, lang, client().text),
        ...(item.about && { data: { about: item.about, lang, uri } }),
        ...(item.again &&
          client().suggestsAgain && { command: { title: '', command: suggestAgain } }),
      })),
    });
    return answer(
      'completion',
      uri,
      (plan) => list(complete(plan, fromPosition(plan.lines, position)), plan),
      { isIncomplete: false, items: [] },
      (other) => list(completeRecord(other, fromPosition(other.lines, position)), other),
      (figures) => list(completeFigures(figures, fromPosition(figures.lines, position)), figures),
    );
  });
  connection.onCompletionResolve(async (item) => {
    const value = await guard(
      'completionResolve',
      () => documentationOf(context, item.data),
      undefined,
    );
    return value === undefined
      ? item
      : { ...item, documentation: toMarkup(value, client().text.documentation) };
  });
}

/** The documentation of a completion item, computed only for the selected item. */
async function documentationOf(
  { documents, workspace }: CompletionContext,
  data: unknown,
): Promise<string | undefined> {
  if (typeof data !== 'object' || data === null || !('about' in data)) return undefined;
  const { about, lang, uri } = data as ItemData;
  const document = uri === undefined ? undefined : documents.get(uri);
  const kind = document ? kindOf(document) : 'none';
  const plan = document && kind === 'plan' ? await workspace.planOf(document) : undefined;
  const other =
    document && kind === 'catalog' ? await workspace.otherOf(document, kind) : undefined;
  const language = plan?.lang ?? langOf(lang) ?? 'en';
  if (about.kind !== undefined && about.id !== undefined)
    return describe((plan ?? other)?.catalog ?? builtinCatalog(), about.kind, about.id, {
      lang: language,
      ...(plan && { coverage: plan.checked.coverage }),
    });
  const example = about.example === undefined ? '' : `\n\n\`\`\`yaml\n${about.example}\n\`\`\``;
  return about.doc ? about.doc[language] + example : undefined;
}
