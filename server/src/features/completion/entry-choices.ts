import { kpisOfLever } from '../../catalog/requirements.ts';
import { nameOf } from '../../rules/support/names.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { PlanDocument } from '../document.ts';
import { type Choice, literal } from './item.ts';
import { periodChoices, personChoices } from './plan-choices.ts';

/** Whole entries for a section whose keys are the plan's own: work that delivers a lever, the usual risk of a lever. */
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
    // What nobody delivers or watches yet comes first.
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
    `${stop(1, `${lever}-work`)}:`,
    `  name: ${stop(2, yamlText(names || nameOf(catalog, 'levers', lever)[lang]))}`,
    `  lever: ${lever}`,
    ...(known.length > 0 ? [`  mechanisms: [${known.join(', ')}]`] : []),
    `  when: ${stop(3, when)}`,
    `  owner: ${stop(4, owner(document))}`,
    `  budget: ${stop(5, 'internal')}`,
    ...(kpis.length > 0 ? [`  kpis: [${stop(6, kpis.join(', '))}]`] : []),
  ];
  return entry(document, `${lever}-work`, lever, lines.join('\n'));
}

function riskEntry(document: PlanDocument, lever: string): Choice | undefined {
  const { catalog, lang } = document;
  const [risk] = catalog.levers.get(lever)?.risks ?? [];
  if (!risk) return undefined;
  const response = lang === 'zh' ? '待补充' : 'TODO';
  const fields = [
    `risk: ${stop(2, yamlText(risk[lang], true))}`,
    `likelihood: ${stop(3, 'medium')}`,
    `impact: ${stop(4, 'high')}`,
    `lever: ${lever}`,
    `response: ${stop(5, response)}`,
    `owner: ${stop(6, owner(document))}`,
  ];
  return entry(
    document,
    `${lever}-risk`,
    lever,
    `${stop(1, `${lever}-risk`)}: {${fields.join(', ')}}`,
  );
}

function entry({ catalog }: PlanDocument, label: string, lever: string, insert: string): Choice {
  const name = nameOf(catalog, 'levers', lever);
  return {
    label,
    kind: 'own',
    detail: name,
    filter: `${label} ${name.zh} ${name.en}`,
    rank: 0,
    insert,
  };
}

/** A place to fill in, with a default. */
function stop(number: number, text: string): string {
  return `\${${number}:${literal(text)}}`;
}

function owner({ checked, lang }: PlanDocument): string {
  const name = personChoices(checked.plan)[0]?.label ?? (lang === 'zh' ? '负责人' : 'owner');
  return yamlText(name, true);
}
