import fs from 'node:fs';
import path from 'node:path';

/** A plan file of the repository. */
export interface PlanFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

function plansIn(folder: string): PlanFile[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.plan.yaml'))
    .sort()
    .map((name) => ({
      name,
      file: path.join(folder, name),
      text: fs.readFileSync(path.join(folder, name), 'utf8'),
    }));
}

/** The example plans that ship with the product. */
export function examplePlans(): PlanFile[] {
  return plansIn('snippets/examples');
}

/**
 * The examples and the clean plans that only tests use, two of them with every section and Chinese
 * keys.
 */
export function allPlans(): PlanFile[] {
  return [...examplePlans(), ...plansIn('test/fixtures/plans'), ...plansIn('test/fixtures/wide')];
}

/** The company catalogue that the example plans name, by the path they name it with. */
export const companyCatalog = {
  path: 'catalogs/crumbline.yaml',
  text: fs.readFileSync('snippets/examples/catalogs/crumbline.yaml', 'utf8'),
};
