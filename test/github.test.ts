// What GitHub reads of this repository: workflows and issue forms.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

interface Form {
  readonly name: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly validations?: { readonly required: boolean };
  }[];
}

const forms = '.github/ISSUE_TEMPLATE';
const workflows = '.github/workflows';
const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

describe('GitHub', () => {
  it('runs npm scripts that exist, with no more rights than to read unless a job asks', () => {
    const { scripts } = read('package.json') as { scripts: Readonly<Record<string, string>> };
    for (const file of readdirSync(workflows)) {
      const { jobs, permissions } = read(`${workflows}/${file}`) as Workflow;
      assert.deepEqual(permissions, { contents: 'read' }, file);
      const runs = Object.values(jobs).flatMap(({ steps }) =>
        steps.flatMap(({ run }) => run ?? []),
      );
      assert.ok(runs.includes('npm test') && runs.includes('npm ci'), file);
      for (const [, name = ''] of runs.join('\n').matchAll(/npm run ([\w:-]+)/g))
        assert.ok(scripts[name], `${file}: npm run ${name}`);
    }
  });

  it('asks the same in English and Chinese, and for a plan that reproduces a finding', () => {
    const fields = (file: string): unknown =>
      (read(`${forms}/${file}`) as Form).body.map(({ type, id, validations }) => [
        type,
        id,
        validations?.required,
      ]);
    const english = readdirSync(forms).filter((name) => !/^config|-zh\.yml$/.test(name));
    assert.ok(english.length > 1);
    for (const file of english)
      assert.deepEqual(fields(file.replace('.yml', '-zh.yml')), fields(file), file);
    const { body } = read(`${forms}/wrong-finding.yml`) as Form;
    assert.equal(body.find(({ id }) => id === 'plan')?.validations?.required, true);
  });
});
