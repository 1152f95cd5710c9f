/** The meaning of the words and operators around a number. */
export interface ValueWords {
  /** The number itself with its unit, and where it starts. */
  readonly core: string;
  readonly start: number;
  readonly bound?: 'min' | 'max';
  /** The reference of a change: the year before, or the month or quarter before. */
  readonly basis?: 'year' | 'previous';
  /** Words mark it as a change with a direction. */
  readonly direction?: 1 | -1;
  /** How many times the baseline: `翻倍` is 2. */
  readonly times?: number;
}

type Says = Omit<ValueWords, 'core' | 'start'>;

const min: Says = { bound: 'min' };
const max: Says = { bound: 'max' };
const up: Says = { direction: 1 };
const down: Says = { direction: -1 };
const year: Says = { basis: 'year' };
const previous: Says = { basis: 'previous' };
const nothing: Says = {};

/** Words before a number. Those of a level (`提升至`) come before those of a change (`提升`). */
const before: readonly (readonly [RegExp, Says])[] = [
  [/^(?:min\b|minimum(?: of)?\b|≥|>=?|＞=?|不[低少小]于|至少|超过|[高大多]于)\s*/i, min],
  [
    /^(?:well over|at least|(?:no|not) (?:less|fewer) than|not (?:below|under)|over|above|more than)\s+/i,
    min,
  ],
  [
    /^(?:max\b|maximum(?: of)?\b|≤|<=?|＜=?|不[高大多]于|不超过|不到|不足|至多|最多|[低少小]于|控制在)\s*/i,
    max,
  ],
  [
    /^(?:at most|(?:no|not) (?:more|higher) than|not (?:above|over)|up to|under|below|less than|within)\s+/i,
    max,
  ],
  [
    /^(?:(?:[提上]升|提高|增[长加]|上涨|下?降低?|减少|缩短|压缩|达|翻)?[到至]|为|保持(?:在)?|维持(?:在)?|(?:hold|keep|stay|remain|reach)(?:s|es)?\s(?:at\s)?|to\s)\s*/i,
    nothing,
  ],
  [/^(?:同比|yoy\b|y\/y|year[- ](?:on|over)[- ]year\b|[较比][上去]年(?:同期)?)\s*/i, year],
  [/^(?:环比|mom\b|qoq\b|[较比]上[月季](?:度)?)\s*/i, previous],
  [/^(?:[提上]升|提高|增[长加]|上涨)了?\s*/, up],
  [/^(?:下降|降低|减少|缩短|压缩|降)了?\s*/, down],
  [/^(?:(?:up|increased?|increases|grow|grows|grown|rise|raise|improve)(?: by)?)\s+/i, up],
  [/^(?:(?:down|decreased?|reduced?|cut|fall|drop|lower)(?: by)?)\s+/i, down],
  [/^(?:of|at|is|are)\s+/i, nothing],
  [/^(?:between\s|介于|在\s*(?=\d))\s*/i, nothing],
  [
    /^(?:[~～≈](?=\s?[\d$€£¥])|约|大约|(?:预?估计?|预计)(?=\s?[约近]?\s?\d)|(?:将近?|接?近|差不多)(?=\s?\d)|(?:about|around|roughly|nearly|almost|approx\.?|c(?:irc)?a\.?|c\.|e(?=\s(?:[\d$€£]|[A-Z]{3}\s?\d)))\s)\s*/i,
    nothing,
  ],
];

/** Words after a number. */
const after: readonly (readonly [RegExp, Says])[] = [
  [
    /\s*(?:[+＋]|及?以上|\bor (?:more|above|better)|\band (?:more|above|up)|\s(?:floor|minimum))$/i,
    min,
  ],
  [
    /\s*(?:及?以[下内]|之[下内]|\bor (?:less|below)|\band (?:less|below)|\s(?:ceiling|cap|maximum))$/i,
    max,
  ],
  [/\s*[(（]?(?:同比|yoy|y\/y|year[- ](?:on|over)[- ]year)[)）]?$/i, year],
  [/\s*[(（]?(?:环比|mom|qoq)[)）]?$/i, previous],
  [/\s+(?:increase|growth|higher|up)$/i, up],
  [/\s+(?:decrease|reduction|lower|down)$/i, down],
  [/(?<=[天日周月年时钟])内$/, max],
  [/\s*[(（](?:FY\s?\d{2,4}|(?:19|20)\d{2}\s?(?:财年|年)?)[)）]$/i, nothing],
  [/\s(?:annual\s|annualised\s|annualized\s)?run[- ]rate$/i, nothing],
  [/\*{1,3}$/, nothing],
  [/\s+(?:stays|flat|unchanged|held|stable|as today)$/i, nothing],
  [/\s*[(（,，]?(?:持平|不变|保持不变)[)）]?$/, nothing],
  [/\s*(?:左右|上下|之间|出头)$/, nothing],
  [/(?:\s*[(（](?:est\.?|e|估计?)[)）]|\s+est\.?|(?<=\d[%％万亿]?)估)$/i, nothing],
  [
    /(?<=%)\s+of\s+(?:our |the |all |net |total )?(?:revenue|sales|turnover|gmv|gms|orders|income)$/i,
    nothing,
  ],
];

const factors: readonly (readonly [RegExp, number])[] = [
  [/^(?:翻倍|翻番|翻一番|翻一倍|double[ds]?|twice)$/i, 2],
  [/^(?:翻两番)$/, 4],
  [/^triple[ds]?$/i, 3],
  [/^(?:减半|halve[ds]?)$/i, 0.5],
];

/** Maximum number of words around a number. */
const mostWords = 6;

/**
 * Separates the words from a number: `至少增长10%` is a minimum, a change upwards, and `10%`.
 * @param text in ASCII characters
 * @returns undefined where the words contradict each other
 */
export function wordsOf(text: string): ValueWords | undefined {
  let core = text;
  let start = 0;
  let says: Says = {};
  for (let round = 0; round < mostWords; round++) {
    const hit = firstOf(before, core) ?? firstOf(after, core);
    if (!hit || hit.word.length >= core.length) break;
    const isBefore = core.startsWith(hit.word) && !hit.isAfter;
    if (contradicts(says, hit.says)) return undefined;
    says = { ...says, ...hit.says };
    if (isBefore) start += hit.word.length;
    core = isBefore ? core.slice(hit.word.length) : core.slice(0, core.length - hit.word.length);
  }
  for (const [pattern, times] of factors)
    if (pattern.test(core)) return { ...says, core, start, times };
  const times = /^[x×]\s*(?=\d)/i.exec(core);
  if (!times) return { ...says, core, start };
  const rest = core.slice(times[0].length);
  return /^\d+(?:\.\d+)?$/.test(rest)
    ? { ...says, core: rest, start: start + times[0].length, times: Number(rest) }
    : undefined;
}

function firstOf(list: typeof before, text: string) {
  for (const [pattern, says] of list) {
    const word = pattern.exec(text)?.[0];
    if (word) return { word, says, isAfter: list === after };
  }
  return undefined;
}

function contradicts(known: Says, said: Says): boolean {
  return (
    (known.bound !== undefined && said.bound !== undefined && known.bound !== said.bound) ||
    (known.direction !== undefined &&
      said.direction !== undefined &&
      known.direction !== said.direction)
  );
}

/** `500+ 家`, `1,000+ million` without the plus; undefined for anything else. */
export function withoutPlus(text: string): string | undefined {
  const [, number, unit] = /^([^+]*\d[kKmM]?)\+(\s?[\p{L}%].{0,12})$/u.exec(text) ?? [];
  return number === undefined || unit === undefined ? undefined : number + unit;
}
