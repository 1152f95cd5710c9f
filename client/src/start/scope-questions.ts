import * as vscode from 'vscode';
import { type Answers, countries, l10n, question, take } from './questions.ts';
import { askText, choose, type Turn } from './steps.ts';

/** Asks for the countries; only where the model needs them. */
export async function askMarkets(answers: Answers): Promise<Turn | undefined> {
  const names = new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'region' });
  const list = countries.map((id) => ({ id, label: names.of(id) ?? id, description: id }));
  const placeholder = l10n.t('In which countries? Leave empty for the home market.');
  const answer = await choose({
    ...question(4, placeholder),
    options: list,
    many: true,
    chosen: answers.markets,
  });
  return take(answer, (chosen) => {
    answers.markets = chosen;
  });
}

/** Asks for the period of the plan. */
export async function askPeriod(answers: Answers, year: number): Promise<Turn | undefined> {
  const placeholder = l10n.t(
    'For which period? A year (2027), a half (2027-H1) or months (2027-02..2028-01).',
  );
  const problem = (text: string): string | undefined =>
    /^\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}))?(?:\.\.\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}))?)?$/.test(
      text.trim(),
    )
      ? undefined
      : l10n.t(
          'Write it as {0}, {1} or {2}.',
          `${year + 1}`,
          `${year + 1}-H1`,
          `${year + 1}-02..${year + 2}-01`,
        );
  const answer = await askText({ ...question(5, placeholder), value: answers.period, problem });
  return take(answer, (period) => {
    answers.period = period.trim();
  });
}
