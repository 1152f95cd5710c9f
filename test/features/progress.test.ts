// What the editor shows of figures: hints behind KPIs, the lens above them, hovers, the list of
// plans.
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { checkActuals } from '../../server/src/check-actuals.ts';
import type { FiguresDocument, PlanDocument } from '../../server/src/features/document.ts';
import { hoverFigures } from '../../server/src/features/figures/hover.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlay.ts';
import { lenses } from '../../server/src/features/lens.ts';
import { overviewOf } from '../../server/src/features/overview.ts';
import { reportOf } from '../../server/src/report/report.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import { planText } from '../support/plans.ts';

const text = planText('c2c');
const today = 20_948; // 2027-05-10
const csv = `kpi,date,value,note
active-sellers,2027-01,12500,
active-sellers,2027-02,13000,first [ad](https://a.example)
active-sellers,2027-04,16000,
dispute-rate,2027-04,2.6%,
`;

function open(figures: string | undefined, lang: Lang = 'en'): PlanDocument {
  const catalog = builtinCatalog();
  const checked = check(text, {
    catalog,
    today,
    ...(figures !== undefined && { figures: { text: figures } }),
  });
  return { text, lines: indexLines(text), checked, catalog, today, lang };
}

function openFigures(lang: Lang = 'en'): FiguresDocument {
  const catalog = builtinCatalog();
  const { plan, tracking, findings } = checkActuals(csv, { catalog, plan: text, today });
  return {
    text: csv,
    lines: indexLines(csv),
    findings,
    plan,
    planFile: undefined,
    tracking,
    catalog,
    today,
    lang,
  };
}

const hintsOf = (document: PlanDocument): string[] =>
  inlayHints(document, { start: 0, end: text.length }).map(({ label }) => label);

describe('figures in a plan', () => {
  it('are shown after their KPI, with what was expected', () => {
    const hints = hintsOf(open(csv));
    ok(hints.includes('■ 16k (expected 21.2k)'), hints.join('\n'));
    ok(hints.includes('● 2.6 % (expected 2.6 %)'));
    ok(hintsOf(open(csv, 'zh')).includes('■ 1.6万（应为 2.12万）'));
  });

  it('are counted above the KPIs and in the list of plans', () => {
    const last = lenses(open(csv)).at(-1);
    equal(last?.title, '■ 1 off track · ○ 4 no recent figure · ● 1 on track');
    equal(text.slice(last?.span.start, last?.span.end), 'kpis');
    equal(lenses(open(csv, 'zh')).at(-1)?.title, '■ 偏离计划 1 · ○ 缺近期数据 4 · ● 进展正常 1');
    deepEqual(overviewOf(open(csv), 'en').progress, { worst: 'off-track', says: last?.title });
  });

  it('are a small table in the hover of the KPI; notes stay words', () => {
    const found = hover(open(csv), text.indexOf('  active-sellers:') + 4);
    match(found?.markdown ?? '', /\*\*■ off track\*\* · At this pace/);
    match(found?.markdown ?? '', /\| 2027\\-04 \| 16000 \|/);
    doesNotMatch(found?.markdown ?? '', /\]\(https:\/\/a\.example/);
  });

  it('nothing is said of a plan without figures', () => {
    const plain = open(undefined);
    ok(!hintsOf(plain).some((label) => /expected/.test(label)));
    equal(lenses(plain).length, 1);
    equal(overviewOf(plain, 'en').progress, undefined);
    equal(reportOf(plain.checked, plain.catalog, today).progress, undefined);
  });
});

describe('hovers in a file of figures', () => {
  it('tell the KPI, its plan and where it leads', () => {
    const found = hoverFigures(openFigures(), csv.indexOf('16000') + 1);
    match(
      found?.markdown ?? '',
      /^\*\*Active sellers\*\* · `active-sellers`\n\n12000 → 40000 · 2027\\-12/,
    );
    match(found?.markdown ?? '', /■ off track/);
    match(hoverFigures(openFigures('zh'), csv.indexOf('16000'))?.markdown ?? '', /偏离计划/);
  });

  it('tell what a column is for', () => {
    match(hoverFigures(openFigures(), 1)?.markdown ?? '', /The KPI of the plan/);
    equal(hoverFigures(openFigures(), csv.length), undefined);
  });
});
