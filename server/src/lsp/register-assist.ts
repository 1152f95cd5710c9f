import type { Connection, Position } from 'vscode-languageserver';
import { builtinCatalog } from '../catalog/catalog.ts';
import { copyText } from '../features/assist/copy-text.ts';
import { isText, openText } from '../features/assist/open.ts';
import { AssistError, type AssistHost, type OpenPlan } from '../features/assist/tool.ts';
import { askedLang, assistTools, runTool } from '../features/assist/tools.ts';
import { shown } from '../text/message.ts';
import { uriKey } from '../text/uri.ts';
import { fromPosition } from './convert.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import type { Plans } from './plans.ts';
import type { Answer } from './requests.ts';
import type { Workspace } from './workspace.ts';

interface AssistContext {
  readonly host: Host;
  readonly plans: Plans;
  readonly workspace: Workspace;
  readonly guard: Guard;
}

/** The answer of a tool, or what to do otherwise. */
interface ToolAnswer {
  readonly answer?: unknown;
  readonly problem?: string;
}

/**
 * Runs the tools for assistants on the plans of the workspace, as they are open or on disk. They
 * read nothing else and write nothing.
 */
export function registerAssist(connection: Connection, context: AssistContext): void {
  const { workspace, guard } = context;
  connection.onRequest(
    'planwright/tool',
    async (asked: { readonly name?: unknown; readonly input?: unknown }): Promise<ToolAnswer> => {
      const tool = assistTools.find(({ name }) => name === asked.name);
      const lang = askedLang(asked.input, workspace.language());
      const failed = { problem: lang === 'zh' ? '工具运行出错。' : 'The tool failed.' };
      if (!tool) return failed;
      const run = async (): Promise<ToolAnswer> => {
        try {
          return { answer: await runTool(tool, asked.input, hostOf(context)) };
        } catch (error) {
          if (error instanceof AssistError) return { problem: error.text[lang] };
          throw error;
        }
      };
      return guard(`tool ${tool.name}`, run, failed);
    },
  );
}

/** The request of our own client for a plan and its findings as text for an assistant. */
export function registerCopy(connection: Connection, answer: Answer): void {
  connection.onRequest(
    'planwright/copyText',
    ({ uri, position }: { readonly uri?: unknown; readonly position?: Position }) =>
      answer<string | null>(
        'copyText',
        String(uri),
        (plan) => copyText(plan, position && fromPosition(plan.lines, position)),
        null,
      ),
  );
}

function hostOf({ host, plans, workspace }: AssistContext): AssistHost {
  const fallback = workspace.language();
  const around = { catalog: builtinCatalog() };
  return {
    catalog: builtinCatalog(),
    today: host.today(),
    lang: fallback,
    open: async (plan, options): Promise<OpenPlan> => {
      if (isText(plan)) return openText(plan, options, around, { name: undefined, fallback });
      const found = (await plans.index.plans()).find(({ document }) => isAt(document.uri, plan));
      if (!found) throw noSuchPlan(plan);
      const document = await plans.index.load(found);
      const { figures, lang = document.lang } = options;
      if (figures !== undefined)
        return openText(document.text, options, around, { name: plan, fallback: lang });
      return {
        ...document,
        lang,
        name: plan,
        recheck: async (text) => ({ ...(await workspace.planAs(found.document, text)), lang }),
      };
    },
  };
}

/** Whether a path names a plan: its whole address, or the end of it. */
function isAt(uri: string, path: string): boolean {
  const wanted = uriKey(path)
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '');
  return uriKey(uri) === path || uriKey(uri).endsWith(`/${wanted}`);
}

function noSuchPlan(path: string): AssistError {
  return new AssistError({
    en: `There is no plan ${shown(path)} in the workspace. Give its path in the workspace (*.plan.yaml), or its text.`,
    zh: `工作区中没有计划 ${shown(path)}。请给出它在工作区中的路径（*.plan.yaml），或计划全文。`,
  });
}
