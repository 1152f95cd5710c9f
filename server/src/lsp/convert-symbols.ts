import type {
  DocumentSymbol,
  Location,
  SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { OutlineItem, OutlineKind } from '../features/outline-item.ts';
import type { FoundSymbol } from '../features/symbols.ts';
import type { LineIndex } from '../text/lines.ts';
import { shown } from '../text/message.ts';
import { toRange } from './convert.ts';

/** The symbol kinds, which editors show as icons in an outline. */
const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: 3,
  field: 7,
  lever: 5,
  kpi: 13,
  initiative: 24,
  milestone: 20,
  assumption: 17,
  risk: 22,
  source: 1,
  entry: 8,
};

/** An item of the outline with its children. */
export function toDocumentSymbol(lines: LineIndex, item: OutlineItem): DocumentSymbol {
  return {
    name: shown(item.name),
    detail: shown(item.detail),
    kind: symbolKinds[item.kind],
    range: toRange(lines, item.span),
    selectionRange: toRange(lines, item.selection),
    children: item.children.map((child) => toDocumentSymbol(lines, child)),
  };
}

/**
 * An outline for clients without support for trees: every symbol with the name of its container.
 */
export function toFlatSymbols(
  uri: string,
  lines: LineIndex,
  items: readonly OutlineItem[],
  container = '',
): SymbolInformation[] {
  return items.flatMap((item) => [
    {
      name: shown(item.name),
      kind: symbolKinds[item.kind],
      location: { uri, range: toRange(lines, item.selection) },
      ...(container && { containerName: shown(container) }),
    },
    ...toFlatSymbols(uri, lines, item.children, item.name),
  ]);
}

/** An entry with its protocol range, so that a search does not need the text. */
export interface LocatedSymbol extends Pick<FoundSymbol, 'label' | 'container'> {
  readonly item: Pick<OutlineItem, 'kind' | 'detail'>;
  readonly location: Location;
}

/** A symbol with its place, apart from its plan. */
export function toLocatedSymbol(
  uri: string,
  lines: LineIndex,
  { item, label, container }: FoundSymbol,
): LocatedSymbol {
  const location = { uri, range: toRange(lines, item.selection) };
  return { item: { kind: item.kind, detail: item.detail }, label, container, location };
}

/** The same for the search over the workspace. */
export function toWorkspaceSymbol({
  item,
  label,
  container,
  location,
}: LocatedSymbol): SymbolInformation {
  return {
    name: shown(label),
    kind: symbolKinds[item.kind],
    location,
    ...(container && { containerName: shown(container) }),
  };
}
