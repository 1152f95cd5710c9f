import assert from 'node:assert/strict';
import { chinese, hoverText, openExample, openText, positionOf, until } from './editor.ts';

export function hover(): void {
  describe('hover', () => {
    it('explains a lever with its case', async () => {
      const document = await openExample('yonggu-2027.plan.yaml');
      const text = await until(
        'a hover',
        async () => (await hoverText(document, positionOf(document, '  trust:', 4))) || undefined,
      );
      assert.match(text, /信任/);
      assert.match(text, /诚信通|1688/);
    });

    it('explains the model in the language of the editor', async () => {
      const document = await openText('plan: 1\nmodel: c2c\n');
      const text = await until(
        'a hover',
        async () => (await hoverText(document, positionOf(document, 'c2c', 1))) || undefined,
      );
      assert.match(text, chinese ? /信任/ : /trust/i);
    });

    it('says how a KPI line is read', async () => {
      const document = await openExample('hearth-and-hollow-fy27.plan.yaml');
      const text = await until(
        'a hover',
        async () => (await hoverText(document, positionOf(document, '52% -> 54%', 1))) || undefined,
      );
      assert.match(text, /margin/i);
    });

    it('runs no command and shows no HTML', async () => {
      const document = await openText(
        'plan: 1\nmodel: c2c\ntitle: <img src=x> [click](command:workbench.action.quit)\n',
      );
      const text = await until(
        'a hover',
        async () => (await hoverText(document, positionOf(document, 'c2c', 1))) || undefined,
      );
      assert.doesNotMatch(text, /command:|<img/);
    });
  });
}
