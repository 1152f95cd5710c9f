import * as vscode from 'vscode';

/** What the user did instead of answering: went back one question, or cancelled. */
export type Turn = 'back' | 'cancel';

/** An item of a quick pick. */
export interface Option extends vscode.QuickPickItem {
  readonly id: string;
}

interface Question {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly placeholder: string;
}

/** Asks for one item of a list, or for any number of them. Escape cancels, the arrow goes back. */
export function choose(
  question: Question & {
    readonly options: readonly Option[];
    readonly many: boolean;
    readonly chosen: readonly string[];
  },
): Promise<readonly string[] | Turn> {
  const { options, many, chosen } = question;
  const pick = vscode.window.createQuickPick<Option>();
  prepare(pick, question);
  pick.items = options;
  pick.canSelectMany = many;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const picked = options.filter((option) => chosen.includes(option.id));
  if (many) pick.selectedItems = picked;
  else if (picked.length > 0) pick.activeItems = picked;
  return answered(pick, () => {
    const items = many ? pick.selectedItems : pick.activeItems;
    return many || items.length > 0 ? items.map(({ id }) => id) : undefined;
  });
}

/** Asks for a line of text. */
export function askText(
  question: Question & {
    readonly value: string;
    readonly problem: (text: string) => string | undefined;
  },
): Promise<string | Turn> {
  const input = vscode.window.createInputBox();
  prepare(input, question);
  input.prompt = question.placeholder;
  input.value = question.value;
  input.onDidChangeValue((value) => {
    input.validationMessage = question.problem(value);
  });
  return answered(input, () => {
    const problem = question.problem(input.value);
    input.validationMessage = problem;
    return problem === undefined ? input.value : undefined;
  });
}

function prepare(
  input: vscode.QuickPick<Option> | vscode.InputBox,
  { title, step, totalSteps, placeholder }: Question,
): void {
  Object.assign(input, { title, step, totalSteps, placeholder, ignoreFocusOut: true });
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
}

/** Shows an input and waits for the answer; the input is always disposed of afterwards. */
function answered<T>(
  input: vscode.QuickPick<Option> | vscode.InputBox,
  read: () => T | undefined,
): Promise<T | Turn> {
  return new Promise<T | Turn>((resolve) => {
    const done = (answer: T | Turn): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(() => {
      const answer = read();
      if (answer !== undefined) done(answer);
    });
    input.onDidTriggerButton(() => done('back'));
    input.onDidHide(() => done('cancel'));
    input.show();
  });
}
