// Figures of a KPI that stand somewhere else in the plan: in a goal, a note, a section of facts.
import { foldWord } from '../../catalog/normalise.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { remembered } from '../../text/remember.ts';

/** Whether a line outside the entry of a KPI names it and has a figure. */
export function hasFigureElsewhere(plan: Plan, kpi: KpiEntry): boolean {
  const name = nameOf(kpi);
  // Each KPI is looked for in each line.
  if (name === undefined || plan.kpis.length > mostKpis) return false;
  const { span } = kpi.entry;
  return figureLines(plan).some(
    ({ start, end, folded }) => (end <= span.start || start >= span.end) && folded.includes(name),
  );
}

/** Maximum number of KPIs of a plan in which they are looked for. */
const mostKpis = 200;

interface Line {
  readonly start: number;
  readonly end: number;
  /** Folded words with spaces around them. */
  readonly folded: string;
}

/** The lines of a plan that have a figure and no bare list of times. */
const figureLines = remembered(({ syntax }: Plan): readonly Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const line of syntax.text.split('\n')) {
    const end = start + line.length;
    // In a list it is only referred to: `kpis: [gmv]`.
    const text = line.replace(/\[[^[\]]*\]/gu, ' ');
    if (/\d/.test(text.replace(times, ''))) lines.push({ start, end, folded: worded(text) });
    start = end + 1;
  }
  return lines;
});

const times = /(?:fy|cy|by)?\s?(?:19|20)\d{2}(?:[-/.]\d{1,2}){0,2}年?|[qh][1-4]\b|\d{1,2}\s?月/giu;

/** Fewest letters and characters of a name that is looked for. */
const [letters, characters] = [4, 2];

/** The name of a KPI without brackets, as it is looked for; undefined where it says too little. */
function nameOf({ key, name }: KpiEntry): string | undefined {
  const plain = (name?.text ?? key).replace(/\s?[(（][^)）]*[)）]?/gu, '');
  const folded = worded(plain);
  if (/\p{Script=Han}/u.test(folded)) {
    return folded.trim().length >= characters ? folded.trim() : undefined;
  }
  return folded.trim().length >= letters || /^[A-Z]{3,}$/.test(plain.trim()) ? folded : undefined;
}

/** A text as words with one space around each. */
function worded(text: string): string {
  return ` ${foldWord(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()} `;
}
