import { fillMessage } from '../../text/message.ts';
import type { PlanDocument } from '../document.ts';
import { fileMarkdown } from './diff-markdown.ts';
import { diffFile } from './file-diff.ts';
import { plainMarkdown } from './plain.ts';

const words = {
  title: { en: 'Compared with {version}', zh: '与 {version} 比较' },
  absent: { en: 'This plan is not in {version}.', zh: '{version} 中没有这份计划。' },
} as const;

/** What changed in an open plan since a version, as a page. */
export function comparePage(
  file: string,
  before: PlanDocument | undefined,
  after: PlanDocument,
  version: string,
): string {
  const { lang } = after;
  const title = `# ${plainMarkdown(fillMessage(words.title, { version })[lang])}`;
  if (!before)
    return `${title}\n\n${plainMarkdown(fillMessage(words.absent, { version })[lang])}\n`;
  const side = ({ text, checked, catalog }: PlanDocument) => ({
    file,
    text,
    checked,
    catalog,
    lang,
  });
  const diff = diffFile(side(before), side(after), {
    today: after.today,
    changedOn: after.today,
  });
  return diff ? `${title}\n\n${fileMarkdown(diff, lang)}\n` : `${title}\n`;
}
