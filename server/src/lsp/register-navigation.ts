import type { Connection, Location, Position } from 'vscode-languageserver';
import { definitionIn } from '../features/catalog-places.ts';
import { definitions } from '../features/definition.ts';
import { cellsNaming, kpiAt } from '../features/figures/navigate.ts';
import { referencesIn, referencesInCatalog, targetAt } from '../features/find-references.ts';
import { links } from '../features/links.ts';
import type { Target } from '../features/occurrence-target.ts';
import { catalogNameAt } from '../features/rename-catalog.ts';
import { indexLines } from '../text/lines.ts';
import { figuresBeside, folderOf, resolveUri } from '../text/uri.ts';
import { fromPosition, toRange } from './convert.ts';
import { toDefinition, toDocumentLink, toLocation, toPlanDefinition } from './convert-features.ts';
import type { FeatureContext } from './feature-context.ts';
import { renameScopeOf } from './rename-scope.ts';

/** Navigation: links, definitions, and references in all open plans. */
export function registerNavigation(connection: Connection, feature: FeatureContext): void {
  const { answer, client, catalogs } = feature;
  connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
    const files = new Set((await catalogs(uri)).map((one) => one.uri));
    return answer(
      'documentLink',
      uri,
      (plan) =>
        links(plan).flatMap(({ span, to }) => {
          const target = 'url' in to ? to.url : resolveUri(folderOf(uri), to.path);
          // A path is only a link if the file exists.
          return target !== undefined && ('url' in to || files.has(target))
            ? [toDocumentLink(plan.lines, span, target)]
            : [];
        }),
      [],
    );
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const files = await catalogs(uri);
    const found = await answer(
      'definition',
      uri,
      (plan) =>
        definitions(plan, fromPosition(plan.lines, position), files).map((one) =>
          toDefinition(uri, plan.lines, one),
        ),
      [],
      ({ kind, text, catalog, lines }) => {
        const here =
          kind === 'catalog'
            ? catalogNameAt(text, catalog, fromPosition(lines, position))
            : undefined;
        const file = here && definitionIn(files, here.target.kind, here.target.id);
        return here && file
          ? [
              toDefinition(uri, lines, {
                origin: here.span,
                file,
                span: file.span,
                selection: file.span,
              }),
            ]
          : [];
      },
      (figures) => {
        const at = kpiAt(figures, fromPosition(figures.lines, position));
        return at && figures.planFile
          ? [toPlanDefinition(figures.lines, at.span, figures.planFile, at.kpi)]
          : [];
      },
    );
    return client().linkedDefinitions ? found : found.map(toLocation);
  });
  connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
    const target = await targetOf(feature, uri, position);
    return target ? allReferences(feature, uri, target, context.includeDeclaration) : null;
  });
}

/** What is at a place: an entry of the plan or of a catalogue. */
async function targetOf(
  { answer }: FeatureContext,
  uri: string,
  position: Position,
): Promise<Target | undefined> {
  return answer<Target | undefined>(
    'references',
    uri,
    (plan) => targetAt(plan, fromPosition(plan.lines, position)),
    undefined,
    ({ kind, text, catalog, lines }) =>
      kind === 'catalog'
        ? catalogNameAt(text, catalog, fromPosition(lines, position))?.target
        : undefined,
  );
}

/** References in the open plans, their catalogues and the file of figures. */
async function allReferences(
  feature: FeatureContext,
  uri: string,
  target: Target,
  includeDeclaration: boolean,
): Promise<Location[]> {
  const { guard } = feature;
  const found: Location[] = await figureReferences(feature, uri, target);
  const { plans, files } = await renameScopeOf(feature, uri, target);
  for (const { uri: at, plan } of plans) {
    const spans = await guard(
      'references',
      () => referencesIn(plan, target, includeDeclaration),
      [],
    );
    found.push(...spans.map((span) => ({ uri: at, range: toRange(plan.lines, span) })));
  }
  for (const file of files) {
    const lines = indexLines(file.text);
    const spans = await guard(
      'references',
      () => referencesInCatalog(file, target, includeDeclaration),
      [],
    );
    found.push(...spans.map((span) => ({ uri: file.uri, range: toRange(lines, span) })));
  }
  return found;
}

/** The cells in the file of figures that name a KPI of an open plan. */
async function figureReferences(
  { answer }: FeatureContext,
  uri: string,
  target: Target,
): Promise<Location[]> {
  const file = figuresBeside(uri);
  if (file === undefined || target.of !== 'plan' || target.section !== 'kpis') return [];
  return answer<Location[]>(
    'references',
    uri,
    ({ checked }) => {
      const lines = indexLines(checked.tracking.file?.text ?? '');
      return cellsNaming(checked, target.id).map((span) => ({
        uri: file,
        range: toRange(lines, span),
      }));
    },
    [],
  );
}
