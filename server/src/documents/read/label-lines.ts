import type { Line } from './text-headings.ts';

/** Below an item: a label with its value, or what stands below one, no continued sentence. */
export function isOwnLine(lines: readonly Line[], at: number): boolean {
  const [line, before] = [lines[at], lines[at - 1]];
  if (!line || !before || before.text.trim().length >= 55) return false;
  const isLabelled = ({ text }: Line): boolean => /^\s{2,}[^:：]{1,24}[:：]\s*\S/.test(text);
  return isLabelled(line) || (isLabelled(before) && indentOf(line) === indentOf(before));
}

/** How far a line is indented. */
export function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}
