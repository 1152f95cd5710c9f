import { builtinCatalog } from '../catalog/catalog.ts';
import { entriesOf } from '../catalog/terms.ts';
import { type CatalogText, definitionIn } from '../features/catalog-places.ts';
import type { PlanDocument } from '../features/document.ts';
import type { Target } from '../features/occurrence-target.ts';
import type { FeatureContext } from './feature-context.ts';

/** The documents in which a name means the same thing. */
export interface RenameScope {
  readonly plans: readonly { readonly uri: string; readonly plan: PlanDocument }[];
  readonly files: readonly CatalogText[];
  /** The company catalogue that defines it; undefined for built-in entries and the plan's own. */
  readonly home: string | undefined;
}

/**
 * The scope of a rename: the plan alone for its own entries, everything for built-in entries, and
 * for an entry of a company catalogue all documents that share this catalogue. Another company may
 * use the same word.
 */
export async function renameScopeOf(
  context: FeatureContext,
  uri: string,
  target: Target,
): Promise<RenameScope> {
  const { plans, catalogs, documents, workspace, guard } = context;
  if (target.of === 'plan') {
    const document = documents.get(uri);
    const plan = document && (await guard('reach', () => workspace.planOf(document), undefined));
    return { plans: plan ? [{ uri, plan }] : [], files: [], home: undefined };
  }
  const { kind, id } = target;
  const here = await catalogs(uri);
  const home = entriesOf(builtinCatalog(), kind).has(id)
    ? undefined
    : definitionIn(here, kind, id)?.uri;
  const files = new Map(here.map((file) => [file.uri, file]));
  const shared: { uri: string; plan: PlanDocument }[] = [];
  for (const { document, plan } of await plans()) {
    const mine =
      document.uri === uri ? here : await guard('reach', () => workspace.catalogsOf(document), []);
    if (document.uri !== uri && home !== undefined && !mine.some((file) => file.uri === home))
      continue;
    shared.push({ uri: document.uri, plan });
    for (const file of mine) files.set(file.uri, file);
  }
  return { plans: shared, files: [...files.values()], home };
}
