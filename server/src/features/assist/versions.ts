import { diffFile, type FileDiff, type FileSide } from '../review/file-diff.ts';
import { texts } from './fields.ts';
import { dayOf, isText } from './open.ts';
import type { Fields } from './schema.ts';
import {
  AssistError,
  type AssistHost,
  type AssistInput,
  type OpenOptions,
  type OpenPlan,
} from './tool.ts';

/** The fields that name two versions. */
export const versionFields: Fields = {
  before: { type: 'string', about: { en: 'path or text', zh: '路径或文本' } },
  after: { type: 'string', about: { en: 'path or text', zh: '路径或文本' } },
  git: {
    type: 'string',
    about: { en: 'instead: a range such as main...HEAD', zh: '或用 git 范围，如 main...HEAD' },
  },
  paths: { ...texts, about: { en: 'limits the range', zh: '限定范围' } },
};

/**
 * The differences that a call is about: of two versions, or of the plans in a range of git.
 * @throws AssistError where neither is named, or there is no git
 */
export async function versionsOf(
  input: AssistInput,
  host: AssistHost,
): Promise<readonly FileDiff[]> {
  const { before, after, git, paths = [], lang } = input;
  const today = dayOf(input, host);
  const options = { today, lang };
  if (git !== undefined && before === undefined && after === undefined) {
    if (!host.range)
      throw new AssistError({
        en: 'There is no git here. Give `before` and `after`.',
        zh: '这里没有 git，请给出 `before` 与 `after`。',
      });
    return host.range(git, paths, options);
  }
  if (before === undefined || after === undefined || git !== undefined)
    throw new AssistError({
      en: 'Give `before` and `after`, each a path or a text; or `git` alone, such as main...HEAD.',
      zh: '请给出 `before` 与 `after`（路径或文本），或只给出 `git`，如 main...HEAD。',
    });
  const [a, b] = await opened(before, after, host, options);
  const file = b.name ?? a.name ?? 'plan';
  const diff = diffFile(sideOf(a, file), sideOf(b, file), { today, changedOn: today });
  return diff ? [diff] : [];
}

/** Both versions; a text beside a file is read as that file. */
async function opened(
  before: string,
  after: string,
  host: AssistHost,
  options: OpenOptions,
): Promise<readonly [OpenPlan, OpenPlan]> {
  const [isOld, isNew] = [isText(before), isText(after)];
  const first = await host.open(isOld && !isNew ? after : before, options);
  const like = async (text: string): Promise<OpenPlan> => ({
    ...first,
    ...(await first.recheck(text)),
  });
  if (isOld && !isNew) return [await like(before), first];
  return [first, isNew ? await like(after) : await host.open(after, options)];
}

function sideOf({ text, checked, catalog, lang }: OpenPlan, file: string): FileSide {
  return { file, text, checked, catalog, lang };
}

/** The language of an answer about versions: as asked for, else that of the plans. */
export function langOfVersions(
  { lang }: AssistInput,
  files: readonly FileDiff[],
  host: AssistHost,
): FileDiff['lang'] {
  return lang ?? files[0]?.lang ?? host.lang;
}

/** What the versions are, for cursors. */
export function textOfVersions(files: readonly FileDiff[]): string {
  return files.map(({ before, after }) => `${before?.text ?? ''}\n${after?.text ?? ''}`).join('\n');
}
