import { foldWord } from '../catalog/normalise.ts';
import { builtinReading, type Form } from '../catalog/reading.ts';
import type { Words } from '../catalog/types.ts';
import { wordsIn } from '../catalog/words-in.ts';
import type { Plan } from './plan.ts';
import type { Signals } from './signals.ts';

/**
 * The business forms of a plan: the certain ones, and the possible ones if there are alternatives.
 */
export interface Forms {
  readonly sure: readonly Form[];
  readonly possible: readonly Form[];
  /** Those of the plan's models that nothing speaks against. */
  readonly notExcluded: readonly Form[];
}

/**
 * The business forms of a plan: the one it names, else those that it clearly shows. Two that cannot
 * be combined are alternatives: neither is assumed.
 */
export function formsOf(plan: Plan, models: readonly string[], signals: Signals): Forms {
  const { forms } = builtinReading();
  const named = forms.filter(({ id }) => plan.forms.some((ref) => ref.id === id));
  if (named.length > 0) return { sure: named, possible: named, notExcluded: named };
  const notExcluded = forms.filter(
    (form) => models.includes(form.model) && !isExcluded(form, signals),
  );
  const possible = notExcluded.filter((form) => shows(form, signals));
  const agree = possible.every((form) =>
    possible.every(
      (other) =>
        form === other ||
        form.model !== other.model ||
        form.togetherWith.includes(other.id) ||
        other.togetherWith.includes(form.id),
    ),
  );
  return { sure: agree ? possible : [], possible, notExcluded };
}

/** The form of one of these models that a word names. */
export function formNamed(word: string, models: readonly string[]): Form | undefined {
  const wanted = foldWord(word);
  return builtinReading().forms.find(
    (form) => models.includes(form.model) && wordsFor(form).some((one) => foldWord(one) === wanted),
  );
}

/** What a form is recognised by: mechanisms, levers and folded texts. */
export interface FormSignals {
  readonly mechanisms: { readonly has: (id: string) => boolean };
  readonly levers: { readonly has: (id: string) => boolean };
  readonly texts: string;
}

/** What a plan may call a form: its id, with or without the model, and its names. */
function wordsFor({ id, name }: Form): readonly string[] {
  const [, en = name.en, other = en] = /^(.*?) \((.*)\)$/.exec(name.en) ?? [];
  return [id, id.slice(id.indexOf('.') + 1), name.en, en, other, name.zh];
}

/** Whether something speaks against a form. */
function isExcluded({ recognise: { guard } }: Form, signals: FormSignals): boolean {
  return countMechanisms(guard.mechanisms, signals) + countWords(guard.words, signals) > 0;
}

/** True when enough shows for a form, and nothing speaks against it. */
export function shows(form: Form, signals: FormSignals): boolean {
  if (isExcluded(form, signals)) return false;
  const { strong, signs, needs } = form.recognise;
  if (countMechanisms(strong.mechanisms, signals) + countWords(strong.words, signals) > 0)
    return true;
  if (needs === 'strong') return false;
  const found =
    countMechanisms(signs.mechanisms, signals) +
    signs.levers.filter((id) => signals.levers.has(id)).length +
    countWords(signs.words, signals);
  return found >= needs;
}

function countMechanisms(ids: readonly string[], { mechanisms }: FormSignals): number {
  return ids.filter((id) => mechanisms.has(id)).length;
}

function countWords(words: Words, { texts }: FormSignals): number {
  return wordsIn(words, texts).length;
}
