import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf, weightsText } from '../../catalog/names.ts';
import type { Model, OperatingKey } from '../../catalog/types.ts';
import { type Coverage, keysOf } from '../../model/coverage.ts';
import type { Plan } from '../../model/plan.ts';
import type { Lang } from '../../text/language.ts';
import { escapeMarkdown, list } from '../markdown.ts';
import { words } from '../words.ts';
import { alsoSeen, casesOf } from './model-cases.ts';
import {
  always,
  basis,
  bullets,
  type DescribeOptions,
  fromTo,
  full,
  heading,
  labelled,
  nameAndId,
  names,
  type Part,
  say,
} from './part.ts';
import { inBrackets, withColon, withDash } from './punctuation.ts';

/**
 * An operating model: definition, emphasis and why, its keys in this plan, traits, shift, cases,
 * mistakes, KPIs.
 */
export function modelParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const model = catalog.models.get(id);
  if (!model) return [];
  const { lang, plan, coverage } = options;
  const keys = keysOf(catalog, id);
  return [
    heading(model.name, id, lang),
    always(say(model.definition, lang)),
    always(stressOf(catalog, model, lang)),
    always(coverage && formText(coverage, id, lang)),
    always(
      bullets(
        words.keys,
        keys.map((key) => keyLine(catalog, key, options)),
        lang,
      ),
    ),
    full(labelled(words.note, model.termWarning && say(model.termWarning, lang), lang)),
    full(labelled(words.core, say(model.core, lang), lang)),
    full(labelled(words.reading, say(model.reading, lang), lang)),
    full(traitsOf(model, plan, lang)),
    full(labelled(words.insight, say(model.insight, lang), lang)),
    full(
      labelled(words.shift, `${fromTo(model.shift, lang)}${basis(model.shift.stated, lang)}`, lang),
    ),
    ...casesOf(catalog, keys, options),
    full(
      bullets(
        words.mistakes,
        model.antiPatterns.map((text) => say(text, lang)),
        lang,
      ),
    ),
    full(alsoSeen(catalog, model, lang)),
    full(labelled(words.kpis, names(catalog, 'kpis', usualKpis(catalog, id), lang, 5), lang)),
  ];
}

/** The business forms by which the keys are interpreted; ambiguous ones are marked as such. */
function formText({ forms }: Coverage, model: string, lang: Lang): string | undefined {
  const { sure, possible } = forms;
  const of = (all: typeof possible): string =>
    all
      .filter((form) => form.model === model)
      .map(({ name }) => escapeMarkdown(name[lang]))
      .join(lang === 'zh' ? '、' : ', ');
  const named = of(sure);
  if (named !== '') return labelled(words.form, named, lang);
  const open = of(possible);
  return open === '' ? undefined : labelled(words.forms, open, lang);
}

/** The emphasis of the model, whether the source text states it, and why. */
function stressOf(catalog: Catalog, { emphasis }: Model, lang: Lang): string | undefined {
  const weights = say(weightsText(catalog, emphasis.weights), lang);
  const stress = `${weights}${basis(emphasis.basis === 'stated', lang)}`;
  return labelled(words.stress, withDash(stress, say(emphasis.why, lang), lang), lang);
}

/**
 * A key: its state in the plan, what it says, the means that the source text names, and what for.
 */
function keyLine(
  catalog: Catalog,
  key: OperatingKey,
  { lang, coverage, detail }: DescribeOptions,
): string {
  const state = coverage?.keys.find((one) => one.key.id === key.id)?.state;
  const mark =
    state === undefined ? '' : ` ${words.states[state].mark} ${words.states[state].text[lang]}`;
  const name = `${nameAndId(catalog, 'levers', key.lever, lang)}${mark}`;
  if (detail === 'short') return name;
  const means = key.examples.map((id) => say(nameOf(catalog, 'mechanisms', id), lang));
  const how = means.length > 0 ? inBrackets(list(means, lang), lang) : '';
  const what = key.purpose ? ` → ${say(key.purpose, lang)}` : '';
  return `${withDash(name, say(key.statement, lang), lang)}${how}${what}`;
}

/** The traits of the model, each with the value in the plan's profile, if any. */
function traitsOf(model: Model, plan: Plan | undefined, lang: Lang): string | undefined {
  const profile = plan?.profile;
  const own: Readonly<Record<string, string | undefined>> = {
    'order-value': profile?.orderValue?.text,
    frequency: profile?.ordersPerYear?.text,
  };
  const lines = model.traits
    .filter(({ id }) => id !== 'stresses')
    .map(({ id, name, text }) => {
      const written = own[id];
      const here =
        written === undefined ? '' : ` · ${words.thisPlan[lang]} ${escapeMarkdown(written)}`;
      return `${withColon(say(name, lang), say(text, lang), lang)}${here}`;
    });
  const stresses = model.traits.find(({ id }) => id === 'stresses');
  if (stresses) lines.push(withColon(say(stresses.name, lang), say(stresses.text, lang), lang));
  return bullets(words.traits, lines, lang);
}

/** KPIs that belong to the model first, in the order of the catalogue. */
function usualKpis(catalog: Catalog, model: string): string[] {
  return [...catalog.kpis.values()]
    .filter((kpi) => kpi.primaryModels.includes(model))
    .map(({ id }) => id);
}
