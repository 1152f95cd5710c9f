import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectReader } from '../../server/src/cli/project.ts';

describe('what applies to many plans', () => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-project-')));
  const catalog = (lever: string): string =>
    `catalog: 1\nname: house\nlevers:\n  ${lever}: {zh: 甲, en: A}\n`;
  before(() => {
    fs.writeFileSync(path.join(folder, 'planwright.yaml'), 'config: 1\ncatalogs: [house.yaml]\n');
    fs.writeFileSync(path.join(folder, 'house.yaml'), catalog('our-lever'));
    fs.writeFileSync(path.join(folder, 'other.yaml'), catalog('their-lever'));
    fs.mkdirSync(path.join(folder, 'a'));
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  it('is worked out once for all of them: the same catalogue, and another one only where other files count', async () => {
    const projects = projectReader();
    const of = async (file: string, ...catalogs: string[]) =>
      (await projects.of(path.join(folder, file), { catalogs, parent: undefined })).catalog;
    const first = await of('1.plan.yaml');
    assert.ok(first.levers.has('our-lever'));
    assert.equal(await of('2.plan.yaml'), first);
    assert.equal(await of('a/3.plan.yaml'), first);
    const both = await of('4.plan.yaml', 'other.yaml');
    assert.notEqual(both, first);
    assert.ok(both.levers.has('our-lever') && both.levers.has('their-lever'));
    assert.equal(await of('5.plan.yaml', 'other.yaml'), both);
  });
});
