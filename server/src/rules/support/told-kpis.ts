// What a KPI says in its name, where its line is a sentence.
import type { KpiEntry, Plan } from '../../model/plan.ts';

type Named = Pick<KpiEntry, 'key' | 'name' | 'entry'>;

function saidOf({ key, name, entry }: Named): string {
  return name?.text ?? entry.item?.name ?? key;
}

/** `1 mn sellers (150,000 today) in 3 yrs`: a sentence whose figures could not be told apart. */
export function hasFigureInName(kpi: Named): boolean {
  return /(?<![\dA-Z])(?!(?:19|20)\d{2}\b)\d{2,}|\d\s?(?:%|％|[万亿千百]|bn?\b|mn?\b|k\b)|[一二三四五六七八九]成/iu.test(
    saidOf(kpi),
  );
}

/** `reported without a target`, `重大事故为零，一票否决`: only watched, or its limit is said. */
export function isOnlyWatched(kpi: Named): boolean {
  return watched.test(saidOf(kpi));
}

const watched =
  /without (?:a )?target|\bno target\b|不设目标|只看趋势|只观察|为零|零容忍|一票否决/iu;

/** `stores 2028` beside `stores`: the next step of the same figure, which starts from the last. */
export function isLaterStep({ kpis }: Plan, { key }: KpiEntry): boolean {
  const bare = key.replace(/[\s_-]?(?:year[\s-]\d|(?:FY\s?)?(?:19|20)\d{2}年?)$/iu, '');
  return (
    bare !== key && bare !== '' && kpis.some((one) => one.key !== key && one.key.startsWith(bare))
  );
}

/** Whether its target says where it starts: it is held, or counted from the start of the plan. */
export function startsKnown({ key, target, entry: { value } }: KpiEntry): boolean {
  if (!target?.value) return false;
  const said = value.kind === 'scalar' ? value.text : '';
  return fromNothing.test(key) || held.test(target.text.trim()) || keptThere.test(said);
}

/** `keep above 4.5` */
const held = /^(?:keep|hold|stay|maintain|remain|维持|保持|稳定在|控制在)/iu;

/** `43% (keep)` */
const keptThere = /[(（](?:keep|hold|flat|保持|维持|不变)[)）]$/iu;

/** What is nothing before the plan starts. */
const fromNothing =
  /\b(?:savings?|cost (?:reduction|savings?)|proceeds|asset sales|monetization|new (?:stores|customers|members|openings))\b|^(?:\d{4}年?)?新(?:[增开签上]|城市?|店|区|市场)|降本|节省|节约|回收资金/iu;
