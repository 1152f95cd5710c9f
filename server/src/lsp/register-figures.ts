import type { Connection } from 'vscode-languageserver';
import type { PlanDocument } from '../features/document.ts';
import {
  checkinWords,
  problemText,
  questionText,
  unlikelyText,
} from '../features/figures/check-in-words.ts';
import { kpiName } from '../model/kpi-texts.ts';
import { figuresBeside } from '../text/uri.ts';
import { type NewLine, withFigures } from '../tracking/append.ts';
import { dueFigures, judgeAnswer } from '../tracking/check-in.ts';
import type { IndexedPlan } from './plan-index.ts';
import type { Plans } from './plans.ts';
import type { Workspace } from './workspace.ts';

/** Why an answer is refused, or what makes it doubtful. */
interface Judged {
  readonly problem?: string;
  readonly unlikely?: string;
}

interface FigureContext {
  readonly plans: Plans;
  readonly workspace: Workspace;
  readonly planAt: (uri: string) => Promise<IndexedPlan | undefined>;
}

/**
 * Requests of our own client for a check-in: what is due, whether an answer can be right, the new
 * text.
 */
export function registerFigures(
  connection: Connection,
  { plans, workspace, planAt }: FigureContext,
): void {
  const load = async (uri: unknown): Promise<PlanDocument | undefined> => {
    const at = typeof uri === 'string' ? await planAt(uri) : undefined;
    return at && plans.index.load(at);
  };

  connection.onRequest('planwright/dueFigures', async ({ uri }: { readonly uri?: unknown }) => {
    const document = await load(uri);
    if (!document) return null;
    const { checked, catalog, today, lang } = document;
    const due = dueFigures(checked.plan, catalog, checked.tracking.figures, { today });
    return {
      upToDate: checkinWords.upToDate[lang],
      due: due.map((one) => ({
        kpi: one.kpi.key,
        name: kpiName(catalog, one.kpi)[lang],
        period: one.period.text,
        question: questionText(checked.plan, catalog, one)[lang],
      })),
    };
  });

  connection.onRequest(
    'planwright/judgeFigure',
    async (asked: {
      readonly uri?: unknown;
      readonly kpi?: unknown;
      readonly text?: unknown;
    }): Promise<Judged | null> => {
      const document = await load(asked.uri);
      const kpi = document?.checked.plan.kpis.find(({ key }) => key === asked.kpi);
      if (!document || !kpi) return null;
      const { checked, catalog, lang } = document;
      const text = String(asked.text);
      const answer = judgeAnswer(catalog, kpi, checked.tracking.figures.get(kpi) ?? [], text);
      if ('problem' in answer)
        return { problem: problemText(answer.problem, kpiName(catalog, kpi))[lang] };
      const { unlikely } = answer;
      return unlikely ? { unlikely: unlikelyText(catalog, kpi, text, unlikely)[lang] } : {};
    },
  );

  connection.onRequest(
    'planwright/addFigures',
    async (asked: { readonly uri?: unknown; readonly lines?: unknown }) => {
      const document = await load(asked.uri);
      const file = typeof asked.uri === 'string' ? figuresBeside(asked.uri) : undefined;
      if (!document || file === undefined) return null;
      const before = await workspace.textOf(file);
      const lang = document.checked.plan.language ?? document.lang;
      const text = withFigures(before ?? '', linesOf(asked.lines), lang);
      return text === undefined ? null : { uri: file, text, isNew: before === undefined };
    },
  );
}

/** The lines that a client sends, as far as they are lines. */
function linesOf(lines: unknown): readonly NewLine[] {
  const given: readonly unknown[] = Array.isArray(lines) ? lines : [];
  return given.flatMap((line) => {
    if (typeof line !== 'object' || line === null) return [];
    const { kpi, date, value, note } = line as Readonly<Record<string, unknown>>;
    return typeof kpi === 'string' && typeof date === 'string' && typeof value === 'string'
      ? [{ kpi, date, value, ...(typeof note === 'string' && { note }) }]
      : [];
  });
}
