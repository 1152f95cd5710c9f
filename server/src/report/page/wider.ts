import { h, type Part } from './element.ts';
import { headsOf } from './phases.ts';
import { channelPicture } from './pictures/channels.ts';
import { scenarioPicture } from './pictures/scenarios.ts';
import { joined, type Section, section } from './sections.ts';
import { place, table, withTable } from './table.ts';
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

/** How sales or money are split. */
export const channelSection: Section = ({ channels }, options) => {
  if (channels.length === 0) return undefined;
  const { lang, width } = options;
  const rows = channels.map((one) => ({
    item: one,
    cells: [one.name, one.share, one.budget, one.role],
  }));
  const title = pageWords.channels[lang];
  const one = table(title, headsOf(['channel', 'share', 'budget', 'role'], options), rows, options);
  const drawn = channels.some(({ percent }) => percent !== undefined);
  return section(
    'channels',
    title,
    drawn
      ? withTable([channelPicture(channels, width, lang)], pageWords.table[lang], [one])
      : [one],
  );
};

/** What happens if it goes worse or better. */
export const scenarioSection: Section = ({ scenarios }, options) => {
  if (scenarios.length === 0) return undefined;
  const { lang, width } = options;
  const rows = scenarios.map((one) => ({
    item: one,
    cells: [
      one.name[lang],
      one.chance,
      one.when,
      joined(
        one.values.map(({ kpi, text }) => `${kpi[lang]} ${text}`.trim()),
        options,
      ),
      one.response,
    ],
  }));
  const title = pageWords.scenarios[lang];
  const heads = headsOf(['scenario', 'chance', 'signal', 'values', 'response'], options);
  const drawn = scenarioPicture(scenarios, width, lang);
  const picture: readonly Part[] = drawn
    ? [
        h('div', { class: 'figure' }, drawn),
        h('p', { class: 'note' }, pageWords.scenarioNote[lang]),
      ]
    : [];
  return section('scenarios', title, [...picture, table(title, heads, rows, options)]);
};

/** What was decided, when, by whom and why. */
export const decisionSection: Section = ({ decisions }, options) => {
  if (decisions.length === 0) return undefined;
  const { lang } = options;
  const rows = decisions.map((one) => ({
    item: one,
    cells: [one.text, one.date, one.by, one.why],
  }));
  const title = pageWords.decisions[lang];
  return section('decisions', title, [
    table(title, headsOf(['decision', 'date', 'by', 'why'], options), rows, options),
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
