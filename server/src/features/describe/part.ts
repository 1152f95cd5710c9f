import type { Catalog } from '../../catalog/catalog.ts';
import { rankFacts } from '../../catalog/evidence.ts';
import { nameOf } from '../../catalog/names.ts';
import type { Fact } from '../../catalog/types.ts';
import { audienceOf } from '../../model/audience.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Plan } from '../../model/plan.ts';
import { excerpt } from '../../rules/support/excerpt.ts';
import type { Lang, Text } from '../../text/language.ts';
import { escapeMarkdown, inlineCode, list } from '../markdown.ts';
import { words } from '../words.ts';

/** How much a hover says: what a word means here, or everything with the cases. */
export type HoverDetail = 'short' | 'full';

/** Where a description is read. */
export interface DescribeOptions {
  readonly lang: Lang;
  /** The plan around it: marks which keys are met and reads a lever as the plan's model does. */
  readonly coverage?: Coverage;
  /** The plan itself: its profile, shift and emphasis. */
  readonly plan?: Plan;
  /** Everything, when left out. */
  readonly detail?: HoverDetail;
}

/** One paragraph of a description as Markdown; `short`: the short form has it too. Without a text it is left out. */
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

/** A label with a list below it; nothing for an empty list. */
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

/** From what to what, as the language writes it. */
export function fromTo(
  { from, to }: { readonly from: Text; readonly to: Text },
  lang: Lang,
): string {
  return `${say(from, lang)} → ${say(to, lang)}`;
}

/** `stated` by the source text, or our reading of it: told apart everywhere, in one word. */
export function basis(isStated: boolean, lang: Lang): string {
  return `(${words.basis[isStated ? 'stated' : 'derived'][lang]})`;
}

/** Facts as evidence, those that help the reader of the plan most first, each with its caveats and its id. */
export function evidenceLines(
  catalog: Catalog,
  facts: readonly Fact[],
  label: Text,
  { lang, plan }: DescribeOptions,
  limit: number,
): string | undefined {
  const lines = rankFacts(catalog, facts, plan ? audienceOf(plan) : { lang })
    .slice(0, limit)
    .map((fact) => `${say(excerpt(catalog, fact), lang)} ${inlineCode(fact.id)}`);
  return lines.length > 1
    ? bullets(label, lines, lang)
    : lines.length === 1
      ? labelled(label, lines[0], lang)
      : undefined;
}
