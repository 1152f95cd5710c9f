import type { Server } from '../server.ts';
import {
  type Answers,
  type Choice,
  type FirstChoices,
  l10n,
  options,
  question,
  take,
} from './questions.ts';
import { open } from './save-plan.ts';
import { askMarkets, askPeriod } from './scope-questions.ts';
import { askText, choose, type Turn } from './steps.ts';

/** Asks for the essentials of a new plan, writes it with comments and opens it. */
export async function newPlan(server: Server): Promise<void> {
  const first = await server.ask<FirstChoices>('planwright/choices');
  const year = new Date().getFullYear();
  const answers: Answers = {
    goal: '',
    model: '',
    trends: [],
    markets: [],
    period: String(year + 1),
    levers: [],
    leversFor: '',
    title: '',
  };
  const questions = [
    () => askGoal(answers),
    () => askModel(first, answers),
    () => askTrends(first, answers),
    () => askMarkets(answers),
    () => askPeriod(answers, year),
    () => askLevers(server, answers),
    () => askTitle(answers),
  ];
  for (let step = 0; step < questions.length; ) {
    const turn = await questions[step]?.();
    if (turn === 'cancel') return;
    step += turn === 'back' ? -1 : 1;
  }
  const text = await server.ask<string | null>('planwright/newPlan', answers);
  if (text !== null) await open(text, answers.title);
}

async function askGoal(answers: Answers): Promise<Turn | undefined> {
  const placeholder = l10n.t('What is the plan for? One goal is enough to begin with. Optional.');
  const problem = (): undefined => undefined;
  const answer = await askText({ ...question(1, placeholder), value: answers.goal, problem });
  return take(answer, (goal) => {
    answers.goal = goal.trim();
  });
}

async function askModel({ models }: FirstChoices, answers: Answers): Promise<Turn | undefined> {
  const placeholder = l10n.t('How does the business work?');
  const chosen = answers.model === '' ? [] : [answers.model];
  const answer = await choose({
    ...question(2, placeholder),
    options: options(models),
    many: false,
    chosen,
  });
  return take(answer, ([model = '']) => {
    answers.model = model;
  });
}

async function askTrends({ trends }: FirstChoices, answers: Answers): Promise<Turn | undefined> {
  const placeholder = l10n.t('Which trends does the plan follow? Optional.');
  const answer = await choose({
    ...question(3, placeholder),
    options: options(trends),
    many: true,
    chosen: answers.trends,
  });
  return take(answer, (chosen) => {
    answers.trends = chosen;
  });
}

async function askLevers(server: Server, answers: Answers): Promise<Turn | undefined> {
  const { model, trends } = answers;
  const levers = await server.ask<Choice[]>('planwright/leverChoices', { model, trends });
  const proposedFor = [model, ...trends].join(' ');
  const chosen =
    answers.leversFor === proposedFor
      ? answers.levers
      : levers.filter(({ picked }) => picked).map(({ id }) => id);
  const placeholder = l10n.t(
    'Which levers does the plan pull? Those that the model requires are selected.',
  );
  const answer = await choose({
    ...question(6, placeholder),
    options: options(levers),
    many: true,
    chosen,
  });
  return take(answer, (ids) => {
    answers.levers = ids;
    answers.leversFor = proposedFor;
  });
}

async function askTitle(answers: Answers): Promise<Turn | undefined> {
  const placeholder = l10n.t('What is the plan called? Its file gets the same name.');
  const problem = (text: string): string | undefined =>
    text.trim() === '' ? l10n.t('A plan needs a title.') : undefined;
  const value = answers.title || l10n.t('Our plan for {0}', answers.period);
  const answer = await askText({ ...question(7, placeholder), value, problem });
  return take(answer, (title) => {
    answers.title = title.trim();
  });
}
