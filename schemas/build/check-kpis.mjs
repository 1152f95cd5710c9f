// Constraints between KPIs, the words that name them and the arithmetic: beside the references
// themselves.
import { all, normal } from './words.mjs';

/**
 * @param data the sections as read
 * @param say receives each problem
 */
export function checkKpis(data, say) {
  const known = new Map();
  for (const { id, name, aliases } of data.kpis) {
    for (const word of [id, name?.en, name?.zh, ...all(aliases?.en), ...all(aliases?.zh)])
      known.set(normal(word), id);
  }
  checkWords(data, known, say);
  checkPairs(data, known, say);
  for (const kpi of data.kpis) {
    if (kpi.over_time?.weight === kpi.id) say(`KPI “${kpi.id}” is weighted by itself`);
    if (all(kpi.counterweights).includes(kpi.id)) say(`KPI “${kpi.id}” is its own counterweight`);
  }
  for (const { id, lower, upper } of data.orderings)
    if (lower === upper) say(`ordering “${id}” compares ${lower} with itself`);
  for (const sum of data.sums) {
    const results = ['result', 'result_money'].filter((name) => sum[name] !== undefined);
    if (results.length !== 1) say(`sum “${sum.id}” needs one result`);
    if (['tolerance', 'points', 'abs'].every((name) => sum[name] === undefined))
      say(`sum “${sum.id}” needs a tolerance`);
  }
  for (const { id, thresholds, message } of data.economics) {
    for (const { level } of all(thresholds))
      if (message?.[level] === undefined) say(`economics “${id}” has no message for ${level}`);
  }
}

/** An ambiguous word is resolved once, to one of its candidates, and names no other KPI. */
function checkWords(data, known, say) {
  const seen = new Set();
  for (const entry of data.kpi_words) {
    const candidates = new Set(entry.candidates);
    const answers = [
      ...Object.values(entry.by_unit ?? {}),
      ...Object.values(entry.by_model ?? {}),
      ...Object.values(entry.by_language ?? {}),
      ...Object.keys(entry.by_text ?? {}),
      ...all(entry.by_company).map(({ read_as }) => read_as),
      ...(entry.default === 'ask' ? [] : [entry.default]),
    ];
    for (const id of answers)
      if (!candidates.has(id)) say(`“${entry.words[0]}” is settled as ${id}, no candidate of it`);
    for (const word of entry.words) {
      const other = known.get(normal(word));
      if (seen.has(normal(word))) say(`“${word}” is settled twice among the words of KPIs`);
      if (other && !candidates.has(other))
        say(`“${word}” names KPI ${other}, which is none of its candidates`);
      seen.add(normal(word));
    }
  }
}

/** Both sides of a pair are different things, and at least one of them is known. */
function checkPairs(data, known, say) {
  const seen = new Set();
  const settled = new Set(data.kpi_words.flatMap(({ words }) => words.map(normal)));
  for (const { a, b, a_id } of data.kpi_pairs) {
    const left = a_id ?? known.get(normal(a));
    const right = known.get(normal(b));
    const pair = [normal(a), normal(b)].sort().join(' / ');
    if (seen.has(pair)) say(`“${a}” and “${b}” are distinguished twice`);
    seen.add(pair);
    if (!left && !right && !settled.has(normal(a)) && !settled.has(normal(b)))
      say(`neither “${a}” nor “${b}” names a KPI`);
    if (left !== undefined && left === right) say(`“${a}” and “${b}” both name KPI ${left}`);
  }
}
