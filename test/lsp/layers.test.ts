// A company catalogue that is open is worked out once, for itself and for the plans that use it.
import assert from 'node:assert/strict';
import type { NamedFile } from '../../server/src/config/company.ts';
import { createConfigs } from '../../server/src/lsp/configs.ts';
import { createLayers, type Layers } from '../../server/src/lsp/layers.ts';
import type { Turns } from '../../server/src/lsp/turns.ts';
import { finish } from '../../server/src/text/steps.ts';

const uri = 'file:///plans/house.yaml';
const text = 'catalog: 1\nid: house\nname: House\nlevers:\n  night-shift: {name: Night shift}\n';
const named = (own: string): readonly NamedFile[] => [{ path: 'house.yaml', file: { text: own } }];

describe('a company catalogue that is open', () => {
  let runs: number;
  let layers: Layers;
  let saves: boolean[];
  beforeEach(() => {
    runs = 0;
    const turns: Turns = {
      run: async (steps) => {
        runs++;
        return finish(steps);
      },
    };
    saves = [];
    layers = createLayers(turns, { saveMemory: (one) => saves.push(one) });
  });

  it('is laid over the built-in one for its own check and for plans at the same time', async () => {
    const checked = layers.check(uri, text);
    const { catalog, problems } = await layers.lay(named(text));
    assert.equal(catalog, (await checked).catalog);
    assert.ok(catalog.levers.has('night-shift'));
    assert.deepEqual(problems, []);
    assert.equal(runs, 1);
  });

  it('counts as it stands in the editor, and no longer when it is closed', async () => {
    await layers.check(uri, `${text}# more\n`);
    await layers.lay(named(text));
    assert.equal(runs, 2);
    await layers.lay(named(text));
    assert.equal(runs, 2, 'other plans use the same');
    await layers.check(uri, text);
    layers.close(uri);
    await layers.lay([{ path: 'other.yaml', file: { text } }]);
    assert.equal(runs, 4);
  });

  it('is worked out again where it does not say what it is called, or cannot be used', async () => {
    for (const own of [
      text.replace('id: house\n', ''),
      text.replace('catalog: 1', 'catalog: 2'),
      `${text}  [`,
    ]) {
      runs = 0;
      await layers.check(uri, own);
      const { problems } = await layers.lay(named(own));
      assert.equal(runs, 2);
      assert.equal(problems.length, own.includes('id: house') ? 1 : 0);
    }
  });

  it('has memory saved while it is a large one, from before it is worked out', async () => {
    const large = `${text}# ${'x'.repeat(100_000)}\n`;
    await layers.check(uri, text);
    await layers.lay(named(text));
    assert.ok(saves.every((one) => !one));
    const checking = layers.check(uri, large);
    assert.equal(saves.at(-1), true);
    await checking;
    layers.close(uri);
    assert.equal(saves.at(-1), false);
    await layers.lay(named(large));
    assert.equal(saves.at(-1), true);
    await layers.lay(named(text));
    assert.equal(saves.at(-1), false);
  });
});

describe('a configuration', () => {
  it('is read once for all plans below it, in slices', async () => {
    let runs = 0;
    const read = createConfigs({
      run: async (steps) => {
        runs++;
        return finish(steps);
      },
    });
    const [first, second] = await Promise.all([
      read('config: 1\nprofile: full\n'),
      read('config: 1\nprofile: full\n'),
    ]);
    assert.equal(first, second);
    assert.equal(first.profile, 'full');
    assert.equal((await read('config: 1\nprofile: essential\n')).profile, 'essential');
    assert.equal(runs, 2);
  });

  it('is read again behind a reading that broke', async () => {
    let broken = true;
    const read = createConfigs({
      run: async (steps) => {
        if (broken) throw new Error('broken on purpose');
        return finish(steps);
      },
    });
    await assert.rejects(read('config: 1\n'));
    broken = false;
    assert.equal((await read('config: 1\n')).syntax.problems.length, 0);
  });
});
