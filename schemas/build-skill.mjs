// Puts the skill for assistants into the program: `init --agents` writes it, and a resource gives
// it.
import fs from 'node:fs';
import path from 'node:path';

/** Reads snippets/assistants and writes server/src/features/assist/skill.generated.ts. */
export function buildSkill({ root }) {
  const read = (name) =>
    fs.readFileSync(path.join(root, 'snippets/assistants', name), 'utf8').replace(/\r\n/g, '\n');
  const skill = { en: read('SKILL.md'), zh: read('SKILL.zh-CN.md') };
  fs.writeFileSync(
    path.join(root, 'server/src/features/assist/skill.generated.ts'),
    `// Generated from snippets/assistants by schemas/build-skill.mjs. Do not edit.\n\n/** The skill for assistants, a Markdown file with a head. */\nexport const skill: { readonly en: string; readonly zh: string } = ${JSON.stringify(skill)};\n`,
  );
}
