/** Words that stand for something still to be written. */
const placeholders =
  /^(?:(?:tbd|tba|tbc)\b.{0,40}|todo|fixme|not decided(?: yet)?|undecided|to be (?:decided|defined|determined|agreed|set)|not yet|to be confirmed|x{3,}|[?？]{2,}|待[\p{Script=Han}A-Za-z]{1,8}(?:\s?(?:by\s|于\s?|[（(]).{1,20})?|(?:暂定|未定)(?:[，,（(].{1,16})?)[.。…:：]*$/iu;

/** Whether a value is only a placeholder. */
export function isPlaceholder(text: string): boolean {
  return mayBePlaceholder(text.charCodeAt(0)) && placeholders.test(text.trim());
}

/** A fast check: most words start with a character with which no placeholder starts. */
function mayBePlaceholder(first: number): boolean {
  if (first >= 48 && first < 128) {
    const lower = first | 32;
    return first === 63 || [102, 110, 116, 117, 120].includes(lower);
  }
  return true;
}

const vagueZh =
  /大幅|显著|明显|持续|稳步|进一步|尽可能|尽量|逐步|不断|更[高低好快多少优]|提升|提高|下降|降低|减少|改善|优化|增长|增加|领先|一流|最[优佳高低好]/u;
const vagueEn =
  /\b(?:significant(?:ly)?|substantial(?:ly)?|noticeabl[ey]|considerabl[ey]|markedly|(?:much|far|a lot) (?:higher|lower|better|more|less)|higher|lower|better|faster|improve[ds]?|improvement|increase[ds]?|reduce[ds]?|reduction|decrease[ds]?|grow(?:th|s)?|strong(?:er)?|as \w+ as possible|best[- ]in[- ]class|world[- ]class|industry[- ]leading|maximi[sz]e[ds]?|minimi[sz]e[ds]?|optimal)\b/i;

/** Whether a goal has only words: a direction and no number. */
export function isVagueGoal(text: string): boolean {
  if (/[\d０-９]/.test(text) || digits.test(text)) return false;
  return vagueZh.test(text) || vagueEn.test(text);
}

/** `double digit growth` has a lower limit, `降两个点` is a figure. */
const digits =
  /\b(?:double|triple|two|three)[- ]digits?\b|\b(?:one|two|three|four|five|ten) (?:percentage )?points?\b|[两双三]位数|[一两二三四五六七八九十]{1,2}个(?:百分)?点/iu;

/**
 * The sentences of a text with their places. Decimal points and abbreviations in lower case do not
 * end a sentence.
 */
export function sentencesOf(text: string): { readonly text: string; readonly start: number }[] {
  const result: { text: string; start: number }[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (text.slice(start, end).trim() !== '') result.push({ text: text.slice(start, end), start });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const ends =
      '。！？!?；;\n'.includes(character) ||
      (character === '.' && /^\s+[\p{Lu}\p{Script=Han}]|^\s*$/u.test(text.slice(at + 1, at + 12)));
    if (ends) push(at + 1);
  }
  push(text.length);
  return result;
}
