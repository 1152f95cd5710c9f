import type { Catalog } from '../catalog/catalog.ts';
import {
  benchmarksOfKpi,
  factsOfKey,
  factsOfLever,
  factsOfMechanism,
} from '../catalog/requirements.ts';
import type { Fact } from '../catalog/types.ts';
import type { Coverage } from '../model/coverage.ts';
import { bestFirst, excerpt } from '../rules/support/excerpt.ts';
import { modelName, nameOf } from '../rules/support/names.ts';
import type { Lang, Text } from '../text/language.ts';
import { escapeMarkdown, inlineCode, list, paragraphs } from './markdown.ts';
import { words } from './words.ts';

/** What can be described: entries of the catalogue. */
export type DescribedKind = 'model' | 'lever' | 'mechanism' | 'kpi' | 'trend' | 'case' | 'evidence';

/** How much a hover tells: what a word means here, or everything with the cases. */
export type HoverDetail = 'short' | 'full';

/** Where a description is read. */
export interface DescribeOptions {
  readonly lang: Lang;
  /** The plan around it: marks which keys are met and reads a lever as the plan's model does. */
  readonly coverage?: Coverage;
  /** Everything, when left out. */
  readonly detail?: HoverDetail;
}

/** How many paragraphs make the short form: what it is, and what it means in this plan. */
const shortForm: Readonly<Record<DescribedKind, number>> = {
  model: 3,
  lever: 3,
  mechanism: 2,
  kpi: 2,
  trend: 2,
  case: 2,
  evidence: 2,
};

type Kinds = Readonly<
  Record<
    DescribedKind,
    (catalog: Catalog, id: string, options: DescribeOptions) => string | undefined
  >
>;

const kinds: Kinds = { model, lever, mechanism, kpi, trend, case: caseText, evidence };

/** An entry of the catalogue as Markdown: what it is, what it means here, and the cases that show it. Undefined for an unknown id. */
export function describe(
  catalog: Catalog,
  kind: DescribedKind,
  id: string,
  options: DescribeOptions,
): string | undefined {
  const text = kinds[kind](catalog, id, options);
  return options.detail === 'short'
    ? text?.split('\n\n').slice(0, shortForm[kind]).join('\n\n')
    : text;
}

function heading(name: Text, id: string, lang: Lang): string {
  const other = lang === 'zh' ? name.en : name.zh;
  return `**${escapeMarkdown(name[lang])}** · ${escapeMarkdown(other)} · ${inlineCode(id)}`;
}

function labelled(label: Text, text: string | undefined, lang: Lang): string | undefined {
  return text === undefined || text === ''
    ? undefined
    : `*${label[lang]}${lang === 'zh' ? '：' : ':'}* ${text}`;
}

function names(
  catalog: Catalog,
  kind: 'levers' | 'mechanisms' | 'kpis',
  ids: readonly string[],
  lang: Lang,
  limit = 6,
): string {
  return list(
    ids
      .slice(0, limit)
      .map((id) => `${escapeMarkdown(nameOf(catalog, kind, id)[lang])} ${inlineCode(id)}`),
    lang,
  );
}

function cases(
  catalog: Catalog,
  facts: readonly Fact[],
  lang: Lang,
  limit = 2,
): string | undefined {
  if (facts.length === 0) return labelled(words.case, words.noCase[lang], lang);
  return bestFirst(facts)
    .slice(0, limit)
    .map((fact) =>
      labelled(
        words.case,
        `${escapeMarkdown(excerpt(catalog, fact)[lang])} ${inlineCode(fact.id)}`,
        lang,
      ),
    )
    .join('\n\n');
}

/** The business forms by which the keys are read; what could be either of two is said as such. */
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

function model(
  catalog: Catalog,
  id: string,
  { lang, coverage }: DescribeOptions,
): string | undefined {
  const found = catalog.models.get(id);
  if (!found) return undefined;
  const keys = found.keys.flatMap((key) => catalog.keys.get(key) ?? []);
  const lines = keys.map((key) => {
    const state = coverage?.keys.find((one) => one.key.id === key.id)?.state;
    const mark =
      state === undefined ? '' : ` ${words.states[state].mark} ${words.states[state].text[lang]}`;
    return `- ${escapeMarkdown(nameOf(catalog, 'levers', key.lever)[lang])} ${inlineCode(key.lever)}${mark}`;
  });
  const { shift } = found;
  return paragraphs([
    heading(found.name, id, lang),
    escapeMarkdown(found.definition[lang]),
    `*${words.keys[lang]}*\n${lines.join('\n')}`,
    coverage && formText(coverage, id, lang),
    shift.stated
      ? labelled(
          words.shift,
          `${escapeMarkdown(shift.from[lang])} → ${escapeMarkdown(shift.to[lang])}`,
          lang,
        )
      : undefined,
    found.termWarning && labelled(words.note, escapeMarkdown(found.termWarning[lang]), lang),
  ]);
}

