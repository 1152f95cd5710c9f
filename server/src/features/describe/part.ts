import type { Catalog } from '../../catalog/catalog.ts';
import { oneOfEachCase, rankFacts } from '../../catalog/evidence.ts';
import { nameOf } from '../../catalog/names.ts';
import type { Fact } from '../../catalog/types.ts';
import { audienceOf } from '../../model/audience.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Plan } from '../../model/plan.ts';
import { excerpt } from '../../rules/support/excerpt.ts';
import type { Lang, Text } from '../../text/language.ts';
import { escapeMarkdown, inlineCode, list } from '../markdown.ts';
import { words } from '../words.ts';
import { inBrackets } from './punctuation.ts';

/** The detail of a hover: the meaning of a word here, or everything including the cases. */
export type HoverDetail = 'short' | 'full';

/** The context of a description. */
export interface DescribeOptions {
  readonly lang: Lang;
  /**
   * Analysis of the plan: shows which keys are met, and the meaning of a lever in the plan's model.
   */
  readonly coverage?: Coverage;
  /** The plan itself: its profile, shift and emphasis. */
  readonly plan?: Plan;
  /** Defaults to everything. */
  readonly detail?: HoverDetail;
}

/**
 * One paragraph of a description as Markdown; `short` if the short form has it too. Without a text
 * it is left out.
 */
export interface Part {
  readonly text: string | undefined;
  readonly short?: true;
}

/** A paragraph that both forms have. */
export function always(text: string | undefined): Part {
  return { text, short: true };
}

/** A paragraph of the full form. */
export function full(text: string | undefined): Part {
  return { text };
}

/** The first line: the name in both languages, and the id. */
export function heading(name: Text, id: string, lang: Lang): Part {
  const other = lang === 'zh' ? name.en : name.zh;
  return always(`**${escapeMarkdown(name[lang])}** · ${escapeMarkdown(other)} · ${inlineCode(id)}`);
}

/** `*Label:* text`; nothing without a text. */
export function labelled(label: Text, text: string | undefined, lang: Lang): string | undefined {
  return text === undefined || text === '' ? undefined : `${labelOf(label, lang)} ${text}`;
}

/** A label with a list below it; undefined for an empty list. */
export function bullets(label: Text, items: readonly string[], lang: Lang): string | undefined {
  if (items.length === 0) return undefined;
  return `${labelOf(label, lang)}\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function labelOf(label: Text, lang: Lang): string {
  return `*${label[lang]}${lang === 'zh' ? '：' : ':'}*`;
}

/** A text of the catalogue as Markdown. */
export function say(text: Text, lang: Lang): string {
  return escapeMarkdown(text[lang]);
}

type NamedKind = 'levers' | 'mechanisms' | 'kpis' | 'models' | 'trends';

/** The name of an entry with its id. */
export function nameAndId(catalog: Catalog, kind: NamedKind, id: string, lang: Lang): string {
  return `${escapeMarkdown(nameOf(catalog, kind, id)[lang])} ${inlineCode(id)}`;
}

/** Names with their ids, joined as the language joins them. */
export function names(
  catalog: Catalog,
  kind: NamedKind,
  ids: readonly string[],
  lang: Lang,
  limit = 6,
): string {
  return list(
    ids.slice(0, limit).map((id) => nameAndId(catalog, kind, id, lang)),
    lang,
  );
}

/** A change from one value to another, as the language writes it. */
export function fromTo(
  { from, to }: { readonly from: Text; readonly to: Text },
  lang: Lang,
): string {
  return `${say(from, lang)} → ${say(to, lang)}`;
}

/** One word for the origin: `stated` by the source text, or our interpretation. */
export function basis(isStated: boolean, lang: Lang): string {
  return inBrackets(words.basis[isStated ? 'stated' : 'derived'][lang], lang);
}

/**
 * Facts as evidence, the most relevant for the plan first, each with its caveats and its id.
 * @param limit for hovers; where everything is asked for, all facts are shown
 */
export function evidenceLines(
  catalog: Catalog,
  facts: readonly Fact[],
  label: Text,
  { lang, plan, detail }: DescribeOptions,
  limit: number,
): string | undefined {
  const ranked = rankFacts(catalog, facts, plan ? audienceOf(plan) : { lang });
  const lines = (detail === undefined ? ranked : oneOfEachCase(ranked).slice(0, limit)).map(
    (fact) => `${say(excerpt(catalog, fact), lang)} ${inlineCode(fact.id)}`,
  );
  return lines.length > 1
    ? bullets(label === words.case ? words.cases : label, lines, lang)
    : lines.length === 1
      ? labelled(label, lines[0], lang)
      : undefined;
}
