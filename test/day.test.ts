import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dayOf, localDay } from '../server/src/model/grammar/day.ts';
import { clockAt } from './support/day.ts';
import { planText } from './support/plans.ts';
import { RawServer } from './trust/raw-server.ts';

const cli = path.resolve('server/dist/cli.cjs');
/**
 * A waiver that ends on 1 April, looked at when that day is over in Shanghai, and neither in
 * Greenwich nor in Los Angeles.
 */
const moment = '2027-04-01T20:00:00Z';
const plan = planText('c2c').replace(
  /^ {2}seller-enablement:.*$/m,
  '  seller-enablement: {waive: {reason: the partner does it, until: 2027-04-01}}',
);
const zones = [
  ['Asia/Shanghai', true],
  ['America/Los_Angeles', false],
] as const;

describe('the day that plans are judged by', () => {
  let file = '';
  before(() => {
    file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-day-')), 'a.plan.yaml');
    fs.writeFileSync(file, plan);
    fs.writeFileSync(`${file}.before.plan.yaml`, plan.replace(/waive: .*$/m, 'note: ours}'));
  });
  after(() => fs.rmSync(path.dirname(file), { recursive: true }));

  it('is the local one at every moment', () => {
    for (const [zone, day] of [
      ['Asia/Shanghai', 2],
      ['UTC', 1],
      ['America/Los_Angeles', 1],
    ] as const) {
      const parts = new Date(new Date(moment).toLocaleString('en-US', { timeZone: zone }));
      assert.equal(localDay(parts), dayOf(2027, 4, day), zone);
    }
  });

  for (const [zone, expired] of zones) {
    const run = (...words: string[]): string =>
      spawnSync(process.execPath, [cli, ...words], {
        encoding: 'utf8',
        env: { ...process.env, ...clockAt(moment, zone) },
      }).stdout;

    it(`is today in ${zone} for every command and the server`, async () => {
      const before = `${file}.before.plan.yaml`;
      for (const words of [
        ['check', file],
        ['check', '--format', 'json', file],
        ['diff', before, file],
      ])
        assert.equal(/LEV107/.test(run(...words)), expired, words[0]);
      const report = run('report', '--format', 'json', file);
      assert.equal(/LEV107/.test(report), expired, 'report');
      assert.match(report, expired ? /"today": 20910/ : /"today": 20909/);
      const server = new RawServer({ env: clockAt(moment, zone) });
      await server.initialize();
      server.open('file:///a.plan.yaml', plan);
      const published = await server.published('file:///a.plan.yaml', 1);
      assert.equal(/LEV107/.test(JSON.stringify(published?.params)), expired, 'editor');
      await server.stop();
    });
  }

  it('can be another one on request', () => {
    const { stdout } = spawnSync(process.execPath, [cli, 'check', file, '--today', '2027-04-01'], {
      encoding: 'utf8',
      env: { ...process.env, ...clockAt(moment, 'Asia/Shanghai') },
    });
    assert.doesNotMatch(stdout, /LEV107/);
  });
});
