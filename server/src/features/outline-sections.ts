import { nameOf } from '../catalog/names.ts';
import type { Plan, TextField } from '../model/plan.ts';
import { type OwnSection, titlesOf } from '../model/titles.ts';
import type { PlanDocument } from './document.ts';
import { item, joined, type OutlineItem } from './outline-item.ts';

/** The entries of every section, as lines of the outline. */
export function entriesByKey({
  checked,
  catalog,
  lang,
}: PlanDocument): ReadonlyMap<string, readonly OutlineItem[]> {
  const { plan } = checked;
  const leverName = (id: string | undefined, text: string): string =>
    id === undefined ? text : nameOf(catalog, 'levers', id)[lang];
  return new Map<string, readonly OutlineItem[]>([
    ...widerSections(plan),
    ['levers', plan.levers.map((one) => item('lever', one.entry, one.key, leverName(one.id, '')))],
    [
      'kpis',
      plan.kpis.map((one) => {
        const name = one.id === undefined ? undefined : nameOf(catalog, 'kpis', one.id)[lang];
        const from = one.baseline ?? one.unmeasured;
        const change = [from?.text, one.target?.text]
          .filter((part) => part !== undefined)
          .join(' → ');
        return item('kpi', one.entry, one.key, joined(name, change, one.due?.text));
      }),
    ],
    [
      'initiatives',
      plan.initiatives.map((one) => {
        const levers = one.levers
          .map((ref) => leverName(ref.id, ref.text))
          .join(lang === 'zh' ? '、' : ', ');
        const own = item(
          'initiative',
          one.entry,
          one.name?.text ?? one.key,
          joined(levers, one.when?.text),
        );
        return {
          ...own,
          children: one.milestones.map((mark) =>
            item('milestone', mark.entry, words(mark.text, mark.key), mark.date?.text),
          ),
        };
      }),
    ],
    [
      'assumptions',
      plan.assumptions.map((one) =>
        item('assumption', one.entry, words(one.assume, one.key), one.checkBy?.text),
      ),
    ],
    [
      'risks',
      plan.risks.map((one) =>
        item(
          'risk',
          one.entry,
          words(one.risk, one.key),
          joined(one.likelihood?.text, one.impact?.text),
        ),
      ),
    ],
    [
      'sources',
      plan.sources.map((one) =>
        item('source', one.entry, words(one.title ?? one.url, one.key), one.date?.text),
      ),
    ],
  ]);
}

/** The entries of goals, segments, phases …, each with what matters most about it. */
function widerSections(plan: Plan): [string, readonly OutlineItem[]][] {
  const of = <S extends OwnSection>(
    section: S,
    detailOf: (entry: Plan[S][number]) => TextField | undefined,
  ): [string, readonly OutlineItem[]] => {
    const titles = titlesOf(plan, section);
    const entries: readonly Plan[S][number][] = plan[section];
    const items = entries.map((one) =>
      item('entry', one.entry, titles.get(one.key) ?? one.key, detailOf(one)?.text),
    );
    return [section, items];
  };
  return [
    of('goals', ({ due }) => due),
    of('segments', ({ share }) => share),
    of('phases', ({ when }) => when),
    of('channels', ({ share, budget }) => share ?? budget),
    of('scenarios', ({ chance }) => chance),
    of('decisions', ({ date }) => date),
    [
      'economics',
      plan.economics.map(({ entry, key, baseline, target }) =>
        item('entry', entry, key, [baseline, target].flatMap((one) => one?.text ?? []).join(' → ')),
      ),
    ],
  ];
}

function words(field: TextField | undefined, key: string): string {
  return field?.text ?? key;
}
