import fs from 'node:fs';
import type { Catalog } from '../../catalog/catalog.ts';
import { checkSyntax, parsePlan } from '../../check.ts';
import { filesNamedBy } from '../../model/catalogs.ts';
import type { Day } from '../../model/grammar/day.ts';
import type { Plan } from '../../model/plan.ts';
import { readBounded } from '../../node/read-bounded.ts';
import type { Lang } from '../../text/language.ts';
import { figuresBeside } from '../../text/uri.ts';
import type { NewLine } from '../../tracking/append.ts';
import { withFigures } from '../../tracking/append.ts';
import type { Tracking } from '../../tracking/tracking.ts';
import { findPlans, readText, UsageError } from '../files.ts';
import type { ProjectReader } from '../project.ts';
import { reasonOf, replaceFile } from '../whole-file.ts';
import { cliWords } from '../words.ts';

/** A plan with its figures, and the file that they are in. */
export interface PlanFigures {
  readonly file: string;
  readonly figuresFile: string;
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly tracking: Tracking;
  readonly lang: Lang;
}

/**
 * The plan that a command is about: the one named, else the only one here.
 * @throws UsageError if there is none or a choice
 */
export function onePlan(paths: readonly string[]): string {
  const plans = findPlans(paths.length > 0 ? paths : ['.']);
  const [plan] = plans;
  if (plan !== undefined && plans.length === 1) return plan;
  throw new UsageError(
    plan === undefined
      ? cliWords.noPlans
      : {
          en: `There are ${plans.length} plans here. Name one: ${plans.slice(0, 5).join(', ')}`,
          zh: `此处有 ${plans.length} 份计划，请指定一份：${plans.slice(0, 5).join('、')}`,
        },
  );
}

/** Reads a plan and what was measured for it. */
export async function planFigures(
  file: string,
  { projects, today, lang }: { projects: ProjectReader; today: Day; lang: Lang | undefined },
): Promise<PlanFigures> {
  const figuresFile = figuresBeside(file);
  if (figuresFile === undefined)
    throw new UsageError({
      en: `${file} is not named *.plan.yaml, so it has no file of figures.`,
      zh: `${file} 不是 *.plan.yaml，没有对应的实际值文件。`,
    });
  const syntax = parsePlan(readText(file));
  const project = await projects.of(file, filesNamedBy(syntax.root));
  const { plan, tracking } = checkSyntax(syntax, { ...project, today });
  const said = plan.lang?.text === 'zh' || plan.lang?.text === 'en' ? plan.lang.text : undefined;
  const language = lang ?? said ?? project.settings.language ?? plan.language ?? 'en';
  return { file, figuresFile, plan, catalog: project.catalog, tracking, lang: language };
}

/**
 * Adds lines to a file of figures, keeping every byte of it.
 * @throws UsageError if its first line does not name the columns, or it cannot be written
 */
export function appendFigures(
  { figuresFile, plan }: Pick<PlanFigures, 'figuresFile' | 'plan'>,
  lines: readonly NewLine[],
): void {
  const exists = fs.existsSync(figuresFile);
  const text = exists ? readBounded(figuresFile, true).toString('utf8') : '';
  const next = withFigures(text, lines, plan.language ?? 'en');
  if (next === undefined || text.includes('\uFFFD'))
    throw new UsageError({
      en: `Nothing can be added to ${figuresFile}: its first line must name the columns kpi,date,value, and it must be UTF-8.`,
      zh: `无法追加到 ${figuresFile}：首行应写列名“指标,日期,数值”，编码须为 UTF-8。`,
    });
  try {
    replaceFile(figuresFile, next);
  } catch (error) {
    const reason = reasonOf(error);
    throw new UsageError({
      en: `${figuresFile} cannot be written: ${reason.en}.`,
      zh: `${figuresFile} 无法写入：${reason.zh}。`,
    });
  }
}
