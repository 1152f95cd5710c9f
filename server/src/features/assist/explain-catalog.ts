import type { Catalog } from '../../catalog/catalog.ts';
import { find } from '../../catalog/lookup.ts';
import { type Outcome, outcomeWords } from '../../catalog/outcome.ts';
import type { Lang } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import { type CaseFilter, caseRows, countriesNear } from '../cases.ts';
import { type Explanation, explain, nearestWords } from '../explain/explain.ts';
import { indexIds } from '../explain/index-page.ts';
import { allEntries, type EntryKind, kinds, type ListedEntry, search } from './entries.ts';
import { common, texts } from './fields.ts';
import { pageOfList, pageOfText } from './page.ts';
import { readable } from './readable.ts';
import { type Fields, inputSchema, outputSchema } from './schema.ts';
import { type Answer, AssistError, type AssistInput, type AssistTool } from './tool.ts';

const fields: Fields = {
  query: {
    type: 'string',
    about: { en: 'id, name, rule code or words to search', zh: '标识、名称、规则代码或搜索词' },
  },
  kind: { type: 'string', enum: kinds },
  about: {
    ...texts,
    about: {
      en: 'narrows lists: model, lever, country code, failed',
      zh: '缩小清单：模式、杠杆、国家代码、failed',
    },
  },
  ...common,
};

/** Looks something up, or lists what there is. */
export const explainCatalog: AssistTool = {
  name: 'explain_catalog',
  title: { en: 'Look something up', zh: '查阅目录' },
  about: {
    en: 'Explains models, levers, mechanisms, KPIs, rules and fields, and real cases with facts to cite. A name gives its page, other words a list.',
    zh: '解释模式、杠杆、做法、指标、规则、字段，以及可引用其事实的真实案例。名称给出全文，其他词给出清单。',
  },
  input: (lang) => inputSchema(fields, lang),
  output: outputSchema({ page: 'string', entries: 'array', total: 'integer' }, [
    'page',
    'entries',
    'total',
  ]),
  run: async (input, { catalog, lang: usual }) => {
    const lang = input.lang ?? usual;
    const pages = pagesOf(catalog, input, lang);
    if (pages.length > 0) {
      const text = pages.map(({ markdown }) => readable(markdown)).join('\n\n');
      return pageOfText({}, 'page', text, input);
    }
    return listAnswer(catalog, input, lang);
  },
};

/** The pages of what a query names by itself; lists are made another way. */
function pagesOf(catalog: Catalog, { query, kind, about }: AssistInput, lang: Lang) {
  if (query === undefined || about) return [];
  const isWanted = (one: Explanation): boolean =>
    one.kind !== 'list' && (kind === undefined || one.kind === kind);
  return explain(catalog, query, lang).filter(isWanted);
}

function listAnswer(catalog: Catalog, input: AssistInput, lang: Lang): Answer {
  const { query, about = [] } = input;
  const kind = input.kind as EntryKind | undefined;
  if (query === undefined && kind === undefined)
    throw new AssistError({
      en: `Give \`query\`, or \`kind\` for a list: ${kinds.join(', ')}.`,
      zh: `请给出 \`query\`，或用 \`kind\` 列出清单：${kinds.join('、')}。`,
    });
  const outcomes = new Map<string, Outcome>();
  const entries = allEntries(catalog, '').filter((one) => kind === undefined || one.kind === kind);
  const near = about.length > 0 ? narrowed(catalog, entries, about, outcomes) : entries;
  const list = query === undefined ? near : search(near, query);
  if (list.length === 0) throw nothing(catalog, query ?? about.join(' '), about);
  return pageOfList({}, 'entries', list, {
    of: `${lang} ${query ?? ''}`,
    input,
    toJson: (one) => row(one, outcomes.get(one.id), lang),
  });
}

function row(entry: ListedEntry, outcome: Outcome | undefined, lang: Lang): object {
  const { kind, id, name, summary } = entry;
  return {
    kind,
    id,
    name: name[lang],
    ...(outcome && { outcome: outcomeWords[outcome][lang] }),
    summary: shown(summary[lang]),
  };
}

/** The entries that concern everything named; cases by model, lever, country and outcome. */
function narrowed(
  catalog: Catalog,
  entries: readonly ListedEntry[],
  about: readonly string[],
  outcomes: Map<string, Outcome>,
): readonly ListedEntry[] {
  const cases = caseRows(catalog, filterOf(catalog, about));
  for (const { id, outcome } of cases) if (outcome) outcomes.set(id, outcome);
  const concerned = new Set(cases.map(({ id }) => id));
  return entries.filter(({ kind, id }) =>
    kind === 'case'
      ? concerned.has(id)
      : kind !== 'rule' &&
        kind !== 'field' &&
        about.every((word) => indexIds(catalog, kind, word).has(id)),
  );
}

function filterOf(catalog: Catalog, about: readonly string[]): CaseFilter {
  return Object.assign({}, ...about.map((word) => filterFor(catalog, word)));
}

function filterFor(catalog: Catalog, word: string): CaseFilter {
  if (/^(?:failed|失败)$/i.test(word)) return { failed: true };
  const model = find(catalog, 'model', word)?.id;
  if (model !== undefined) return { model };
  const lever = find(catalog, 'lever', word)?.id;
  if (lever !== undefined) return { lever };
  if (/^[a-z]{2}$/i.test(word)) return { market: word.toUpperCase() };
  throw new AssistError({
    en: `\`about\` takes models, levers, country codes and “failed”, not ${shown(word)}. Search for it with \`query\`.`,
    zh: `\`about\` 可填模式、杠杆、国家代码与“failed”，不能是 ${shown(word)}。请用 \`query\` 搜索。`,
  });
}

function nothing(catalog: Catalog, words: string, about: readonly string[]): AssistError {
  const near = [
    ...nearestWords(catalog, words),
    ...about.flatMap((word) => countriesNear(catalog, word.toUpperCase())),
  ].slice(0, 8);
  const meant = {
    en: near.length > 0 ? ` Near: ${near.join(', ')}.` : '',
    zh: near.length > 0 ? `相近的有：${near.join('、')}。` : '',
  };
  return new AssistError({
    en: `Nothing found for ${shown(words)}.${meant.en} Try fewer words, or list a \`kind\`.`,
    zh: `没有找到 ${shown(words)}。${meant.zh}可减少搜索词，或用 \`kind\` 列出清单。`,
  });
}
