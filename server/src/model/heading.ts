/** `Risks (top 5)`, `2027 年目标`, `our levers`, `KPIs FY27`: the heading alone. */
export function bareHeading(key: string): string {
  return key
    .replace(/\s?[(（[【].*$/u, '')
    .replace(/^(?:our|the|my|key|main|top|major|主要|核心|关键|重点)[\s_-]?/iu, '')
    .replace(/^(?:fy\s?)?(?:19|20)\d{2}[\s_-]?(?:财?年度?)?的?/iu, '')
    .replace(/[\s_-]?(?:fy\s?)?(?:19|20)?\d{2}年?$/iu, '')
    .trim();
}
