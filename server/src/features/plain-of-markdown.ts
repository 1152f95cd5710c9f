/**
 * Our own Markdown as plain text: without emphasis, backticks and escapes; a link becomes its text
 * with the address in brackets. Code blocks keep their lines.
 */
export function plainOfMarkdown(markdown: string): string {
  let fence = '';
  const lines = markdown.split('\n').flatMap((line) => {
    const ticks = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '' && ticks === '') return plainLine(line.replace(/^#{1,6} /, ''));
    if (fence !== '' && line.trimEnd() !== fence) return line;
    fence = fence === '' ? ticks : '';
    return [];
  });
  return lines.join('\n');
}

function plainLine(line: string): string {
  let text = '';
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(line[at + 1] ?? '')) {
      text += line[++at];
    } else if (character === '`') {
      const code = codeAt(line, at);
      text += code.text;
      at = code.end - 1;
    } else if (character === '[') {
      const link = linkAt(line, at);
      text += link ? link.text : character;
      if (link) at = link.end - 1;
    } else if (character !== '*') text += character;
  }
  return text;
}

/** The code span that starts at a backtick; if it is not closed, the backticks themselves. */
function codeAt(line: string, at: number): { readonly text: string; readonly end: number } {
  let start = at;
  while (line[start] === '`') start++;
  const ticks = line.slice(at, start);
  const end = line.indexOf(ticks, start);
  if (end < 0) return { text: ticks, end: start };
  return { text: line.slice(start, end).replace(/^ (.*) $/, '$1'), end: end + ticks.length };
}

/** The link that starts at a bracket. */
function linkAt(
  line: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  const close = line.indexOf('](', at);
  const end = close < 0 ? -1 : line.indexOf(')', close);
  if (end < 0) return undefined;
  const words = plainLine(line.slice(at + 1, close));
  const address = line.slice(close + 2, end);
  return { text: words === address ? words : `${words} (${address})`, end: end + 1 };
}
