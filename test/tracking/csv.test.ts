// Files of figures: every spelling that spreadsheets write, and files that are none.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { withFigures } from '../../server/src/tracking/append.ts';
import { parseCsv } from '../../server/src/tracking/csv-adapter.ts';
import { readFiguresFile } from '../../server/src/tracking/read-file.ts';

const cellsOf = (text: string) =>
  readFiguresFile(text).lines.map(({ kpi, date, value, note }) => [
    kpi?.text,
    date?.text,
    value?.text,
    note?.text,
  ]);

describe('a file of figures', () => {
  const wanted = [['gmv', '2027-01', '1,200', 'a "new" rule, counted twice']];
  const spellings: Readonly<Record<string, string>> = {
    comma: 'kpi,date,value,note\ngmv,2027-01,"1,200","a ""new"" rule, counted twice"\n',
    semicolon: 'kpi;date;value;note\r\ngmv;2027-01;1,200;"a ""new"" rule, counted twice"\r\n',
    tab: 'kpi\tdate\tvalue\tnote\ngmv\t2027-01\t1,200\t"a ""new"" rule, counted twice"',
    'Chinese columns in another order':
      '备注,日期,指标,数值\n"a ""new"" rule, counted twice",2027-01,gmv,"1,200"\n',
    'empty lines, spaces, a quoted header':
      '\n"kpi" , date,value,note\n\n gmv , 2027-01 ,"1,200","a ""new"" rule, counted twice"\n\n',
    'an unknown column':
      'id,kpi,date,value,note\n7,gmv,2027-01,"1,200","a ""new"" rule, counted twice"\n',
  };
  for (const [name, text] of Object.entries(spellings))
    it(`is read with ${name}`, () => deepEqual(cellsOf(text), wanted));

  it('knows where each cell is', () => {
    const text = 'kpi,date,value,note\ngmv , "2027-01",12,"a ""b"""\r\nchurn,2027-02,3%,\n';
    for (const { row, ...cells } of readFiguresFile(text).lines)
      for (const { text: cell, span } of Object.values(cells)) {
        const written = text.slice(span.start, span.end);
        equal(written.replace(/^"|"$/g, '').replaceAll('""', '"'), cell);
        ok(row.line >= 2);
      }
  });

  it('gets an answer whatever the text is', () => {
    const part = fc.constantFrom(
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r\n',
      'kpi',
      'date',
      'value',
      '1e308',
      '=',
      '\u0000',
      '，',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { row, ...cells } of readFiguresFile(text).lines)
          for (const { span } of [row, ...Object.values(cells)])
            ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
    );
  });

  it('is read up to a limit, and says so', () => {
    const text = `kpi,date,value\n${'gmv,2027-01,1\n'.repeat(30_000)}`;
    const { lines, isCut } = readFiguresFile(text);
    deepEqual([lines.length, isCut], [5_000, true]);
  });
});

describe('adding figures', () => {
  const line = { kpi: 'gmv', date: '2027-03', value: '1,300', note: 'x' };

  it('keeps every byte of the file, its columns, separator and line breaks', () => {
    const text = '日期;指标;数值\r\n2027-01;gmv;12\r\n\r\n"broken;';
    equal(withFigures(text, [line], 'en'), `${text}\r\n2027-03;gmv;1,300\r\n`);
  });

  it('begins a new file in the language of the plan', () => {
    equal(withFigures('', [line], 'zh'), '指标,日期,数值,备注\ngmv,2027-03,"1,300",x\n');
    equal(withFigures('\n', [line], 'en'), 'kpi,date,value,note\ngmv,2027-03,"1,300",x\n');
  });

  it('adds nothing where the columns are not named', () => {
    equal(withFigures('gmv,2027-01,12\n', [line], 'en'), undefined);
  });

  it('writes no cell that a spreadsheet runs', () => {
    for (const note of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("x")']) {
      const [, row] = parseCsv(withFigures('', [{ ...line, note }], 'en') ?? '', ',', 9);
      equal(row?.cells[3]?.text, `'${note}`.trim());
    }
    ok(withFigures('', [{ ...line, value: '-3%' }], 'en')?.includes(',-3%,'));
  });
});
