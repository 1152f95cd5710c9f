// Writes the examples that `explain` and hover show for a rule: the fragments of its fixtures, so
// that every example is tested.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * Reads every fixture below test/fixtures/rules and writes server/src/rules/examples.generated.ts.
 */
export function buildExamples({ root }) {
  const folder = path.join(root, 'test/fixtures/rules');
  const examples = {};
  for (const group of fs.readdirSync(folder).sort()) {
    for (const file of fs.readdirSync(path.join(folder, group)).sort()) {
      const { rule, trigger, silent } = parse(
        fs.readFileSync(path.join(folder, group, file), 'utf8'),
      );
      const bad = trigger.plan ?? trigger.raw ?? trigger.figures ?? trigger.catalog;
      const good = silent.plan ?? silent.raw ?? silent.figures ?? silent.catalog;
      if (bad === undefined || good === undefined) throw new Error(`${file} has no example`);
      examples[rule] = {
        bad: bad.trim(),
        good: good.trim(),
        ...(silent.why && { why: silent.why }),
      };
    }
  }
  const text = JSON.stringify(examples).replace(/[\\']/g, '\\$&');
  fs.writeFileSync(
    path.join(root, 'server/src/rules/examples.generated.ts'),
    `// Generated from test/fixtures/rules by schemas/build-examples.mjs. Do not edit.\n\n/** For each rule by code, a fragment that it reports and one that it does not, as JSON. */\nexport const examples: string = '${text}';\n`,
  );
}
