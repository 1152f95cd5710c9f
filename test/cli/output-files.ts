import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

interface JsonFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly range: Range;
  readonly message: string;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

export interface Json {
  readonly files: readonly { readonly file: string; readonly findings: readonly JsonFinding[] }[];
}

export const flawed = fs.readFileSync('snippets/examples/swapnest-2027.plan.yaml', 'utf8');

const chinese = fs.readFileSync('snippets/examples/lanzhou-home-de.plan.yaml', 'utf8');

const mistake = flawed.replace(/^model: /m, 'model：');

export const names = ['a b/🚀 100%.plan.yaml', 'plain.plan.yaml', '计划/华东, 一期#1.plan.yaml'];

/** Runs a test inside a new folder with these files as the working folder. */
export async function inFolder(
  files: Readonly<Record<string, string>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const before = process.cwd();
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright 输出 ')));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  try {
    process.chdir(folder);
    await test(folder);
  } finally {
    process.chdir(before);
    fs.rmSync(folder, { recursive: true });
  }
}

export const flat = ({ files }: Json): (JsonFinding & { readonly file: string })[] =>
  files.flatMap(({ file, findings }) =>
    findings.map((finding) => ({ ...finding, file: file.replace(/^\.\//, '') })),
  );

export const region = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

export const files = {
  [names[0] ?? '']: flawed,
  [names[1] ?? '']: mistake,
  [names[2] ?? '']: chinese,
};

export const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
