import type { Catalog } from '../../catalog/catalog.ts';
import type { Lang, Text } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import { explain } from '../explain/explain.ts';
import { allEntries, type EntryKind, kinds } from './entries.ts';
import { formatPage } from './format-page.ts';
import { readable } from './readable.ts';
import { skill } from './skill.generated.ts';
import { AssistError } from './tool.ts';

/** A page that clients list. */
export interface ListedPage {
  readonly uri: string;
  readonly name: string;
  readonly title: Text;
}

const scheme = 'planwright://';

/** The address of a page for each entry; `lang` is `en` or `zh`. */
export const pageTemplate = `${scheme}{kind}/{id}{?lang}`;

const lists: Readonly<Record<EntryKind, Text>> = {
  model: { en: 'All operating models', zh: '全部运营模式' },
  trend: { en: 'All trends', zh: '全部趋势' },
  lever: { en: 'All levers', zh: '全部杠杆' },
  mechanism: { en: 'All mechanisms', zh: '全部做法' },
  kpi: { en: 'All KPIs', zh: '全部指标' },
  case: { en: 'All cases', zh: '全部案例' },
  rule: { en: 'All rules', zh: '全部规则' },
  field: { en: 'All fields of a plan', zh: '计划的全部字段' },
};

/** The pages that are not those of an entry: how to work, the format, a list of each kind. */
export const listedPages: readonly ListedPage[] = [
  {
    uri: `${scheme}skill`,
    name: 'skill',
    title: { en: 'How to work with plans', zh: '如何处理计划' },
  },
  {
    uri: `${scheme}format`,
    name: 'format',
    title: { en: 'Reference of the plan format', zh: '计划格式参考' },
  },
  ...kinds.map((kind) => ({ uri: `${scheme}${kind}`, name: kind, title: lists[kind] })),
];

/**
 * A page as Markdown.
 * @param fallback the language where the address names none
 * @throws AssistError for an unknown address
 */
export function pageAt(catalog: Catalog, uri: string, fallback: Lang): string {
  const [, kind = '', id, asked] =
    /^planwright:\/\/(\w+)(?:\/([^?#]+))?(?:\?lang=(en|zh))?$/.exec(uri) ?? [];
  const lang = asked === 'en' || asked === 'zh' ? asked : fallback;
  const page = id === undefined ? single(catalog, kind, lang) : entry(catalog, kind, id, lang);
  if (page !== undefined) return page;
  throw new AssistError({
    en: `There is no page ${shown(uri)}. List the resources, or use explain_catalog.`,
    zh: `没有页面 ${shown(uri)}。请列出资源，或使用 explain_catalog。`,
  });
}

function single(catalog: Catalog, kind: string, lang: Lang): string | undefined {
  if (kind === 'skill') return skill[lang];
  if (kind === 'format') return formatPage(lang);
  const known = kinds.find((one) => one === kind);
  if (known === undefined) return undefined;
  const lines = allEntries(catalog, '')
    .filter((one) => one.kind === known)
    .map(({ id, name }) => `- \`${id}\` ${name[lang]}`);
  return [`# ${lists[known][lang]}`, '', ...lines].join('\n');
}

function entry(catalog: Catalog, kind: string, id: string, lang: Lang): string | undefined {
  const page = explain(catalog, decoded(id), lang).find((one) => one.kind === kind);
  return page && readable(page.markdown);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Ids that begin like what was typed, for the template. */
export function idsLike(catalog: Catalog, name: string, typed: string, kind?: string): string[] {
  const words =
    name === 'kind'
      ? kinds
      : name === 'lang'
        ? ['en', 'zh']
        : allEntries(catalog, '')
            .filter((one) => kind === undefined || one.kind === kind)
            .map(({ id }) => id);
  return words.filter((word) => word.toLowerCase().startsWith(typed.toLowerCase()));
}
