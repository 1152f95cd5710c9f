// A scale that stands in the name of a KPI: `收入(亿元)`, `GMV $M`.

/** The factor of its figures where they have no scale of their own; 1 without one. */
export function scaleInName(name: string): number {
  const [, chinese] = inBrackets.exec(name) ?? [];
  if (chinese !== undefined) return factors[chinese] ?? 1;
  const [, sign, word] = latin.exec(name) ?? [];
  return factors[(sign ?? word ?? '').toLowerCase()] ?? 1;
}

const inBrackets =
  /[(（]\s?(百万|千万|万|亿)(?:元|美元|欧元|人|件|家|辆|单|台|个|名|户|吨)?\s?[)）]/u;

const latin =
  /(?:[$€£]\s?|\b(?:USD|EUR|GBP|AUD|KRW|JPY|INR)\s?)(m|mn|bn|b|k)\b|[(（,]\s?(?:in\s)?(millions?|thousands?|billions?|mn|bn|k)[)）]?$/iu;

const factors: Readonly<Record<string, number>> = {
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
};
