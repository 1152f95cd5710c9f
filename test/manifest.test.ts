// What the extension's manifest promises is there, in both languages.
import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

type Texts = Readonly<Record<string, string>>;
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const texts = (path: string): Texts => json(path) as Texts;

const manifest = readFileSync('package.json', 'utf8');
const { contributes } = json('package.json') as {
  contributes: {
    commands: { command: string }[];
    languages: { configuration?: string; icon?: Texts }[];
    grammars: { path: string }[];
    snippets: { path: string }[];
    viewsContainers: { activitybar: { icon: string }[] };
    walkthroughs: {
      icon: string;
      steps: { description: string; media: { svg: string; altText: string } }[];
    }[];
    menus: Record<string, { command: string }[]>;
    configuration: { properties: Record<string, { scope: string }> };
  };
};
const clientSource = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(`client/src/${path}`, 'utf8'))
  .join('\n');

describe('the manifest', () => {
  it('has each of its texts in English and Chinese, and none besides', () => {
    const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
      deepEqual(Object.keys(texts(file)).sort(), [...new Set(used)].sort(), file);
  });

  it('has each text of the client in English and Chinese, and none besides', () => {
    const used = [
      ...new Set(
        [...clientSource.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text]) => text ?? ''),
      ),
    ].sort();
    ok(used.length > 0);
    for (const file of ['bundle.l10n.json', 'bundle.l10n.zh-cn.json'])
      deepEqual(Object.keys(texts(`client/l10n/${file}`)).sort(), used, file);
  });

  it('fills the same gaps in both languages', () => {
    const gaps = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
    for (const [text, chinese] of Object.entries(texts('client/l10n/bundle.l10n.zh-cn.json')))
      deepEqual(gaps(chinese), gaps(text));
  });

  it('names files that exist', () => {
    const { languages, grammars, snippets, viewsContainers, walkthroughs } = contributes;
    const files = [
      ...languages.flatMap(({ configuration, icon }) => [
        ...(configuration ? [configuration] : []),
        ...Object.values(icon ?? {}),
      ]),
      ...grammars.map(({ path }) => path),
      ...snippets.map(({ path }) => path),
      ...viewsContainers.activitybar.map(({ icon }) => icon),
      ...walkthroughs.flatMap(({ icon, steps }) => [icon, ...steps.map(({ media }) => media.svg)]),
    ];
    for (const file of files) ok(existsSync(file), file);
  });

  it('shows commands that it has, in menus, welcome texts and the walkthrough', () => {
    const known = contributes.commands.map(({ command }) => command);
    for (const { command } of Object.values(contributes.menus).flat())
      ok(known.includes(command), command);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const named = Object.values(texts(file)).flatMap((text) => [
        ...text.matchAll(/\(command:(planwright\.\w+)/g),
      ]);
      ok(named.length > 0);
      for (const [, command = ''] of named) ok(known.includes(command), `${file}: ${command}`);
    }
  });

  it('starts by language, view, command, a board that was open, or a workspace with plans only', () => {
    const { activationEvents = [] } = json('package.json') as { activationEvents?: string[] };
    for (const event of activationEvents)
      ok(/^(?:workspaceContains:|onWebviewPanel:planwright\.)/.test(event), event);
  });

  it('has all commands and settings under one name, and every command is there', () => {
    for (const { command } of contributes.commands)
      ok(clientSource.includes(`'${command}'`), command);
    for (const name of [
      ...Object.keys(contributes.configuration.properties),
      ...contributes.commands.map(({ command }) => command),
    ])
      ok(name.startsWith('planwright.'), name);
  });
});
