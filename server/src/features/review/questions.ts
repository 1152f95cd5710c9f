import { find } from '../../catalog/lookup.ts';
import { nameOf } from '../../catalog/names.ts';
import type { Change, Side } from '../../diff/change.ts';
import type { Text } from '../../text/language.ts';
import { fillMessage } from '../../text/message.ts';
import type { FileDiff } from './file-diff.ts';
import { questions, undecided } from './question-texts.ts';

/** The questions that the changes of a plan raise; the same change raises one. */
export function questionsFor({ changes, after }: FileDiff, limit = 8): Text[] {
  const asked = new Set<Change>();
  const found: Text[] = [];
  for (const { when, text } of questions) {
    for (const change of changes) {
      if (asked.has(change) || !when(change)) continue;
      asked.add(change);
      const question = fillMessage(text, { change: change.message });
      const isOpen = after && needsDecision(change) && !isDecided(change, after);
      found.push(isOpen ? both(question, undecided) : question);
    }
  }
  return found.slice(0, limit);
}

/** A target lowered, or a lever dropped, emptied or waived. */
function needsDecision({ section, kind, direction, field }: Change): boolean {
  if (section === 'kpis') return direction === 'weaker' && field !== 'baseline';
  return (
    section === 'levers' &&
    ((kind === 'removed' && field === undefined) || kind === 'hollowed' || kind === 'waived')
  );
}

/** Whether a decision affects the entry, or names it in its words, by its id or its name. */
function isDecided({ section, id = '' }: Change, { checked, catalog }: Side): boolean {
  if (id === '') return false;
  const [kind, list] =
    section === 'kpis' ? (['kpi', 'kpis'] as const) : (['lever', 'levers'] as const);
  const { en, zh } = nameOf(catalog, list, id);
  const names = [id, en, zh].map((name) => name.toLowerCase());
  return checked.plan.decisions.some(
    ({ affects, decision }) =>
      affects.some(
        ({ text }) =>
          text === id ||
          text.startsWith(`${section}.${id}`) ||
          find(catalog, kind, text)?.id === id,
      ) || names.some((name) => decision?.text.toLowerCase().includes(name)),
  );
}

function both(one: Text, other: Text): Text {
  return { en: one.en + other.en, zh: one.zh + other.zh };
}
