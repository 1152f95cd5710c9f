// What stands apart from its entry in a document: targets of several dates, lines below an item.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { importDocuments } from '../../server/src/documents/in/import.ts';
import { openDocument } from '../../server/src/documents/read/office.ts';
import { decodeText } from '../../server/src/node/read-document.ts';
import { someDay } from '../support/day.ts';
import { type MadeSheet, workbook } from '../support/office.ts';

function planOf(name: string, bytes: Uint8Array): string {
  const { document, problem } = openDocument(name, bytes, decodeText);
  assert.ok(document, problem?.en);
  return importDocuments([document], { catalog: builtinCatalog(), today: someDay }).text;
}

function planOfText(name: string, lines: readonly string[]): string {
  return planOf(name, new TextEncoder().encode(lines.join('\n')));
}

function planOfSheet(name: string, rows: MadeSheet['rows']): string {
  return planOf('a.xlsx', workbook([{ name, rows }]));
}

describe('targets of several dates', () => {
  it('end in the target, months apart; those before it are on the way', () => {
    const plan = planOfText('a.csv', [
      'Growth plan 2027',
      'KPI;Outturn;Target Jun 2027;Target Dec 2027;Owner',
      'Return rate;12%;10%;8%;Ana Costa',
    ]);
    assert.match(plan, /baseline: 12%\n {4}target: 8%\n {4}due: Dec 2027/);
    assert.match(plan, /checkpoints: \{2027-06: 10%\}/);
  });

  it('are no target where they are months with a sum each', () => {
    const sheet: MadeSheet = {
      name: 'Growth plan 2027',
      rows: [
        ['KPI', 'Target', '', ''],
        ['', 'Jan 2027', 'Feb 2027', 'Mar 2027'],
        ['GMV', '100k', '120k', '130k'],
      ],
      merged: ['A1:A2', 'B1:D1'],
    };
    const plan = planOf('a.xlsx', workbook([sheet]));
    assert.match(plan, /checkpoints: \{2027-01: 100k, 2027-02: 120k, 2027-03: 130k\}/);
    assert.doesNotMatch(plan, /target: 130k/);
  });

  it('are those of KPIs by their names, under a heading for work', () => {
    const plan = planOfSheet('月度分解', [
      ['2027年度月度计划'],
      ['项目', '1月', '2月', '3月'],
      ['GMV（万元）', '1,800', '1,250', '1,700'],
    ]);
    assert.match(plan, /^kpis:\n {2}GMV:/m);
    assert.match(plan, /2027-02: "1,250万元"/);
  });
});

describe('lines below an item', () => {
  it('are its fields where they have labels, and its note below them', () => {
    const plan = planOfText('a.txt', [
      'Growth plan 2027',
      '',
      'ACTIONS',
      '* Stock in Incheon',
      '    Owner: Polly Trask',
      '    Budget: 150k',
      '    Needs a customs broker.',
      '[ ] Book the visit - Fri 5 Feb 2027',
    ]);
    assert.match(plan, /name: Stock in Incheon\n {4}budget: 150k\n {4}owner: Polly Trask/);
    assert.match(plan, /note: Needs a customs broker/);
    assert.match(plan, /name: Book the visit\n {4}when: 5 Feb 2027\n/);
    assert.doesNotMatch(plan, /☐/);
  });

  it('continue a sentence that was broken for its length', () => {
    const plan = planOfText('a.md', [
      '# Growth plan 2027',
      '## Not this year',
      '- A shop in the United States, which would need one thing',
      '  above all: a warehouse of our own',
    ]);
    assert.match(plan, /one thing above all: a warehouse of our own/);
  });

  it('may have several labels, divided by wide spaces', () => {
    const plan = planOfText('a.md', [
      '# 增长计划',
      '## 重点举措',
      '### 城市猫友群',
      '负责人：温如玉　　时间：2027年9月—2028年8月',
    ]);
    assert.match(plan, /when: 2027年9月—2028年8月\n {4}owner: 温如玉$/m);
  });
});

describe('lines of a sheet', () => {
  it('are all items of the list that they end, and no heading of nothing', () => {
    const plan = planOfSheet('Notes', [
      ['Growth plan 2027'],
      [],
      ['Not this year'],
      ['US storefront'],
      ['Amazon listings'],
      [],
      ['Assumptions'],
      ['Carrier surcharge stays under 4%'],
      ['The app is live'],
    ]);
    assert.match(plan, /^not_doing:\n {2}- US storefront\n {2}- Amazon listings$/m);
    assert.match(plan, /- assume: The app is live/);
  });
});

describe('a risk in sentences', () => {
  it('has its levels from the sentence that says nothing else', () => {
    const plan = planOfText('a.md', [
      '# Growth plan 2027',
      '## Risks',
      '- Yen falls. Likelihood medium, impact high. Response: reprice quarterly.',
      '- Yen rises. Impact on margins, likelihood of lawsuits. Response: wait.',
    ]);
    assert.match(plan, /risk: Yen falls\n {4}likelihood: medium\n {4}impact: high/);
    assert.match(plan, /Impact on margins, likelihood of lawsuits/);
  });
});
