// A table from a spreadsheet or a web page becomes entries of the section in which it is pasted.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { pastedTable } from '../../server/src/documents/in/paste.ts';
import { dayOf } from '../../server/src/model/grammar/day.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const catalog = builtinCatalog();
const today = dayOf(2026, 11, 1) ?? 0;

/** The text after pasting at `|`; undefined if nothing is offered. */
function pasted(marked: string, clipboard: string, lang: 'en' | 'zh' = 'en') {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { plan } = check(text, { catalog });
  const found = pastedTable(plan, offset, clipboard, { catalog, today, lang });
  return found && { title: found.title[lang], text: applyEdits(text, [found.edit]) };
}

const head = 'plan: 1\ntitle: T\nmodel: b2c\nperiod: 2027\n';

describe('pasting a table', () => {
  it('writes KPIs from a sheet, with indentation and units', () => {
    const table =
      'KPI\tBaseline\tTarget\tDue\tOwner\nRepeat rate\t24%\t30%\t2027-12\tAna\nGMV\t1.2M\t2M\t2027-12\tBen';
    const result = pasted(`${head}kpis:\n|\nrisks:\n  one: A risk\n`, table);
    assert.equal(result?.title, 'Paste as KPIs');
    assert.match(
      result?.text ?? '',
      /kpis:\n {2}Repeat rate: 24% -> 30% by 2027-12 @ Ana\n {2}GMV: 1\.2M -> 2M by 2027-12 @ Ben\nrisks:/,
    );
    const { plan } = check(result?.text ?? '', { catalog });
    assert.deepEqual(
      plan.kpis.map(({ id }) => id),
      ['repeat-purchase-rate', 'gmv'],
    );
  });

  it('takes the indentation of the entries that are there', () => {
    const table = 'KPI\tTarget\nGMV\t2M';
    const result = pasted(`${head}kpis:\n    dispute-rate: 3% -> 1%|\n`, table);
    assert.match(result?.text ?? '', /dispute-rate: 3% -> 1%\n {4}GMV: .*2M/);
  });

  it('writes initiatives in Chinese', () => {
    const table =
      '举措\t负责人\t时间\t预算\n上线会员日\t王磊\t2027-03至2027-06\t30万\n自建客服\t李敏\t2027-05至2027-12\t50万';
    const result = pasted(
      `plan: 1\ntitle: 计划\nmodel: b2c\nperiod: 2027\ninitiatives:\n  |\n`,
      table,
      'zh',
    );
    assert.ok(result?.title.startsWith('粘贴为'));
    const { plan } = check(result?.text ?? '', { catalog });
    assert.deepEqual(
      plan.initiatives.map(({ owner, budget }) => [owner?.text, budget?.text]),
      [
        ['王磊', '30万'],
        ['李敏', '50万'],
      ],
    );
  });

  it('keeps what has no place as comments', () => {
    const table = 'KPI\tTarget\tTraffic light of the board meeting\nGMV\t2M\tcandles and cake';
    const result = pasted(`${head}kpis:\n  |\n`, table);
    assert.match(result?.text ?? '', /candles and cake/);
  });

  it('is not offered for other texts and places', () => {
    const table = 'KPI\tTarget\nGMV\t2M';
    assert.equal(pasted(`${head}kpis:\n  |\n`, 'just a line\twith a tab'), undefined);
    assert.equal(pasted(`${head}kpis:\n  |\n`, 'two\nlines'), undefined);
    assert.equal(pasted(`title: |T\nplan: 1\nkpis:\n  gmv: 1M\n`, table), undefined);
    assert.equal(pasted(`${head}kpis: {gmv: 1M|}\n`, table), undefined);
    assert.equal(pasted(`${head}kpis:\n  |\n`, 'Name\tColour\nApple\tred'), undefined);
  });
});
