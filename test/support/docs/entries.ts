import { builtinCatalog } from '../../../server/src/catalog/catalog.ts';
import type { Lang, Text } from '../../../server/src/text/language.ts';

const catalog = builtinCatalog();

const titles = {
  models: { en: 'Operating models', zh: '运营模式' },
  trends: { en: 'Trends', zh: '趋势' },
  levers: { en: 'Levers and their mechanisms', zh: '杠杆与做法' },
  kpis: { en: 'KPIs', zh: '指标' },
} satisfies Record<string, Text>;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    `| ${head.join(' | ')} |`,
    `|${'---|'.repeat(head.length)}`,
    ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  ].join('\n');
}

/**
 * What plans can name: models, trends, levers with their mechanisms, KPIs, in both languages with
 * their ids.
 */
export function entryTables(lang: Lang): string {
  const other = lang === 'zh' ? 'en' : 'zh';
  const head =
    lang === 'zh' ? ['标识', '名称', '英文', '含义'] : ['id', 'name', 'Chinese', 'meaning'];
  const named = ({ id, name }: { readonly id: string; readonly name: Text }): string[] => [
    `\`${id}\``,
    name[lang],
    name[other],
  ];
  const mechanisms = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => catalog.mechanisms.get(id) ?? [])
      .map(({ id, name }) => `${name[lang]} \`${id}\``)
      .join(lang === 'zh' ? '、' : ', ');
  const sections: readonly (readonly [Text, string])[] = [
    [
      titles.models,
      table(
        head,
        [...catalog.models.values()].map((model) => [...named(model), model.definition[lang]]),
      ),
    ],
    [
      titles.trends,
      table(
        head,
        [...catalog.trends.values()].map((trend) => [
          ...named(trend),
          `${trend.shift.from[lang]} → ${trend.shift.to[lang]}`,
        ]),
      ),
    ],
    [
      titles.levers,
      table(
        [...head, lang === 'zh' ? '做法' : 'mechanisms'],
        [...catalog.levers.values()].map((lever) => [
          ...named(lever),
          lever.summary[lang],
          mechanisms(lever.mechanisms),
        ]),
      ),
    ],
    [
      titles.kpis,
      table(
        head,
        [...catalog.kpis.values()].map((kpi) => [...named(kpi), kpi.definition[lang]]),
      ),
    ],
  ];
  return sections.map(([title, rows]) => `### ${title[lang]}\n\n${rows}`).join('\n\n');
}
