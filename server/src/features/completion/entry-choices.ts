import { kpisOfLever } from '../../catalog/kpi-links.ts';
import { nameOf } from '../../catalog/names.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { PlanDocument } from '../document.ts';
import { periodChoices } from './date-choices.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { personChoices } from './plan-choices.ts';
import { scalarSnippet, stopText } from './writing.ts';

/**
 * Whole entries for a section whose keys the plan defines: an initiative for a lever, the usual
 * risk of a lever.
 */
export function entryChoices(document: PlanDocument, section: string): Choice[] {
  const make =
    section === 'initiative' ? initiativeEntry : section === 'risk' ? riskEntry : undefined;
  if (!make) return [];
  const { plan } = document.checked;
  const levers = [...document.checked.coverage.listed.keys()].filter(
    (id) => !document.checked.coverage.lever(id).waived,
  );
  const named = (
    section === 'initiative'
      ? plan.initiatives.flatMap((one) => one.levers)
      : plan.risks.flatMap((one) => one.lever ?? [])
  ).map(({ id }) => id);
  return levers.flatMap((lever, index) => {
    const choice = make(document, lever);
    // Levers without an initiative or a risk come first.
    return choice ? [{ ...choice, rank: index + (named.includes(lever) ? 100 : 0) }] : [];
  });
}

function initiativeEntry(document: PlanDocument, lever: string): Choice {
  const { catalog, checked, lang, today } = document;
  const { planned } = checked.coverage.lever(lever);
  const known = planned.flatMap(({ id }) => id ?? []);
  const names = known
    .map((id) => nameOf(catalog, 'mechanisms', id)[lang])
    .join(lang === 'zh' ? '、' : ' and ');
  const usual = new Set(kpisOfLever(catalog, lever).map(({ id }) => id));
  const kpis = checked.plan.kpis
    .filter(({ id }) => id !== undefined && usual.has(id))
    .map(({ key }) => key);
  const when = periodChoices(checked.plan, false, today)[0]?.label ?? '';
  const lines = [
    `name: ${filled(2, names || nameOf(catalog, 'levers', lever)[lang])}`,
    `lever: ${yamlText(lever)}`,
    ...(known.length > 0 ? [`mechanisms: [${listed(known)}]`] : []),
    `when: ${filled(3, when)}`,
    `owner: ${filled(4, owner(document))}`,
    `budget: ${filled(5, 'internal')}`,
    ...(kpis.length > 0 ? [`kpis: [${stopText(6, listed(kpis))}]`] : []),
  ];
  return entry(document, `${lever}-work`, lever, `:${lines.map((line) => `\n  ${line}`).join('')}`);
}

function riskEntry(document: PlanDocument, lever: string): Choice | undefined {
  const { catalog, lang } = document;
  const [risk] = catalog.levers.get(lever)?.risks ?? [];
  if (!risk) return undefined;
  const response = lang === 'zh' ? '待补充' : 'TODO';
  const fields = [
    `risk: ${filled(2, risk[lang], true)}`,
    `likelihood: ${filled(3, 'medium')}`,
    `impact: ${filled(4, 'high')}`,
    `lever: ${yamlText(lever, true)}`,
    `response: ${filled(5, response, true)}`,
    `owner: ${filled(6, owner(document), true)}`,
  ];
  return entry(document, `${lever}-risk`, lever, `: {${fields.join(', ')}}`);
}

/** @param after what follows the key, with its colon */
function entry({ catalog }: PlanDocument, label: string, lever: string, after: string): Choice {
  const name = nameOf(catalog, 'levers', lever);
  return {
    label,
    kind: 'own',
    detail: name,
    filter: filterText(label, name),
    rank: 0,
    write: { as: 'key', key: [{ stop: 1, text: label }], after },
  };
}

/** A placeholder with a default. */
function filled(stop: number, text: string, flow = false): string {
  return scalarSnippet([{ stop, text }], flow);
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => yamlText(id, true)).join(', ');
}

function owner({ checked, lang }: PlanDocument): string {
  return personChoices(checked.plan)[0]?.label ?? (lang === 'zh' ? '负责人' : 'owner');
}
