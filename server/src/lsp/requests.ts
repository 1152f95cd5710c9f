import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FiguresDocument, OtherDocument, PlanDocument } from '../features/document.ts';
import { isTooMuch } from '../syntax/parse.ts';
import { kindOf } from './document-kind.ts';
import type { Guard } from './guard.ts';
import type { Workspace } from './workspace.ts';

/**
 * Runs a feature on an open plan, or its counterpart on a configuration or company catalogue, or on
 * a file of figures; else returns the fallback.
 */
export type Answer = <T>(
  name: string,
  uri: string,
  feature: (plan: PlanDocument) => T,
  fallback: T,
  forOther?: (other: OtherDocument) => T,
  forFigures?: (figures: FiguresDocument) => T,
) => Promise<T>;

/** Guards features: one that throws only affects its own response. */
export interface Requests {
  readonly answer: Answer;
  /** The names of features that crashed on a document. */
  readonly broken: (uri: string) => readonly string[];
  readonly close: (uri: string) => void;
}

export function createRequests(
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  guard: Guard,
): Requests {
  const broken = new Map<string, Set<string>>();

  async function run<D, T>(
    name: string,
    uri: string,
    document: Promise<D>,
    feature: (of: D) => T,
  ): Promise<T> {
    const of = await document;
    try {
      return feature(of);
    } catch (error) {
      broken.set(uri, (broken.get(uri) ?? new Set()).add(name));
      throw error;
    }
  }

  return {
    answer: async (name, uri, feature, fallback, forOther, forFigures) => {
      const document = documents.get(uri);
      const kind = document ? kindOf(document) : 'none';
      if (!document || kind === 'none') return fallback;
      if (kind === 'plan') {
        const onPlan = (plan: PlanDocument) =>
          isTooMuch(plan.checked.plan.syntax) ? fallback : feature(plan);
        return guard(name, () => run(name, uri, workspace.planOf(document), onPlan), fallback);
      }
      if (kind === 'figures')
        return forFigures
          ? guard(name, () => run(name, uri, workspace.figuresOf(document), forFigures), fallback)
          : fallback;
      if (!forOther) return fallback;
      return guard(
        name,
        () => run(name, uri, workspace.otherOf(document, kind), forOther),
        fallback,
      );
    },
    broken: (uri) => [...(broken.get(uri) ?? [])],
    close: (uri) => broken.delete(uri),
  };
}
