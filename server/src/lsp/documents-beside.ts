import { builtinCatalog } from '../catalog/catalog.ts';
import { parsePlan } from '../check.ts';
import { checkActuals } from '../check-actuals.ts';
import { checkCatalog } from '../check-catalog.ts';
import { checkConfig } from '../check-config.ts';
import type { Config } from '../config/config.ts';
import type { Loaders } from '../config/loaders.ts';
import { configFileProblems, type Project, projectOf } from '../config/project.ts';
import { patternsOf } from '../config/unmatched.ts';
import type { CatalogText } from '../features/catalog-places.ts';
import type { FiguresDocument, OtherDocument } from '../features/document.ts';
import { filesNamedBy, type NamedFiles } from '../model/catalogs.ts';
import { type Lang, majorityLanguage } from '../text/language.ts';
import { indexLines } from '../text/lines.ts';
import { folderOf, isPlanUri, isWithin, plansBeside, relativePath } from '../text/uri.ts';
import { longestFile } from '../tracking/read-file.ts';
import type { Host } from './host.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** What the check of a document beside plans needs of its surroundings. */
export interface Around {
  readonly host: Host;
  readonly files: WorkspaceFiles;
  readonly loaders: Loaders;
  /** The language to answer in, by settings, editor and text. */
  readonly langOf: (declared: Lang | undefined) => Lang;
}

/** The configuration and catalogues in force for a file. */
export function projectIn(
  files: WorkspaceFiles,
  loaders: Loaders,
  uri: string,
  named: NamedFiles,
): Promise<Project> {
  const root = files.rootOf(uri);
  return projectOf(uri, root, named, (file) => files.read(root, file), loaders);
}

/** A checked company catalogue. */
export async function catalogDocument({ langOf }: Around, text: string): Promise<OtherDocument> {
  const { syntax, catalog, findings } = checkCatalog(text, { base: builtinCatalog() });
  const { root, lines } = syntax;
  const lang = langOf(majorityLanguage(text));
  return { kind: 'catalog', text, root, lines, findings, catalog, lang };
}

/** A checked configuration file. */
export async function configDocument(
  { files, loaders, langOf, host }: Around,
  uri: string,
  text: string,
): Promise<OtherDocument> {
  const catalog = builtinCatalog();
  const config = loaders.config(text);
  const root = files.rootOf(uri);
  const read = (file: string) => files.read(root, file);
  const problems = await configFileProblems(config, uri, root, read, loaders.config);
  const findings = checkConfig(config, problems, catalog, await plansBelow(host, uri, config));
  const { syntax } = config;
  const lang = langOf(majorityLanguage(text));
  const { lines } = syntax;
  return { kind: 'config', text, root: syntax.root, lines, findings, catalog, lang };
}

/** The plans that the patterns of a configuration may match, relative to it. */
async function plansBelow(host: Host, uri: string, config: Config): Promise<readonly string[]> {
  if (patternsOf(config).every((patterns) => patterns.length === 0)) return [];
  const folder = folderOf(uri);
  const files = await host.findFiles(folder);
  return files.filter(isPlanUri).map((plan) => relativePath(folder, plan) ?? plan);
}

/** The plan beside a file of figures, as open in the editor or on disk. */
export async function planBeside(
  files: WorkspaceFiles,
  uri: string,
): Promise<{ readonly uri: string; readonly text: string } | undefined> {
  for (const plan of plansBeside(uri)) {
    const text = await files.textOf(plan);
    if (text !== undefined) return { uri: plan, text };
  }
  return undefined;
}

/** A checked file of figures, with the plan beside it. */
export async function figuresDocument(
  { files, loaders, langOf, host }: Around,
  uri: string,
  text: string,
  plan: { readonly uri: string; readonly text: string } | undefined,
): Promise<FiguresDocument> {
  const syntax = parsePlan(plan?.text ?? '');
  const named = filesNamedBy(syntax.root);
  const { catalog, settings } = await projectIn(files, loaders, plan?.uri ?? uri, named);
  const today = host.today();
  const checked = checkActuals(text, { catalog, plan: plan?.text, today, settings });
  const declared = settings.language ?? checked.plan.language ?? majorityLanguage(text);
  return {
    text,
    // Nothing is said about what is not read.
    lines: indexLines(text.slice(0, longestFile)),
    findings: checked.findings,
    plan: checked.plan,
    planFile: plan && { uri: plan.uri, lines: syntax.lines },
    tracking: checked.tracking,
    catalog,
    today,
    lang: langOf(declared),
  };
}

/** The texts of the company catalogues in force for a plan, in order. */
export async function catalogTexts(
  files: WorkspaceFiles,
  plan: string,
  project: Project,
): Promise<readonly CatalogText[]> {
  const root = files.rootOf(plan);
  const inside = project.catalogs.filter((uri) => isWithin(root, uri));
  const found = await Promise.all(
    inside.map(async (uri) => ({ uri, file: await files.read(root, uri) })),
  );
  return found.flatMap(({ uri, file }) => ('text' in file ? [{ uri, text: file.text }] : []));
}