function lever(
  catalog: Catalog,
  id: string,
  { lang, coverage }: DescribeOptions,
): string | undefined {
  const found = catalog.levers.get(id);
  if (!found) return undefined;
  const here = found.keys
    .flatMap((key) => catalog.keys.get(key) ?? [])
    .filter((key) => coverage?.models.includes(key.model) ?? false);
  const [key] = here;
  const facts = key ? factsOfKey(catalog, key) : factsOfLever(catalog, id);
  return paragraphs([
    heading(found.name, id, lang),
    escapeMarkdown(found.summary[lang]),
    ...here.map((one) =>
      labelled(
        {
          en: `In ${modelName(catalog, one.model).en}`,
          zh: `在 ${modelName(catalog, one.model).zh} 中`,
        },
        escapeMarkdown((one.meaningHere ?? one.why)[lang]),
        lang,
      ),
    ),
    labelled(
      words.mechanisms,
      names(catalog, 'mechanisms', key && key.core.length > 0 ? key.core : found.mechanisms, lang),
      lang,
    ),
    labelled(words.kpis, names(catalog, 'kpis', found.kpis, lang, 3), lang),
    cases(catalog, facts, lang),
    found.sameNameOtherMeaning &&
      labelled(words.note, escapeMarkdown(found.sameNameOtherMeaning[lang]), lang),
  ]);
}

function mechanism(catalog: Catalog, id: string, { lang }: DescribeOptions): string | undefined {
  const found = catalog.mechanisms.get(id);
  if (!found) return undefined;
  const needs = catalog.relations.needs.find((need) => need.mechanism === id);
  const conflicts = catalog.relations.conflicts
    .filter((one) => one.mechanisms.includes(id))
    .flatMap((one) => one.mechanisms.filter((other) => other !== id));
  return paragraphs([
    heading(found.name, id, lang),
    labelled(words.belongsTo, names(catalog, 'levers', [found.lever, ...found.also], lang), lang),
    needs &&
      labelled(
        words.needs,
        `${names(catalog, 'mechanisms', needs.anyOf, lang)} - ${escapeMarkdown(needs.why[lang])}`,
        lang,
      ),
    labelled(words.conflicts, names(catalog, 'mechanisms', conflicts, lang), lang),
    cases(catalog, factsOfMechanism(catalog, id), lang, 1),
  ]);
}

function kpi(catalog: Catalog, id: string, { lang }: DescribeOptions): string | undefined {
  const found = catalog.kpis.get(id);
  if (!found) return undefined;
  const [low, high] = found.soft;
  const range = low === null && high === null ? undefined : `${low ?? '…'} – ${high ?? '…'}`;
  const figures = benchmarksOfKpi(catalog, id).filter((figure) => figure.use !== 'never');
  return paragraphs([
    heading(found.name, id, lang),
    escapeMarkdown(found.definition[lang]),
    labelled(words.formula, escapeMarkdown(found.formula[lang]), lang),
    `*${words.unit[lang]}${lang === 'zh' ? '：' : ':'}* ${escapeMarkdown(catalog.measures.units.get(found.unit)?.name[lang] ?? found.unit)} · ${words.directions[found.direction][lang]}${range ? ` · ${words.usual[lang]} ${range}` : ''}`,
    found.pitfall && labelled(words.note, escapeMarkdown(found.pitfall[lang]), lang),
    ...figures.slice(0, 2).map((figure) => {
      const value =
        figure.change?.[lang] ??
        `${figure.from === undefined ? '' : `${figure.from} → `}${figure.toOp ?? ''}${figure.to ?? ''}`;
      const who = catalog.cases.get(figure.case)?.name[lang] ?? figure.case;
      return labelled(words.case, escapeMarkdown(`${who}: ${value}. ${figure.caveat[lang]}`), lang);
    }),
  ]);
}

function trend(catalog: Catalog, id: string, { lang }: DescribeOptions): string | undefined {
  const found = catalog.trends.get(id);
  if (!found) return undefined;
  const facts = found.cases
    .flatMap((one) => catalog.cases.get(one)?.facts ?? [])
    .flatMap((fact) => catalog.facts.get(fact) ?? []);
  return paragraphs([
    heading(found.name, id, lang),
    escapeMarkdown((found.definition ?? found.core ?? found.shift.to)[lang]),
    labelled(
      words.shift,
      `${escapeMarkdown(found.shift.from[lang])} → ${escapeMarkdown(found.shift.to[lang])}`,
      lang,
    ),
    labelled(words.levers, names(catalog, 'levers', found.levers, lang), lang),
    cases(catalog, found.truncated ? [] : facts, lang),
  ]);
}

function caseText(catalog: Catalog, id: string, { lang }: DescribeOptions): string | undefined {
  const found = catalog.cases.get(id);
  if (!found) return undefined;
  const facts = found.facts.flatMap((fact) => catalog.facts.get(fact) ?? []);
  return paragraphs([
    heading(found.name, id, lang),
    facts
      .map((fact) => `- ${escapeMarkdown(excerpt(catalog, fact)[lang])} ${inlineCode(fact.id)}`)
      .join('\n'),
    found.gap && labelled(words.note, escapeMarkdown(found.gap[lang]), lang),
  ]);
}

function evidence(catalog: Catalog, id: string, options: DescribeOptions): string | undefined {
  const found = catalog.facts.get(id);
  if (!found) return caseText(catalog, id, options);
  const { lang } = options;
  const outside =
    found.publicFact === undefined ? undefined : catalog.publicFacts.get(found.publicFact);
  return paragraphs([
    `${escapeMarkdown(excerpt(catalog, found)[lang])} ${inlineCode(id)}`,
    `*${words.factKinds[found.kind][lang]}*${found.lever === undefined ? '' : ` · ${names(catalog, 'levers', [found.lever], lang)}`}`,
    outside && escapeMarkdown(outside.text[lang]),
  ]);
}
