import { builtinCatalog } from '../../../server/src/catalog/catalog.ts';
import { outcomeOf, outcomeWords } from '../../../server/src/catalog/outcome.ts';
import { assistTools } from '../../../server/src/features/assist/tools.ts';
import type { Text } from '../../../server/src/text/language.ts';

const both = ({ en, zh }: Text): string => (en === zh ? en : `${en}, ${zh}`);

/** What assistants should know that read the documentation only; see https://llmstxt.org. */
export function llmsText(): string {
  const { models, keys, trends, levers, mechanisms, kpis, cases } = builtinCatalog();
  const mechanism = (id: string): string => {
    const one = mechanisms.get(id);
    return one ? `${id} (${one.name.zh})` : id;
  };
  const parts = [
    '# Planwright',
    '> Checks e-commerce strategy plans in YAML (`*.plan.yaml`), in English and Chinese: what a plan of its operating model needs, whether its figures and times agree, and what real cases say. Never invent figures (write `tbd`) or sources (cite fact ids of cases).',
    ...section('Documentation', [
      '[Format of plans](format.md): every field, dates, numbers',
      '[For assistants](assistants.md): tools, set-up, a conversation',
      '[Commands](commands.md): check, fix, explain, cases, diff, review, status',
      '[Rules](rules/README.md): what is reported, with examples',
      '[Cases](cases.md): what companies did, with sources',
      '[Documents](documents.md): plans from Excel, Word, PowerPoint, Markdown and notes',
      '[Figures and status](tracking.md): `*.actuals.csv`',
      '[Company catalogues](company-catalogs.md): own levers, KPIs and cases',
      '[中文文档](zh/assistants.md)',
    ]),
    ...section(
      'Tools (`planwright mcp`)',
      assistTools.map(({ name, about }) => `\`${name}\`: ${about.en}`),
    ),
    ...section(
      'Operating models, with the levers they need',
      [...models.values()].map((model) => {
        const needs = model.keys.flatMap((key) => keys.get(key)?.lever ?? []);
        return `\`${model.id}\` (${both(model.name)}): ${model.definition.en} Needs ${needs.join(', ')}.`;
      }),
    ),
    ...section(
      'Trends',
      [...trends.values()].map(({ id, name }) => `\`${id}\` (${both(name)})`),
    ),
    ...section(
      'Levers, with their mechanisms',
      [...levers.values()].map(
        (lever) =>
          `\`${lever.id}\` (${both(lever.name)}): ${lever.mechanisms.map(mechanism).join('; ')}`,
      ),
    ),
    ...section(
      'KPIs',
      [...kpis.values()].map(({ id, name, unit }) => `\`${id}\` (${name.zh}), ${unit}`),
    ),
    ...section(
      'Cases',
      [...cases.values()].map((one) => {
        const outcome = outcomeOf(one);
        const how = outcome ? `, ${outcomeWords[outcome].en}` : '';
        return `\`${one.id}\` (${one.name.zh}): ${[...one.models, ...one.trends].join(', ')}${how}`;
      }),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];
}
