import type { Catalog } from '../catalog/catalog.ts';
import { dayInWords } from '../model/date-text.ts';
import type { Day } from '../model/grammar/day.ts';
import { kpiName } from '../model/kpi-texts.ts';
import type { Initiative, Plan } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import type { TrackedKpi } from './types.ts';

/** What sentences about the KPIs of a plan depend on. */
export interface Around {
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly today: Day;
}

/** Why a KPI is where it is: the factor that carries most of a gap, and the work that is late. */
export function reasons(around: Around, tracked: TrackedKpi): readonly Text[] {
  const { status, factors, late } = tracked;
  const isGap = status === 'at-risk' || status === 'off-track' || status === 'missed';
  const [factor] = factors;
  return [
    ...(isGap && factor && factor.share > 0
      ? [gapText(kpiName(around.catalog, factor.kpi), factor.share)]
      : []),
    ...(late.length > 0 ? [lateText(around, late)] : []),
  ];
}

function gapText({ en, zh }: Text, share: number): Text {
  const name = /^[A-Z][a-z]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en;
  if (share >= 0.995) return { en: `The gap comes from ${name}.`, zh: `差距来自${zh}。` };
  const percent = Math.round(share * 100);
  return {
    en: `${percent} % of the gap comes from ${name}.`,
    zh: `差距的 ${percent}% 来自${zh}。`,
  };
}

/** At most this many late initiatives are named. */
const mostNamed = 3;

function lateText({ today }: Around, late: readonly Initiative[]): Text {
  const named = late.slice(0, mostNamed).map(({ name, key }) => name?.text ?? key);
  const quoted = named.map((name) => `“${name}”`);
  const more = late.length - named.length;
  const [first] = late;
  const end = first?.when?.value?.end;
  if (late.length === 1 && end !== undefined) {
    const { en, zh } = dayInWords(end, today);
    return {
      en: `“${named.join()}” is late: it was to be done by ${en}.`,
      zh: `举措“${named.join()}”已逾期，应于${zh}完成。`,
    };
  }
  return {
    en: `Late: ${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    zh: `逾期举措：${quoted.join('、')}${more > 0 ? `，另有 ${more} 项` : ''}。`,
  };
}
