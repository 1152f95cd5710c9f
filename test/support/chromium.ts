import fs from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * Opens Chromium, or says that there is none; where tests have to be complete, one must be there.
 */
export async function openChromium(): Promise<Browser | undefined> {
  const executablePath = places.find((one) => one !== '' && fs.existsSync(one));
  if (executablePath === undefined && process.env.CI !== 'true') return undefined;
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox'],
  });
}

/** The script that checks a page for people who cannot see or use a mouse. */
export function axeScript(): string {
  return fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}

/** What axe has to say about a page, to be evaluated in it. */
export const runAxe =
  'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))';
