// A real VS Code without a desktop: the VS Code server with its web workbench in headless Chromium.
// The extension host is VS Code's own, in Node or in a web worker.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, translations } from './cache.mjs';
import { serveFolders } from './serve.mjs';
import { serverCli, startServer } from './server.mjs';

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Defaults for the window; the user's and the workspace's settings win over them. */
export const quietDefaults = {
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'files.autoSave': 'off', // as on the desktop; the web default saves after a second
};

/**
 * Opens one window. options: workspace (folder), file, extensionDevelopmentPath (list),
 * extensionTestsPath, extensionDevelopmentKind (`web`: the extension host is a worker),
 * userDataDir, extensionsDir, install (list of .vsix files), locale, trusted, env, viewport,
 * settings (defaults), onLog(level, args), onServer(line). Resolves to { page, exit, close }; exit
 * is the tests' exit code.
 */
export async function openEditor(options) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-editor-'));
  const userData = options.userDataDir ?? path.join(scratch, 'user-data');
  const extensions = options.extensionsDir ?? path.join(scratch, 'extensions');
  // A web extension must come from http: VS Code lets no extension from a remote folder start a
  // worker.
  const web =
    options.extensionDevelopmentKind === 'web'
      ? await serveFolders(options.extensionDevelopmentPath)
      : undefined;
  const profile = [
    '--server-data-dir',
    path.join(scratch, 'server'),
    '--user-data-dir',
    userData,
    '--extensions-dir',
    extensions,
  ];
  for (const vsix of options.install ?? [])
    await serverCli([...profile, '--install-extension', vsix, '--force']);
  if (options.locale) useLanguagePack(userData, options.locale);
  const server = await startServer(
    [
      ...profile,
      ...(options.trusted ? ['--disable-workspace-trust'] : []),
      ...(options.locale ? ['--locale', options.locale] : []),
    ],
    { env: options.env, onLine: options.onServer },
  );
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    headless: true,
  });
  const close = async () => {
    await browser.close().catch(() => {});
    server.stop();
    web?.stop();
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      locale: options.locale ?? 'en-US',
      colorScheme: options.colorScheme ?? 'light',
      bypassCSP: web !== undefined, // the page may connect to no second http origin
    });
    const exit = new Promise((resolve) => {
      page.on('crash', () => resolve(1));
      page.on('close', () => resolve(1));
      // The workbench calls these two when they exist (as in @vscode/test-web).
      page.exposeFunction('codeAutomationExit', resolve);
      page.exposeFunction('codeAutomationLog', (level, args) => options.onLog?.(level, args));
    });
    // The page carries the workbench's options as JSON in an attribute of a <meta>.
    await page.addInitScript(
      ({ defaults, development }) => {
        new MutationObserver((_, observer) => {
          const meta = document.getElementById('vscode-workbench-web-configuration');
          if (!meta) return;
          observer.disconnect();
          const settings = JSON.parse(meta.dataset.settings);
          settings.configurationDefaults = defaults;
          Object.assign(settings.developmentOptions, development);
          meta.dataset.settings = JSON.stringify(settings);
        }).observe(document, { childList: true, subtree: true });
      },
      {
        defaults: { ...quietDefaults, ...options.settings },
        development: web && webDevelopment(web, options),
      },
    );
    await page.goto(windowUrl(server.port, options));
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    return { page, exit, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function webDevelopment(web, { extensionDevelopmentPath, extensionTestsPath }) {
  return {
    extensions: extensionDevelopmentPath.map(web.uri),
    ...(extensionTestsPath && { extensionTestsPath: web.uri(extensionTestsPath) }),
  };
}

function windowUrl(port, options) {
  const authority = `127.0.0.1:${port}`;
  const isWeb = options.extensionDevelopmentKind === 'web';
  const remote = (file) => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(isWeb ? [] : (options.extensionDevelopmentPath ?? [])).map((folder) => [
      'extensionDevelopmentPath',
      remote(folder),
    ]),
    ...(!isWeb && options.extensionTestsPath
      ? [['extensionTestsPath', remote(options.extensionTestsPath)]]
      : []),
    ...(options.file ? [['openFile', remote(options.file)]] : []),
  ];
  const url = new URL(`http://${authority}/`);
  if (options.workspace) url.searchParams.set('folder', path.resolve(options.workspace));
  else url.searchParams.set('ew', 'true'); // an empty window
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * What installing a language pack leaves behind. Without it VS Code stays English whatever --locale
 * says, and so do vscode.env.language, package.nls.*.json and vscode.l10n.
 */
export function useLanguagePack(userData, locale) {
  const file = translations(locale);
  if (!fs.existsSync(file)) return;
  fs.mkdirSync(userData, { recursive: true });
  const pack = {
    hash: 'planwright',
    label: locale,
    translations: { vscode: file },
    extensions: [{ extensionIdentifier: { id: `planwright.${locale}` }, version: '1.0.0' }],
  };
  fs.writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
