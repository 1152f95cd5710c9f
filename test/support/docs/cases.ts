import { builtinCatalog } from '../../../server/src/catalog/catalog.ts';
import { outcomeWords } from '../../../server/src/catalog/outcome.ts';
import type { Case } from '../../../server/src/catalog/types.ts';
import { pageOfCase, trendsPage } from '../../../server/src/features/case-address.ts';
import { caseRows } from '../../../server/src/features/cases.ts';
import { describe as describeEntry } from '../../../server/src/features/describe/describe.ts';
import { escapeMarkdown } from '../../../server/src/features/markdown.ts';
import type { Lang, Text } from '../../../server/src/text/language.ts';

const catalog = builtinCatalog();
const words = {
  title: { en: 'Cases', zh: '案例' },
  trends: { en: 'Trends', zh: '趋势' },
  all: { en: 'all cases', zh: '全部案例' },
  other: { en: '中文', zh: 'English' },
  note: {
    en: `Cases of the source text come first; the others were read on ${catalog.sourcesRead}, and each source says how much of it. What a company says of itself is marked. A figure is never shown without its caveat: it says what happened there, not what will happen to you.`,
    zh: `源文中的案例在前；其余案例的来源于 ${catalog.sourcesRead} 阅读，并注明读了多少。企业自述均有标记。数字总与注意事项一同出现：它说的是那里发生过什么，不是你会得到什么。`,
  },
  also: { en: 'Also of this model', zh: '同属此模式' },
} satisfies Record<string, Text>;

const heads: Text = {
  en: '| case | model | where | outcome | what happened |',
  zh: '| 案例 | 模式 | 地点 | 结果 | 经过 |',
};

function linkTo(item: Case, lang: Lang, folder: string): string {
  return `[${escapeMarkdown(item.name[lang])}](${folder}${pageOfCase(item)}.md#${item.id})`;
}

/** The table of all cases, each with a link to its page. */
export function caseTable(lang: Lang): string {
  const lines = caseRows(catalog, {}).flatMap((row) => {
    const item = catalog.cases.get(row.id);
    if (!item) return [];
    const models = [...row.models, ...row.trends].map((text) => escapeMarkdown(text[lang]));
    const cells = [
      linkTo(item, lang, 'cases/'),
      models.join(lang === 'zh' ? '、' : ', '),
      escapeMarkdown(row.place[lang]),
      row.outcome ? outcomeWords[row.outcome][lang] : '',
      escapeMarkdown(row.sentence[lang]),
    ];
    return [`| ${cells.join(' | ')} |`];
  });
  return [heads[lang], '|---|---|---|---|---|', ...lines].join('\n');
}

/** The pages of cases by file: one for each model, and one for trends, in both languages. */
export function casePages(): Map<string, string> {
  const names = [...catalog.models.keys(), trendsPage];
  return new Map(
    names.flatMap((name) =>
      (['en', 'zh'] as const).map((lang) => [
        `docs/${lang === 'zh' ? 'zh/' : ''}cases/${name}.md`,
        casePage(name, lang),
      ]),
    ),
  );
}

function casePage(name: string, lang: Lang): string {
  const all = [...catalog.cases.values()];
  const here = all.filter((item) => pageOfCase(item) === name);
  const elsewhere = all.filter((item) => item.models.includes(name) && pageOfCase(item) !== name);
  const title = catalog.models.get(name)?.name ?? words.trends;
  const other = lang === 'zh' ? `../../cases/${name}.md` : `../zh/cases/${name}.md`;
  const colon = lang === 'zh' ? '：' : ': ';
  const links = elsewhere.map((item) => linkTo(item, lang, '')).join(lang === 'zh' ? '、' : ', ');
  const parts = [
    `# ${words.title[lang]}${colon}${title[lang]}`,
    `[${words.other[lang]}](${other}) · [${words.all[lang]}](../cases.md)`,
    words.note[lang],
    ...(links === '' ? [] : [`${words.also[lang]}${colon}${links}`]),
    ...here.flatMap(({ id, name: of }) => [
      `<a id="${id}"></a>`,
      `## ${of[lang]}`,
      describeEntry(catalog, 'case', id, { lang }) ?? '',
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}
