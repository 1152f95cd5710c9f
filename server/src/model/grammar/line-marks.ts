const marker =
  /(?:^|[\s,，;；、])(@|by(?: the)? end of(?=\s)|by(?=\s(?![^\d@]{1,40}(?:->|→)|[$€£¥]|\d[\d.,]*\s?(?:%|pp\b|points\b|percent\b|[kmb]\b|bn\b|million\b|billion\b)|(?:market|country|region|category|channel|segment|cohort|store|team|hand|itself|themselves|far|default|name|mail|phone|email|post)\b)|$)|(?<!\b(?:like|as|than|the|week|month|year|day|ok|fine|enough)\s)(?:before|until)(?=\s(?![(（]|that\b|this\b|then\b|it\b|they\b|we\b))|owner\s?[:：]|负责人\s?[:：]?)|((?<![\w.])@|截至|截止[到至]?|(?<![高低大小少多等优介])于(?=\s*\d)|在(?=[^@]{1,16}前))/giu;

const endOf = /end of$/i;

const inBrackets = /[(（]([\p{L}\p{M}][^()（）\d%]{0,30})[)）]$/u;

/** `(guidance midpoint)`, `(同比)`, `(含商城)`: remarks on a figure, not names of people. */
const noName =
  /^(?:yoy|mom|qoq|approx\b|est\b|estimate|p\.a\.|as of\b|per\b|excl|incl|(?!(?:the )?[\w &/-]*(?:team|lead|head|manager|dept|department|ops|board|officer|finance|sales|marketing|product)$)\p{Ll}[\w'’-]*\s)|^(?:同比|环比|[含约估占预近超自截未不暂另仅按扣累实][\p{Script=Han}]*|口径.*|媒体.*|.*(?:口径|媒体|目标|估计|估算|预计|预估|以[上下内]|左右|全年|当[年季月])|第三方.*|.*(?:为主|次之)(?:[,，、].*)?|(?=.{9})[\p{Script=Han}]+[,，][\p{Script=Han}]+)$/iu;

/** Where the owner or the due date of a KPI line begins. */
export interface Mark {
  readonly isOwner: boolean;
  readonly start: number;
  readonly end: number;
}

/** `by celebrities and brands` says who, and no time. */
function isTime(word: string, rest: string): boolean {
  if (!/by(?: the)? end of$|by$/iu.test(word)) return true;
  const [next = ''] = rest.split(/[@;；,，]/u);
  const isWord = !/\S\s+\S/.test(next) && !/^\s*\p{Lu}/u.test(next);
  return isWord || time.test(next);
}

const time =
  /\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:spring|summer|autumn|fall|winter|christmas|easter|diwali|thanksgiving|ramadan|eid|end|mid|early|late|year|half|quarter|month|week|season|launch|ipo|now|then|asap|tb[acd]|when|once)\b|\p{Script=Han}|[?？]/iu;

/** Where due date and owner start, by words or symbols, or a name in brackets at the end. */
export function marksIn(line: string): Mark[] {
  const said = [...line.matchAll(marker)].filter(({ index, 0: word }) =>
    isTime(word, line.slice(index + word.length)),
  );
  const marks = said.map((match): Mark => {
    const word = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].length - word.length;
    // `by end of 2027`: the date is “end of 2027”.
    const end = start + word.length - (endOf.exec(word)?.[0].length ?? 0);
    return { isOwner: /^(?:@|owner|负责人)/i.test(word), start, end };
  });
  const name = marks.some(({ isOwner }) => isOwner) ? null : inBrackets.exec(line.trimEnd());
  if (name && !noName.test(name[1] ?? '') && name.index > 0) {
    // Without both brackets: the name starts after the first one, and the last one is an empty
    // part.
    const end = name.index + name[0].length;
    marks.push({ isOwner: true, start: name.index, end: name.index + 1 });
    marks.push({ isOwner: true, start: end - 1, end });
  }
  return marks;
}
