// The part of the tour about figures: what stands after a KPI, a check-in by keys, the file itself.
import fs from 'node:fs';
import path from 'node:path';
import { patience } from './editor/patience.mjs';

/** A plan of this and the last year, with figures up to the month before the last one. */
export function trackedPlan(folder) {
  fs.mkdirSync(folder);
  const now = new Date();
  const year = now.getUTCFullYear();
  const month = (back) =>
    new Date(Date.UTC(year, now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  const lines = [5, 4, 3, 2].flatMap((back, index) => [
    `dispute-rate,${month(back)},${(3.1 - index * 0.2).toFixed(1)}%,`,
    `active-sellers,${month(back)},${12_000 + index * 300},`,
  ]);
  const plan = `plan: 1
title: Growth
model: c2c
period: ${year - 1}-01..${year}-12
levers:
  trust: [escrow, reviews]
kpis:
  dispute-rate: 3.2% -> 1.5% by ${year}-12 @ Zhao Qian
  active-sellers: 10000 -> 40000 by ${year}-12 @ Wang Lei
`;
  fs.writeFileSync(path.join(folder, 'growth.plan.yaml'), plan);
  fs.writeFileSync(path.join(folder, 'fresh.plan.yaml'), plan);
  fs.writeFileSync(
    path.join(folder, 'growth.actuals.csv'),
    ['kpi,date,value,note', ...lines, ''].join('\n'),
  );
}

/** What was measured is shown after each KPI, and above them how many are on track. */
export async function figuresInPlan(page) {
  await textShows(page, /[●▲■✔✖○…] 2\.5/);
  await lensWith(page, '●▲■✔✖○…');
}

/** Waits for a lens with one of some marks. */
async function lensWith(page, marks) {
  const lens = [...marks].map((mark) => `.codelens-decoration:has-text("${mark}")`);
  await page.waitForSelector(lens.join(), { timeout: patience });
}

/** Two questions by keys only: an answer each, and the file has both. */
export async function checkIn(window, page, say, folder) {
  await window.command(say.checkIn);
  for (const [step, answer] of [
    ['1/2', '2.4%'],
    ['2/2', '14000'],
  ]) {
    await page.waitForFunction(
      (source) =>
        (document.querySelector('.quick-input-widget')?.textContent ?? '').includes(source),
      step,
      { timeout: patience },
    );
    await window.type(answer);
    await page.waitForTimeout(500); // the answer is judged by the server
    await window.press('Enter');
  }
  const file = path.join(folder, 'growth.actuals.csv');
  for (let attempt = 0; attempt < 250; attempt++) {
    const text = fs.readFileSync(file, 'utf8');
    if (/,2\.4%,\n[\s\S]*,14000,\n$/.test(text)) {
      // The lens follows, too.
      await lensWith(page, '●▲■✔✖…');
      return;
    }
    await page.waitForTimeout(200);
  }
  throw new Error(fs.readFileSync(file, 'utf8'));
}

/** The first figure of a plan makes its file. */
export async function firstFigure(window, page, say, folder) {
  await window.open('fresh.plan.yaml');
  await window.command(say.checkIn);
  await page.waitForFunction(
    () => (document.querySelector('.quick-input-widget')?.textContent ?? '').includes('1/2'),
    undefined,
    { timeout: patience },
  );
  await window.type('3.1%');
  await page.waitForTimeout(500); // the answer is judged by the server
  await window.press('Enter');
  await page.waitForFunction(
    () => (document.querySelector('.quick-input-widget')?.textContent ?? '').includes('2/2'),
    undefined,
    { timeout: patience },
  );
  await window.press('Escape');
  const text = fs.readFileSync(path.join(folder, 'fresh.actuals.csv'), 'utf8');
  if (!/^kpi,date,value,note\ndispute-rate,[\d-]+,3\.1%,\n$/.test(text)) throw new Error(text);
}

/** The file of figures with a mistake in it. */
export async function figuresFile(window, page) {
  await window.open('growth.actuals.csv');
  await window.press('Control+End');
  await window.type('dispute-rates,soon,3%');
  await page.waitForSelector('.squiggly-warning', { timeout: patience });
}

/** Waits until an editor shows a text. */
export async function textShows(page, fits) {
  await page.waitForFunction(
    (source) =>
      [...document.querySelectorAll('.monaco-editor .view-lines')].some((one) =>
        new RegExp(source).test((one.textContent ?? '').replaceAll('\u00a0', ' ')),
      ),
    fits.source,
    { timeout: patience },
  );
}
