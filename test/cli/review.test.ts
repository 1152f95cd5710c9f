import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { longestComment } from '../../server/src/features/review/pack.ts';
import { version } from '../../server/src/version.ts';
import { planText } from '../support/plans.ts';
import { inRepository, type Repository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const base = planText('c2c');
const after = base
  .replace('3.2% -> 1.5%', '3.2% -> 2%')
  .replace(/ {2}governance: .*\n/, '')
  .replace('budget: 1.8M', 'budget: 2.4M')
  .replace('check_by: 2027-02', 'check_by: 2027-03');
const root = process.cwd();
const cli = path.resolve('server/dist/cli.cjs');

async function onBranch(
  text: string,
  test: (repository: Repository) => Promise<void>,
): Promise<void> {
  await inRepository(async (repository) => {
    repository.commit('start', { 'plans/循物 a.plan.yaml': base });
    repository.git('switch', '-q', '-c', 'work');
    repository.commit('change', { 'plans/循物 a.plan.yaml': text });
    await test(repository);
  });
}

const review = (...more: string[]) =>
  planwright('review', '--git', 'main...HEAD', '--today', '2027-02-20', ...more);

describe('planwright review', () => {
  it('is one comment: changes, coverage, findings, waivers, assumptions due, questions', () =>
    onBranch(after, async () => {
      const { out, code } = await review();
      assert.equal(code, 0);
      assert.equal(
        out.replace(/\\/g, ''),
        `<!-- planwright-review -->

## Strategy review

### plans/循物 a.plan.yaml

**Levers**

- ➖ Lever dropped: Marketplace governance ▼

**KPIs**

- ✏️ Dispute rate: target 1.5% → 2% (+33.3%), weaker ▼

**Initiatives**

- ✏️ Launch escrow payment: budget 1.8M → 2.4M (+33.3%)

**Assumptions**

- ✏️ assumption payment-partner: check by: 2027-02 → 2027-03

**Operating keys met**: 3/3 → 3/3

**New findings** (1)

- warning \`REF701\` house-rules serves \`governance\`, which is not in \`levers\`. Add it there, or name a lever that is.

**Open waivers**

- Seller enablement: hands go to escrow and rules first, next year again

**Assumptions to check**

- payment-partner: contract with a licensed payment firm before March (due 2027-03-31)

**Questions to ask**

- [ ] Lever dropped: Marketplace governance. What does its work from now on? No entry under \`decisions\` records it.
- [ ] Dispute rate: target 1.5% → 2% (+33.3%), weaker. What was learnt, and what does it mean for the goal? No entry under \`decisions\` records it.
- [ ] Launch escrow payment: budget 1.8M → 2.4M (+33.3%). Where does the money come from, or go to?
`,
      );
      const both = (await review('--lang', 'both')).out;
      assert.match(
        both,
        /## 策略评审[\s\S]*去掉杠杆：生态治理[\s\S]*评审提问[\s\S]*## Strategy review/,
      );
      assert.equal(both.match(/planwright-review/g)?.length, 1);
      assert.match(
        (await review('--lang', 'zh')).out,
        /纠纷率：目标 1\\?\.5% → 2%（\\?\+33\\?\.3%），要求更低/,
      );
    }));

  it('shows operating keys whose state changed', () =>
    onBranch(
      base
        .replace(/ {2}trust:\n(?: {4}.*\n)+/, '')
        .replace(
          /mechanisms: \[(?:escrow|identity-verification|listing).*\]/g,
          'mechanisms: [own wording]',
        )
        .replace(/ {2}governance: .*\n/, '')
        .replace('Launch escrow payment', 'Launch')
        .replace('Identity check for sellers', 'Checks'),
      async () => {
        assert.match(
          (await review()).out.replace(/\\/g, ''),
          /keys met\*\*: 3\/3 → 2\/3\n\n\| \| \| \|\n\|---\|---\|---\|\n\| C2C · Trust system \| met \| missing \|/,
        );
      },
    ));

  it('says when nothing changes its meaning', () =>
    onBranch(`# a comment\n${base}`, async () => {
      assert.match((await review()).out, /No plan changes in meaning\./);
    }));

  it('never grows longer than a comment may be, and says what is left out', () =>
    inRepository(async ({ commit, git }) => {
      const many = Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`p${index}.plan.yaml`, base]),
      );
      commit('start', many);
      git('switch', '-q', '-c', 'work');
      commit(
        'change',
        Object.fromEntries(
          Object.keys(many).map((name) => [
            name,
            after.replace('title: Xunwu', `title: ${'长'.repeat(1200)} Xunwu`),
          ]),
        ),
      );
      const { out } = await review('--lang', 'both');
      assert.ok(out.length <= longestComment, `${out.length}`);
      assert.match(out, /其余内容过长/);
      assert.match(out, /too long for a comment/);
    }));

  it('is held to the words of a plan as plain text', () =>
    onBranch(
      base.replace(
        'title: Xunwu resale',
        'title: "@org/team <!-- x --> ![i](http://e.example) `x` #7\\n## head" #',
      ),
      async () => {
        const { out } = await review('--lang', 'both');
        assert.doesNotMatch(
          out.replace('<!-- planwright-review -->', ''),
          /[^\\]<!--|@org|http:|^## head|[^\\]#7/m,
        );
      },
    ));
});

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe('the action for GitHub', () => {
  const action = parse(fs.readFileSync('action.yml', 'utf8')) as {
    readonly inputs: Readonly<
      Record<string, { readonly description: string; readonly default: string }>
    >;
    readonly runs: {
      readonly using: string;
      readonly steps: readonly (Step & { readonly shell?: string })[];
    };
  };
  const script = (name: string): string =>
    action.runs.steps.find((step) => step.name === name)?.run ?? assert.fail(name);

  it('installs this version; no script has words of a pull request put into it, and each is sound', () => {
    assert.equal(
      action.inputs.version?.default,
      (JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string }).version,
    );
    assert.equal(action.runs.using, 'composite');
    for (const { run, shell, name } of action.runs.steps) {
      if (run === undefined) continue;
      assert.equal(shell, 'bash', name);
      assert.doesNotMatch(run, /\$\{\{/, name);
      assert.equal(spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' }).stderr, '', name);
    }
  });

  it('checks, reviews, and keeps one comment', () =>
    onBranch(after, async ({ folder, git, read, write }) => {
      const bin = path.join(folder, 'bin');
      const tool = (name: string, text: string): void => {
        write(`bin/${name}`, `#!/bin/bash\n${text}\n`);
        fs.chmodSync(path.join(bin, name), 0o755);
      };
      tool('planwright', `exec '${process.execPath}' '${cli}' "$@"`);
      tool(
        'gh',
        `echo "$*" >> '${folder}/calls'; case "$*" in *--paginate*) cat '${folder}/comments' ;; esac`,
      );
      write('calls', '');
      write('comments', '');
      const env = (more: Readonly<Record<string, string>>) => ({
        PATH: `${bin}:${process.env.PATH ?? ''}`,
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: path.join(folder, 'outputs'),
        GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
        GITHUB_REPOSITORY: 'org/plans',
        HOME: folder,
        ...more,
      });
      const run = (name: string, more: Readonly<Record<string, string>>) => {
        const ran = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script(name)], {
          cwd: folder,
          env: env(more),
          encoding: 'utf8',
        });
        assert.equal(ran.status, 0, ran.stderr);
        return ran.stdout;
      };
      assert.match(
        run('Check', { PATHS: 'plans/循物 a.plan.yaml\n\n', STRICT: 'true' }),
        /^::warning file=plans\/循物 a\.plan\.yaml/m,
      );
      assert.match(read('outputs'), /^code=1$/m);
      assert.match(read('summary'), /REF701/);
      assert.ok(fs.existsSync(path.join(folder, 'planwright.sarif')));
      run('Review', { BASE: git('rev-parse', 'main').trim(), REVIEW_LANG: 'both' });
      assert.match(read('planwright-review.md'), /^<!-- planwright-review -->\n/);
      const comment = {
        PULL: '7',
        REVIEW: path.join(folder, 'planwright-review.md'),
        GH_TOKEN: 'none',
      };
      run('Comment', comment);
      write('comments', '4711\n');
      run('Comment', comment);
      const calls = read('calls')
        .split('\n')
        .filter((line) => line.includes('--method'));
      assert.equal(calls.length, 2);
      assert.match(
        calls[0] ?? '',
        /--method POST repos\/org\/plans\/issues\/7\/comments -F body=@/,
      );
      assert.match(
        calls[1] ?? '',
        /--method PATCH repos\/org\/plans\/issues\/comments\/4711 -F body=@/,
      );
    }));

  it('the hook for pre-commit and the templates name what exists', async () => {
    const [hook] = parse(
      fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'),
    ) as Record<string, unknown>[];
    assert.equal(hook?.entry, 'planwright check');
    for (const key of ['id', 'name', 'entry', 'language', 'files'])
      assert.equal(typeof hook?.[key], 'string', key);
    assert.match('计划/a b.plan.yaml', new RegExp(String(hook?.files)));
    await inRepository(async ({ read }) => {
      assert.equal((await planwright('init', '--github', '--gitlab', '--pre-commit')).code, 0);
      const workflow = parse(read('.github/workflows/planwright.yml')) as {
        jobs: Record<string, { steps: { uses: string }[] }>;
      };
      assert.equal(
        workflow.jobs.planwright?.steps.at(-1)?.uses,
        `planwright/planwright@v${version}`,
      );
      const job = (
        parse(read('.gitlab/planwright.gitlab-ci.yml')) as {
          planwright: { script: string[]; artifacts: { reports: Record<string, string> } };
        }
      ).planwright;
      const line = job.script[0] ?? '';
      for (const report of Object.values(job.artifacts.reports))
        assert.ok(line.includes(`=${report}`), report);
      const { code } = await planwright(
        ...line.replace(/^npx --yes planwright@\S+ /, '').split(' '),
      );
      assert.equal(code, 0);
      assert.match(read('.pre-commit-config.yaml'), /id: planwright/);
    });
  });
});
