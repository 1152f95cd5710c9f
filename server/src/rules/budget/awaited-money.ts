import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Located, Plan, TextField } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { themesOf } from '../support/measured.ts';
import { moneyLines } from '../support/money-lines.ts';
import { isOver } from '../support/time.ts';

export default defineRule({
  code: 'BUD512',
  name: 'awaited-money',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Counts on money that is not there yet', zh: '指望还没到手的钱' },
  why: {
    en: 'A round or a listing may come late, smaller or not at all. What stops first is easier to decide before that day.',
    zh: '融资和上市可能晚到、缩水，也可能落空。先停什么，要在那天之前想好。',
  },
  message: {
    en: 'The plan counts on money that is not there yet (“{text}”). If it comes late or not at all, which work stops first, and at what cash level?',
    zh: '计划指望还没到手的钱（“{text}”）。钱晚到或不到，现金低于多少先停哪一项？',
  },
  yieldsTo: { file: ['KPI331', 'REF704'] },
  asksForMore: 'first',
  check({ plan, report }) {
    const first =
      fieldsOf(plan).find(({ text }) => awaits(text)) ??
      moneyLines(plan)
        .map(({ said, ...line }) => ({ ...line, text: said }))
        .find(({ text }) => awaitsInParts(text));
    if (!first || hasFallback(plan)) return;
    report({ span: first.span, path: first.path, data: { text: shortened(first.text) } });
  },
});

/** Maximum length of a quoted text, in characters. */
const longest = 60;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

type Said = Located & Pick<TextField, 'text'>;

/** Where a plan may speak of the money that it waits for, what depends on it first. */
function fieldsOf({ assumptions, risks, phases, initiatives, goals }: Plan): readonly Said[] {
  return [
    ...assumptions.flatMap(({ assume }) => assume ?? []),
    ...risks.flatMap(({ risk, trigger, response }) => (risk && !(trigger && response) ? risk : [])),
    ...[...initiatives.filter((one) => !isOver(one)), ...phases]
      .filter(({ gate }) => !gate)
      .map(({ key, name, keySpan, path }) => name ?? { text: key, span: keySpan, path }),
    ...goals.flatMap(({ goal }) => goal ?? []),
  ];
}

function awaits(text: string): boolean {
  const { words, not } = builtinReading().awaitedMoney;
  const folded = normalise(text);
  return wordsIn(words, folded).length > 0 && wordsIn(not, folded).length === 0;
}

/** `if the round is late: hiring stops`. */
function isFallback(said: string): boolean {
  const { unless, fallback } = builtinReading().awaitedMoney;
  const folded = normalise(said);
  return wordsIn(unless, folded).length > 0 && wordsIn(fallback, folded).length > 0;
}

/** A section about money tells of what was raised as well: each part of it counts by itself. */
function awaitsInParts(said: string): boolean {
  const { open, not } = builtinReading().awaitedMoney;
  return said.split(/[,，;；。、]|\. /u).some((part) => {
    const folded = normalise(part);
    return wordsIn(open, folded).length > 0 && wordsIn(not, folded).length === 0;
  });
}

/** Whether a risk of running out of money, or a gate, says what is done without it. */
function hasFallback(plan: Plan): boolean {
  const { risks, phases, initiatives } = plan;
  const { about, fallback } = builtinReading().awaitedMoney;
  const stops = (text: string): boolean => wordsIn(fallback, normalise(text)).length > 0;
  const isAboutMoney = (text: string): boolean =>
    wordsIn(about, normalise(text)).length > 0 || themesOf(text).some(({ id }) => id === 'cash');
  return (
    risks.some(
      ({ key, risk, response }) =>
        isAboutMoney(`${key}: ${risk?.text ?? ''}`) && stops(response?.text ?? ''),
    ) ||
    [...phases, ...initiatives].some(({ gate }) => gate?.text && isAboutMoney(gate.text.text)) ||
    moneyLines(plan).some(({ said }) => isFallback(said))
  );
}
