import { builtinCatalog, type Catalog } from '../../catalog/catalog.ts';
import { find } from '../../catalog/lookup.ts';
import { outcomeWords } from '../../catalog/outcome.ts';
import { type CaseFilter, type CaseRow, caseRows, countriesNear } from '../../features/cases.ts';
import { escapeMarkdown, inlineCode } from '../../features/markdown.ts';
import type { Lang } from '../../text/language.ts';
import { UsageError } from '../files.ts';
import { jsonText } from '../output/json-text.ts';
import { wrap } from '../output/wrap.ts';
import type { Terminal } from '../terminal.ts';

/** What `planwright cases` is asked for; models and levers by id, name or alias. */
export interface CasesFlags {
  readonly model?: string;
  readonly lever?: string;
  readonly market?: string;
  readonly failed?: true;
  readonly lang?: Lang;
  readonly format: 'pretty' | 'json' | 'markdown';
}

/**
 * Lists the cases of the catalogue: model, place, outcome and a sentence each.
 * @returns the exit code: 0, or 2 when there is none
 * @throws UsageError for an unknown model or lever
 */
export function casesCommand(flags: CasesFlags, terminal: Terminal): number {
  const catalog = builtinCatalog();
  const filter: CaseFilter = {
    model: known(catalog, 'model', flags.model),
    lever: known(catalog, 'lever', flags.lever),
    market: flags.market?.toUpperCase(),
    failed: flags.failed,
  };
  const rows = caseRows(catalog, filter);
  if (rows.length === 0) {
    terminal.error(`${none(catalog, filter, terminal.lang)}\n`);
    return 2;
  }
  terminal.write(outputs[flags.format](rows, terminal));
  return 0;
}

function known(
  catalog: Catalog,
  kind: 'model' | 'lever',
  word: string | undefined,
): string | undefined {
  if (word === undefined) return undefined;
  const match = find(catalog, kind, word);
  if (match) return match.id;
  const ids = [...(kind === 'model' ? catalog.models : catalog.levers).keys()].join(', ');
  throw new UsageError({
    en: `--${kind} ${word} is unknown; known: ${ids}`,
    zh: `--${kind} ${word}：可用的有 ${ids}`,
  });
}

function none(catalog: Catalog, { market }: CaseFilter, lang: Lang): string {
  const near = market === undefined ? [] : countriesNear(catalog, market);
  if (lang === 'zh')
    return `没有这样的案例。${near.length > 0 ? `附近有案例的市场：${near.join('、')}。` : ''}`;
  const others =
    near.length > 0 ? ` Markets near ${market} that have cases: ${near.join(', ')}.` : '';
  return `There is no such case.${others}`;
}

const outputs = { pretty, json, markdown };

function json(rows: readonly CaseRow[]): string {
  return jsonText({ version: 1, cases: rows });
}

function pretty(rows: readonly CaseRow[], { lang, width }: Terminal): string {
  const blocks = rows.map((row) =>
    [
      `${row.id}  ${row.name[lang]}`,
      ...wrap(about(row, lang), width - 2).map((line) => `  ${line}`),
      ...wrap(row.sentence[lang], width - 2).map((line) => `  ${line}`),
    ].join('\n'),
  );
  const end = {
    en: `${rows.length === 1 ? '1 case' : `${rows.length} cases`}. One in full, with its sources: planwright explain ${rows[0]?.id}`,
    zh: `共 ${rows.length} 个案例。查看全文与来源：planwright explain ${rows[0]?.id}`,
  };
  return `${[...blocks, end[lang]].join('\n\n')}\n`;
}

function about({ models, trends, place, outcome }: CaseRow, lang: Lang): string {
  const what = [...models, ...trends].map((text) => text[lang]).join(lang === 'zh' ? '、' : ', ');
  return [what, place[lang], outcome && outcomeWords[outcome][lang]].filter(Boolean).join(' · ');
}

const heads = {
  en: '| case | model | where | outcome | what |',
  zh: '| 案例 | 模式 | 地点 | 结果 | 内容 |',
};

function markdown(rows: readonly CaseRow[], { lang }: Terminal): string {
  const lines = rows.map((row) => {
    const cells = [
      `${escapeMarkdown(row.name[lang])} ${inlineCode(row.id)}`,
      [...row.models, ...row.trends]
        .map((text) => escapeMarkdown(text[lang]))
        .join(lang === 'zh' ? '、' : ', '),
      escapeMarkdown(row.place[lang]),
      row.outcome ? outcomeWords[row.outcome][lang] : '',
      escapeMarkdown(row.sentence[lang]),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `${[heads[lang], '|---|---|---|---|---|', ...lines].join('\n')}\n`;
}
