import fs from 'node:fs';
import path from 'node:path';
import { builtinCatalog } from '../../catalog/catalog.ts';
import { slug } from '../../learn/case.ts';
import { type Learnt, learn } from '../../learn/learn.ts';
import { readBounded } from '../../node/read-bounded.ts';
import type { Lang, Text } from '../../text/language.ts';
import { fillMessage } from '../../text/message.ts';
import { isPlanUri } from '../../text/uri.ts';
import { dayOption } from '../dates.ts';
import { readText, UsageError } from '../files.ts';
import { writeWhole } from '../outputs.ts';
import { projectReader } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { onePlan, type PlanFigures, planFigures } from '../tracking/plan-figures.ts';

export interface LearnFlags {
  readonly output?: string;
  readonly today?: string;
  readonly lang?: Lang;
}

/** The company catalogue that is printed without `-o`. */
const usualCatalog = 'our-house.yaml';

const words = {
  nothing: {
    en: '{plan} has no figures up to this day, so there is nothing to learn yet. Enter them: planwright checkin',
    zh: '{plan} 到这一天还没有实际值，暂无可沉淀的内容。请先填报：planwright checkin',
  },
  unreadable: {
    en: '{file} cannot be read as a company catalogue, so nothing was written. Its mistakes come first: it must be a map with `catalog: 1`.',
    zh: '{file} 无法作为企业目录读取，未写入。请先改正其中的错误：内容应为映射，并有 `catalog: 1`。',
  },
  plan: {
    en: '{file} is a plan. The case goes into a company catalogue, for instance catalogs/our-house.yaml',
    zh: '{file} 是计划。案例应写入企业目录，例如 catalogs/our-house.yaml',
  },
  written: {
    en: '{file}: case {id} with {n} written. Later plans cite it, for instance `evidence: [{first}]`, once they name the file under `catalog:`, or planwright.yaml under `catalogs:`.',
    zh: '{file}：已写入案例 {id}，含 {n}。今后的计划在 `catalog:` 中（或 planwright.yaml 在 `catalogs:` 中）写上该文件，即可引用，如 `evidence: [{first}]`。',
  },
  same: { en: '{file} has all of this already.', zh: '{file} 已是最新，没有改动。' },
  finding: {
    en: 'The catalogue has a finding at {at}: {message}',
    zh: '企业目录的 {at} 有提示：{message}',
  },
} satisfies Record<string, Text>;

/**
 * Writes what came of a plan as a case into a company catalogue, or prints the catalogue.
 * @returns the exit code: 0, or 1 if the catalogue has new findings
 * @throws UsageError if there is nothing to learn, or the catalogue cannot be read or written
 */
export async function learnCommand(
  paths: readonly string[],
  flags: LearnFlags,
  terminal: Terminal,
): Promise<number> {
  const today = dayOption(flags.today, terminal);
  const of = await planFigures(onePlan(paths), {
    projects: projectReader(),
    today,
    lang: flags.lang,
  });
  const { output } = flags;
  if (output !== undefined && isPlanUri(output))
    throw new UsageError(fillMessage(words.plan, { file: output }));
  const before = output === undefined ? undefined : catalogText(output);
  const file = output ?? usualCatalog;
  const result = learn({
    ...of,
    today,
    base: builtinCatalog(),
    text: before?.text,
    ids: { catalog: slug(stem(file)), case: slug(stem(of.file)) },
    source: between(path.dirname(file), of.file),
  });
  if (result === 'nothing') throw new UsageError(fillMessage(words.nothing, { plan: of.file }));
  if (result === 'unreadable') throw new UsageError(fillMessage(words.unreadable, { file }));
  if (output === undefined) terminal.write(result.text);
  else {
    const isSame = before?.text === result.text;
    if (!isSame) writeWhole(output, (before?.mark ?? '') + result.text);
    terminal.write(
      `${isSame ? fillMessage(words.same, { file })[of.lang] : told(result, file, of)}\n`,
    );
  }
  for (const { message, path: at } of result.findings)
    terminal.error(`${fillMessage(words.finding, { at: at.join('.'), message })[of.lang]}\n`);
  return result.findings.length > 0 ? 1 : 0;
}

function told({ id, case: learnt }: Learnt, file: string, { lang }: PlanFigures): string {
  const n = learnt.facts.length;
  const count = { en: n === 1 ? 'one fact' : `${n} facts`, zh: `${n} 条事实` };
  const first = `${id}/${learnt.facts[0]?.id}`;
  return fillMessage(words.written, { file, id, n: count, first })[lang];
}

/** The text of an existing catalogue, and its byte order mark. */
function catalogText(file: string): { readonly text: string; readonly mark: string } | undefined {
  if (!fs.existsSync(file)) return undefined;
  const text = readText(file);
  // What is no UTF-8 would be written back as something else.
  if (text.includes('\uFFFD')) throw new UsageError(fillMessage(words.unreadable, { file }));
  const mark = readBounded(file, true).toString('utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
  return { text, mark };
}

/** `growth` for `plans/growth.plan.yaml`. */
function stem(file: string): string {
  return path.basename(file).replace(/(?:\.plan)?\.ya?ml$/i, '');
}

function between(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
