import * as vscode from 'vscode';
import type { Option, Turn } from './steps.ts';

export const { l10n } = vscode;

/** One choice, as the server offers it. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly picked: boolean;
  readonly remark: string;
}

/** What the first questions offer, as the server answers. */
export interface FirstChoices {
  readonly models: readonly (Choice & { readonly needsMarkets: boolean })[];
  readonly trends: readonly Choice[];
}

/** The answers so far. */
export interface Answers {
  goal: string;
  model: string;
  trends: readonly string[];
  markets: readonly string[];
  period: string;
  levers: readonly string[];
  /** The model and trends that the levers were proposed for; others propose other levers. */
  leversFor: string;
  title: string;
}

const totalSteps = 7;

/** Countries that a plan is often for. */
export const countries =
  'CN US DE FR GB IT ES NL PL JP KR SG MY ID TH VN PH IN AU AE SA BR MX ZA'.split(' ');

/** The title of a question, with its number. */
export function question(
  step: number,
  placeholder: string,
): { title: string; step: number; totalSteps: number; placeholder: string } {
  return { title: l10n.t('New Plan'), step, totalSteps, placeholder };
}

/** Choices as items of a quick pick. */
export function options(choices: readonly Choice[]): Option[] {
  return choices.map(({ id, label, detail, remark }) => ({
    id,
    label,
    description: remark,
    detail,
  }));
}

/** Records an answer; undefined when it is one, else the step to go to. */
export function take<T extends string | readonly string[]>(
  answer: T | Turn,
  keep: (answer: T) => void,
): Turn | undefined {
  if (answer === 'back' || answer === 'cancel') return answer as Turn;
  keep(answer as T);
  return undefined;
}
