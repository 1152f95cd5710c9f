import { h, type Part } from './element.ts';
import { headsOf } from './phases.ts';
import { channelPicture } from './pictures/channels.ts';
import { scenarioPicture } from './pictures/scenarios.ts';
import { joined, type Section, section } from './sections.ts';
import { table, withTable } from './table.ts';
import { pageWords } from './words.ts';

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
