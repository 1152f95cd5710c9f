import type { Items, Leaf } from '../diff/value.ts';
import { removeItem, yamlText } from '../syntax/edit.ts';
import { addItems } from '../syntax/edit-add.ts';
import type { TextEdit } from '../text/span.ts';
import type { Source } from './source.ts';
import { CannotWrite } from './write.ts';

/** Our list with the other side's additions and removals. */
export function changeItems(
  ours: Source,
  mine: Items,
  come: Items['items'],
  gone: ReadonlySet<string>,
  theirs: Source,
): TextEdit[] {
  const { node } = mine;
  const kept = mine.items.filter(({ canon }) => !gone.has(canon));
  const raw = ({ text }: Source, item: Leaf): string =>
    text.slice(item.node.span.start, item.node.span.end);
  if (node.kind === 'list' && !node.flow) {
    if (kept.length === 0) throw new CannotWrite();
    const removals = mine.items
      .filter(({ canon }) => gone.has(canon))
      .flatMap((item) => removeItem(ours.text, node, item.node));
    const added = come.map((item) => itemText(theirs, item, false));
    return [...removals, ...addItems(ours.text, node, added)];
  }
  if (raw(ours, { ...leafless, node }).includes('\n')) throw new CannotWrite();
  const items = [
    ...kept.map((item) => raw(ours, item)),
    ...come.map((item) => itemText(theirs, item, true)),
  ];
  return [{ span: node.span, newText: `[${items.join(', ')}]` }];
}

const leafless: Leaf = {
  kind: 'leaf',
  text: '',
  canon: '',
  span: { start: 0, end: 0 },
  node: { kind: 'list', span: { start: 0, end: 0 }, flow: true, items: [] },
};

function itemText({ text }: Source, { node, text: plain }: Leaf, flow: boolean): string {
  if (node.kind === 'scalar' && node.style === 'plain') return yamlText(plain, flow);
  const raw = text.slice(node.span.start, node.span.end);
  if (raw.includes('\n')) throw new CannotWrite();
  return raw;
}
