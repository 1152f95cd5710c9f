import type { Catalog } from '../../catalog/catalog.ts';
import type { Model } from '../../catalog/types.ts';
import type { Lang } from '../../text/language.ts';
import { escapeMarkdown, list } from '../markdown.ts';
import { words } from '../words.ts';
import {
  always,
  basis,
  type DescribeOptions,
  fromTo,
  full,
  labelled,
  names,
  type Part,
} from './part.ts';

/** The shift: what it is, that of the plan's models with what has to change, and the plan's. */
export function shiftText(catalog: Catalog, options: DescribeOptions): Part[] {
  const { lang, coverage, plan } = options;
  const models = (coverage?.models ?? []).flatMap((id) => catalog.models.get(id) ?? []);
  const own = [plan?.shift?.from?.text, plan?.shift?.to?.text].flatMap((text) =>
    text === undefined ? [] : [escapeMarkdown(text)],
  );
  return [
    always(`**${words.shift[lang]}** - ${words.shiftMeaning[lang]}`),
    ...models.map((model) => always(labelled(model.name, shiftOf(catalog, model, lang), lang))),
    full(labelled(words.thisPlan, list(own, lang), lang)),
  ];
}

/** From, to, whether the source text states it, and the levers by which it comes about. */
function shiftOf(catalog: Catalog, { shift, keys }: Model, lang: Lang): string {
  const levers = keys.flatMap((key) => catalog.keys.get(key)?.lever ?? []);
  const changes = `${words.changes[lang]} ${names(catalog, 'levers', levers, lang)}`;
  const dash = lang === 'zh' ? '；' : ' - ';
  return `${fromTo(shift, lang)}${basis(shift.stated, lang)}${dash}${changes}`;
}
