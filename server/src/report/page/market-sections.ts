import { h, type Part } from './element.ts';
import { headsOf } from './phases.ts';
import { joined, type Section, section } from './sections.ts';
import { place, table } from './table.ts';
import { pageWords } from './words.ts';

/** What the plan is for, with the KPIs that show it, and what it leaves out. */
export const goalSection: Section = ({ goals, notDoing }, options) => {
  if (goals.length + notDoing.length === 0) return undefined;
  const { lang } = options;
  const rows = goals.map((one) => ({
    item: one,
    cells: [
      one.text,
      joined(
        one.kpis.map(({ name, change }) => `${name[lang]} ${change}`.trim()),
        options,
      ),
      one.due,
      one.owner,
      one.why,
      one.serves,
    ],
  }));
  const heads = headsOf(['goal', 'keyResults', 'due', 'owner', 'why', 'serves'], options);
  const title = pageWords.goals[lang];
  return section('goals', title, [
    ...(goals.length > 0 ? [table(title, heads, rows, options)] : []),
    ...facts([[pageWords.notDoing[lang], joined(notDoing, options)]]),
  ]);
};

/** The market, its competitors and the segments that the plan serves. */
export const marketSection: Section = ({ market, segments }, options) => {
  if (!market && segments.length === 0) return undefined;
  const { lang } = options;
  const rivals = (market?.competitors ?? []).map((one) => ({
    item: {},
    cells: [one.name, one.strength, one.answer],
  }));
  const rows = segments.map((one) => ({
    item: one,
    cells: [one.name, one.who, one.need, one.size, one.share, one.offer],
  }));
  return section('market', pageWords.market[lang], [
    ...facts([
      [pageWords.size[lang], market?.size ?? ''],
      [pageWords.reachable[lang], market?.reachable ?? ''],
      [pageWords.aimedAt[lang], market?.aimedAt ?? ''],
      [pageWords.growth[lang], market?.growth ?? ''],
      [pageWords.marketShare[lang], market?.share ?? ''],
    ]),
    ...(rivals.length > 0
      ? [
          h('h3', {}, pageWords.competitors[lang]),
          table(
            pageWords.competitors[lang],
            headsOf(['competitor', 'strength', 'answer'], options),
            rivals,
            options,
          ),
        ]
      : []),
    ...(rows.length > 0
      ? [
          h('h3', {}, pageWords.segments[lang]),
          table(
            pageWords.segments[lang],
            headsOf(['segment', 'who', 'need', 'people', 'share', 'offer'], options),
            rows,
            options,
          ),
        ]
      : []),
  ]);
};

/** The figures that the plan counts with. */
export const figureSection: Section = ({ figures }, options) => {
  if (figures.length === 0) return undefined;
  const { lang } = options;
  const rows = figures.map((one) => ({ item: one, cells: [one.name[lang], one.from, one.to] }));
  const title = pageWords.economics[lang];
  return section('figures', title, [
    table(title, headsOf(['figure', 'now', 'planValue'], options), rows, options),
  ]);
};

function facts(rows: readonly (readonly [string, string])[]): readonly Part[] {
  const said = rows.filter(([, text]) => text !== '');
  if (said.length === 0) return [];
  return [
    h(
      'dl',
      { class: 'facts' },
      ...said.map(([name, text]) => h('div', place({}), h('dt', {}, name), h('dd', {}, text))),
    ),
  ];
}
