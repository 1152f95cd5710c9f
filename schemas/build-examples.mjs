// Reads the examples that `explain` and hover show for a rule: the fragments of its fixtures, so
// that every example is tested.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * Reads every fixture below test/fixtures/rules.
 * @param root folder of the project; one without tests has no examples
 * @returns for each rule a fragment that it reports and one that it does not, by its code
 */
export function readExamples({ root }) {
  const folder = path.join(root, 'test/fixtures/rules');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .sort()
    .flatMap((group) =>
      fs
        .readdirSync(path.join(folder, group))
        .sort()
        .map((file) => exampleIn(path.join(folder, group, file))),
    );
}

function exampleIn(file) {
  const { rule, trigger, silent } = parse(fs.readFileSync(file, 'utf8'));
  const bad = trigger.plan ?? trigger.raw ?? trigger.figures ?? trigger.catalog;
  const good = silent.plan ?? silent.raw ?? silent.figures ?? silent.catalog;
  if (bad === undefined || good === undefined) throw new Error(`${file} has no example`);
  return { rule, bad: bad.trim(), good: good.trim(), ...(silent.why && { why: silent.why }) };
}
