// The tools as the editor announces them: those of the server, word for word.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { assistTools, describedTool } from '../../server/src/features/assist/tools.ts';

const rewrite = 'run UPDATE=1 npm run unit -- test/assist/manifest.test.ts';
const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A tool as the manifest of the extension has it. */
const contributed = assistTools.map((tool) => {
  const { name, description, inputSchema } = describedTool(tool, 'en');
  return {
    name: `planwright_${name}`,
    displayName: `%tool.${name}%`,
    modelDescription: description,
    toolReferenceName: `planwright${camel(`_${name}`)}`,
    canBeReferencedInPrompt: true,
    tags: ['planwright', 'strategy', 'plan'],
    inputSchema,
  };
});

/** The texts of a manifest in a language. */
function namesIn(file: string): Record<string, string> {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
}

describe('tools of the editor', () => {
  it('are those of the server, with their descriptions and inputs', () => {
    const text = fs.readFileSync('package.json', 'utf8');
    const list = /("languageModelTools": )(\[\]|\[[\s\S]*?\n {4}\])/;
    const wanted = JSON.stringify(contributed, undefined, 2).replaceAll('\n', '\n    ');
    const updated = text.replace(list, (_, head: string) => head + wanted);
    if (process.env.UPDATE) fs.writeFileSync('package.json', updated);
    else assert.equal(text, updated, rewrite);
  });

  for (const [file, lang] of [
    ['package.nls.json', 'en'],
    ['package.nls.zh-cn.json', 'zh'],
  ] as const)
    it(`have their names in ${file}`, () => {
      const names = namesIn(file);
      for (const { name, title } of assistTools)
        assert.equal(names[`tool.${name}`], title[lang], `tool.${name}`);
    });
});
