import type { Change } from '../../diff/change.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Lang } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import { type FileDiff, isQuiet } from '../review/file-diff.ts';
import { common, today } from './fields.ts';
import { pageOfList } from './page.ts';
import { type Fields, inputSchema, outputSchema } from './schema.ts';
import { type AssistTool, planNote } from './tool.ts';
import { langOfVersions, textOfVersions, versionFields, versionsOf } from './versions.ts';

const fields: Fields = { ...versionFields, today, ...common };

/** What changed in the strategy between two versions. */
export const comparePlans: AssistTool = {
  name: 'compare_plans',
  title: { en: 'Compare plans', zh: '比较计划' },
  about: {
    en: 'Lists what changed in meaning between two versions of a plan, and findings that are new or cleared.',
    zh: '列出计划两个版本在含义上的变化，以及新出现与已消除的提示。',
  },
  input: (lang) => inputSchema(fields, lang),
  output: outputSchema({ note: 'string', files: 'array', total: 'integer', changes: 'array' }),
  run: async (input, host) => {
    const files = (await versionsOf(input, host)).filter((file) => !isQuiet(file));
    const lang = langOfVersions(input, files, host);
    const head = {
      note: planNote[lang],
      files: files.slice(0, mostFiles).map(({ file, status }) => ({ file: shown(file), status })),
    };
    const rows = files.flatMap((diff) => rowsOf(diff, files.length > 1, lang));
    return pageOfList(head, 'changes', rows, {
      of: `${textOfVersions(files)} ${lang}`,
      input,
      toJson: (row) => row,
    });
  },
};

/** How many files are named; the changes of the others are listed all the same. */
const mostFiles = 20;

function rowsOf(diff: FileDiff, named: boolean, lang: Lang): readonly object[] {
  const file = named ? { file: shown(diff.file) } : {};
  return [
    ...diff.changes.map((change) => ({ ...file, ...changeRow(change, lang) })),
    ...diff.newFindings.map((one) => ({ ...file, kind: 'finding-new', ...findingRow(one, lang) })),
    ...diff.clearedFindings.map((one) => ({
      ...file,
      kind: 'finding-cleared',
      ...findingRow(one, lang),
    })),
  ];
}

function changeRow({ kind, section, at, before, after, direction, message }: Change, lang: Lang) {
  return {
    kind,
    section: shown(section),
    at: shown(at),
    ...(before !== undefined && { before: shown(before) }),
    ...(after !== undefined && { after: shown(after) }),
    ...(direction && { direction }),
    message: message[lang],
  };
}

function findingRow({ rule, severity, path, message }: Finding, lang: Lang) {
  return { rule, severity, at: shown(path.join('.')), message: message[lang] };
}
