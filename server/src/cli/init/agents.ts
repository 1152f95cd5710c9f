import fs from 'node:fs';
import path from 'node:path';
import { skill } from '../../features/assist/skill.generated.ts';
import type { Lang, Text } from '../../text/language.ts';
import { writeWhole } from '../outputs.ts';
import type { Template } from './templates.ts';

const inSkills = 'skills/planwright/SKILL.md';

/**
 * The skill, where assistants look for it: `.agents`, and the folder of Claude Code if the project
 * has one.
 */
export function skillTemplates(root: string, lang: Lang): readonly Template[] {
  const others = fs.existsSync(path.join(root, '.claude')) ? ['.claude'] : [];
  return ['.agents', ...others].map((folder) => ({
    file: `${folder}/${inSkills}`,
    text: skill[lang],
  }));
}

const begin = '<!-- begin planwright -->';
const end = '<!-- end planwright -->';

const section: Text = {
  en: [
    '## Strategy plans',
    '',
    'Before you write or change a `*.plan.yaml`, read `.agents/skills/planwright/SKILL.md`. Check every plan you touch with `planwright check`',
    '(or the tool `check_plan`). Never invent figures or sources: write `tbd`, and cite only facts that a tool returned.',
  ].join('\n'),
  zh: [
    '## 战略计划',
    '',
    '撰写或修改 `*.plan.yaml` 之前，请先读 `.agents/skills/planwright/SKILL.md`。凡改动过的计划都用 `planwright check`（或工具 `check_plan`）检查。',
    '绝不编造数字与出处：没有的写 `tbd`，只引用工具返回过的事实。',
  ].join('\n'),
};

/**
 * Adds the section to an existing AGENTS.md, or replaces the one between its marks; every other
 * byte stays.
 * @returns undefined where there is no such file; `kept` where a mark has no partner
 */
export function addSection(root: string, lang: Lang): 'written' | 'there' | 'kept' | undefined {
  const file = path.join(root, 'AGENTS.md');
  if (!fs.existsSync(file)) return undefined;
  const now = fs.readFileSync(file, 'utf8');
  const next = withSection(now, section[lang]);
  if (next === undefined) return 'kept';
  if (next === now) return 'there';
  writeWhole(file, next);
  return 'written';
}

function withSection(now: string, words: string): string | undefined {
  const lineBreak = now.includes('\r\n') ? '\r\n' : '\n';
  const text = [begin, words, end].join('\n').replaceAll('\n', lineBreak);
  const from = now.indexOf(begin);
  const to = now.indexOf(end);
  if (from < 0 && to < 0) {
    const gap = now === '' ? '' : now.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
    return `${now}${gap}${text}${lineBreak}`;
  }
  const isOne = from === now.lastIndexOf(begin) && to === now.lastIndexOf(end);
  if (from < 0 || to < from || !isOne) return undefined;
  return now.slice(0, from) + text + now.slice(to + end.length);
}
