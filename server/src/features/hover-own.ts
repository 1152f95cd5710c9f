import type { EntryBase } from '../model/plan.ts';
import { type OwnSection, titlesOf } from '../model/titles.ts';
import { indentOf } from '../syntax/cursor/containers.ts';
import { columnOf } from '../syntax/edit.ts';
import { shown } from '../text/message.ts';
import { type Span, touches } from '../text/span.ts';
import type { HoverDetail } from './describe/describe.ts';
import type { PlanDocument } from './document.ts';
import { codeBlock, escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';
import { type Occurrence, occurrencesIn } from './occurrences.ts';

/** The hover for a reference to an entry of the plan, as Markdown. */
export interface OwnEntry {
  readonly span: Span;
  readonly section: OwnSection;
  readonly key: string;
  readonly markdown: string;
}

/** The plan's own entry that the word at an offset refers to: its name and its text. */
export function ownEntryAt(
  document: PlanDocument,
  offset: number,
  detail: HoverDetail,
): OwnEntry | undefined {
  const { plan } = document.checked;
  const named = occurrencesIn(plan).find(
    ({ target, span, isKey }) => !isKey && target.of === 'plan' && touches(span, offset),
  );
  const entry = named && entryOfTarget(document, named);
  if (!entry || named.target.of !== 'plan') return undefined;
  const { section, id } = named.target;
  const title = titlesOf(document.checked.plan, section).get(id);
  const heading = title === undefined ? '' : `**${escapeMarkdown(shown(title))}** · `;
  const markdown = paragraphs([
    `${heading}${inlineCode(shown(entry.key))}`,
    detail === 'full' ? codeBlock(written(document, entry), 'yaml') : undefined,
  ]);
  return { span: named.span, section, key: id, markdown };
}

function entryOfTarget({ checked }: PlanDocument, { target }: Occurrence): EntryBase | undefined {
  return target.of === 'plan'
    ? (checked.plan[target.section] as readonly EntryBase[]).find(({ key }) => key === target.id)
    : undefined;
}

/** Maximum number of lines of an entry that are shown. */
const mostLines = 16;

/** The text of an entry without its indentation; a long one ends with an ellipsis. */
function written({ text }: PlanDocument, { entry }: EntryBase): string {
  const { start, end } = entry.span;
  const column = columnOf(text, start);
  const lines = text.slice(start, end).split(/\r?\n/);
  const moved = lines
    .slice(0, mostLines)
    .map((line, index) => shown(index === 0 ? line : line.slice(Math.min(column, indentOf(line)))));
  return [...moved, ...(lines.length > mostLines ? ['…'] : [])].join('\n').trimEnd();
}
