import { kpisOfLever } from '../catalog/kpi-links.ts';
import { nameOf } from '../catalog/names.ts';
import type { LeverEntry } from '../model/plan.ts';
import { same, type Text } from '../text/language.ts';
import { capital, shown } from '../text/message.ts';
import type { TrackedKpi } from '../tracking/types.ts';
import { shortText, together } from './kpi-text.ts';
import { reachOf } from './reach.ts';
import type { Learning, LearntFact } from './types.ts';
import { isStopped, leverId } from './work.ts';

/** Maximum number of KPIs that a fact about a waived lever names. */
const mostKpis = 3;

/** What was left out on purpose, why, and what came of its KPIs. */
export function waivedFacts(
  learning: Learning,
  measured: readonly TrackedKpi[],
): readonly LearntFact[] {
  const { plan, catalog, known } = learning;
  return plan.levers.flatMap((entry): LearntFact[] => {
    const lever = leverId(entry);
    if (!entry.waive) return [];
    const name = lever === undefined ? same(shown(entry.key)) : nameOf(catalog, 'levers', lever);
    const reason = entry.waive.reason && shown(entry.waive.reason.text);
    const why = reason
      ? { en: `: “${reason}”`, zh: `：“${reason}”` }
      : { en: ', without a reason', zh: '，未写理由' };
    return [
      {
        id: `waived-${entry.key}`,
        ...(lever !== undefined && known.levers.has(lever) && { lever }),
        text: together([
          {
            en: `${capital(name.en)} was left out on purpose${why.en}.`,
            zh: `有意不做“${name.zh}”${why.zh}。`,
          },
          ...whatCame(learning, entry, measured),
        ]),
      },
    ];
  });
}

function whatCame(
  learning: Learning,
  entry: LeverEntry,
  measured: readonly TrackedKpi[],
): readonly Text[] {
  const lever = leverId(entry);
  const usual = new Set(
    lever === undefined ? [] : kpisOfLever(learning.catalog, lever).map(({ id }) => id),
  );
  const isIts = ({ kpi }: TrackedKpi): boolean =>
    (kpi.id !== undefined && usual.has(kpi.id)) ||
    entry.kpis.some(({ id }) => id === kpi.key) ||
    kpi.levers.some(({ id }) => id === lever);
  const told = measured.filter(isIts).flatMap((one) => {
    const reach = reachOf(learning, one);
    return reach ? [shortText(learning, one, reach)] : [];
  });
  return told.length > 0
    ? told.slice(0, mostKpis)
    : [{ en: 'None of its KPIs was measured.', zh: '它的指标均未测量。' }];
}

/** Initiatives that were given up. */
export function stoppedFacts({ plan, known }: Learning): readonly LearntFact[] {
  return plan.initiatives.filter(isStopped).map((one) => {
    const lever = one.levers.find(({ id }) => id !== undefined && known.levers.has(id))?.id;
    const name = shown(one.name?.text ?? one.key);
    const note = one.note && shown(one.note.text);
    return {
      id: `stopped-${one.key}`,
      ...(lever !== undefined && { lever }),
      text: {
        en: `“${name}” was stopped${note ? `: “${note}”` : ''}.`,
        zh: `“${name}”中途停止${note ? `：“${note}”` : ''}。`,
      },
    };
  });
}
