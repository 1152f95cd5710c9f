import fs from 'node:fs';
import { assistTools } from '../../../server/src/features/assist/tools.ts';
import type { Lang } from '../../../server/src/text/language.ts';
import { assistStory } from '../assist-story.ts';
import { matrix } from '../lsp-matrix.ts';
import { checkText, planText } from '../plans.ts';
import { story } from '../story.ts';
import { caseCountTable } from './case-counts.ts';
import { caseTable } from './cases.ts';
import { helpPage, output } from './commands.ts';
import { importExample } from './documents.ts';
import { entryTables } from './entries.ts';
import { fieldTables } from './fields.ts';
import { ruleTable } from './rules.ts';
import { dateTable, numberTable } from './spellings.ts';
import { columnTable, statusTable, trackingExample } from './tracking.ts';

/** A generated part of a page; it stands between `<!-- begin name -->` and `<!-- end name -->`. */
export interface Part {
  readonly file: string;
  readonly name: string;
  readonly make: () => string | Promise<string>;
}

/** What is found in the plan of a README without its lever `trust` and the work on it. */
function missingLever(file: string): string {
  const [, text = ''] = /```yaml\n(plan: 1\n[\s\S]*?)```/.exec(fs.readFileSync(file, 'utf8')) ?? [];
  const without = text
    .replace(/^ {2}(?:trust|信任体系): .*\n/m, '')
    .replace(/^initiatives:\n(?: .*\n)*/m, '');
  const { plan, findings } = checkText(without);
  const lang: Lang = plan.language ?? 'en';
  const finding = findings.find(({ rule }) => rule === 'LEV101');
  return `> \`LEV101\` ${finding?.message[lang]}`;
}

function toolTable(lang: Lang): string {
  const head = { en: '| tool | what it does |', zh: '| 工具 | 作用 |' };
  const rows = assistTools.map(({ name, about }) => `| \`${name}\` | ${about[lang]} |`);
  return [head[lang], '|---|---|', ...rows].join('\n');
}

const both = (
  pages: Readonly<Record<Lang, string>>,
  name: string,
  make: (lang: Lang) => string | Promise<string>,
): Part[] =>
  (['en', 'zh'] as const).map((lang) => ({ file: pages[lang], name, make: () => make(lang) }));

const page = (name: string): Record<Lang, string> => ({
  en: `docs/${name}.md`,
  zh: `docs/zh/${name}.md`,
});

/** Every generated part of the documentation. */
export const parts: readonly Part[] = [
  ...['README.md', 'README.zh-CN.md'].map((file) => ({
    file,
    name: 'missing',
    make: () => missingLever(file),
  })),
  ...both({ en: 'docs/rules/README.md', zh: 'docs/zh/rules.md' }, 'rules', ruleTable),
  ...both(page('commands'), 'help', helpPage),
  ...both(page('commands'), 'explain', (lang) =>
    output(lang === 'zh' ? 'planwright explain 担保交易 --lang zh' : 'planwright explain escrow'),
  ),
  ...both(page('review-in-git'), 'story', story),
  ...both(page('assistants'), 'tools', toolTable),
  ...both(page('assistants'), 'story', async (lang) => (await assistStory(lang)).markdown),
  ...both(page('documents'), 'import', importExample),
  ...both(page('tracking'), 'example', trackingExample),
  ...both(page('tracking'), 'columns', columnTable),
  ...both(page('tracking'), 'statuses', statusTable),
  ...both(page('editors'), 'lsp', matrix),
  ...both(page('format'), 'dates', dateTable),
  ...both(page('format'), 'numbers', numberTable),
  ...both(page('format'), 'fields', (lang) => fieldTables('plan', lang)),
  ...both(page('configuration'), 'fields', (lang) => fieldTables('config', lang)),
  ...both(page('company-catalogs'), 'fields', (lang) => fieldTables('company-catalog', lang)),
  ...both(page('company-catalogs'), 'example', () => {
    const example = planText('snippets/examples/catalogs/crumbline.yaml');
    return `\`\`\`yaml\n${example.trimEnd()}\n\`\`\``;
  }),
  ...both(page('glossary'), 'entries', entryTables),
  ...both(page('cases'), 'cases', caseTable),
  ...both(page('cases'), 'keys', caseCountTable),
];
