// What the editor colours, token by token, with the engine that VS Code itself uses.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { recordShape, wordsOf } from '../server/src/model/shape.ts';

const require = createRequire(import.meta.url);

/**
 * The grammar as it stands alone: an editor without a grammar for YAML must colour plans as well.
 */
async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const onigLib = Promise.resolve({
    createOnigScanner: (sources: string[]) => new oniguruma.OnigScanner(sources),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  });
  const file = path.resolve('client/language/strategy-plan.tmLanguage.json');
  const loadGrammar = async (scope: string) =>
    scope === 'source.strategy-plan'
      ? textmate.parseRawGrammar(fs.readFileSync(file, 'utf8'), file)
      : null;
  const grammar = await new textmate.Registry({ onigLib, loadGrammar }).loadGrammar(
    'source.strategy-plan',
  );
  assert.ok(grammar);
  return grammar;
}

describe('the grammar', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** Pairs of text and scope for the last line, without punctuation. */
  const tokens = (text: string): string[] => {
    let stack = textmate.INITIAL;
    let last: string[] = [];
    for (const line of text.split('\n')) {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      last = result.tokens
        .map(({ startIndex, endIndex, scopes }) => ({
          part: line.slice(startIndex, endIndex),
          scope: scopes.at(-1) ?? '',
        }))
        .filter(({ part, scope }) => part.trim() !== '' && !scope.startsWith('punctuation'))
        .map(({ part, scope }) => `${part.trim()} = ${scope.replace('.strategy-plan', '')}`);
    }
    return last;
  };

  it('tells the keys of the format from the ids of entries', () => {
    assert.deepEqual(tokens('levers:'), ['levers = keyword.control.section']);
    assert.deepEqual(tokens('levers:\n  trust:'), ['trust = entity.name.function.entry']);
    assert.deepEqual(tokens('levers:\n  全球供应链:'), ['全球供应链 = entity.name.function.entry']);
    assert.deepEqual(tokens('levers:\n  trust:\n    mechanisms: [escrow]'), [
      'mechanisms = entity.name.tag',
      'escrow = variable.other.reference',
    ]);
    assert.deepEqual(tokens('x-ours: 1'), [
      'x-ours = comment.other.extension',
      '1 = constant.numeric',
    ]);
  });

  it('reads a KPI in one line', () => {
    assert.deepEqual(tokens('kpis:\n  gmv: tbd -> min €3M by 2027-12 @ Lea Roth # asked for'), [
      'gmv = entity.name.function.entry',
      'tbd = constant.language.unknown',
      '-> = keyword.operator.arrow',
      'min = keyword.operator.bound',
      '€3M = constant.numeric.money',
      'by = keyword.operator.due',
      '2027-12 = constant.numeric.date',
      '@ = keyword.operator.owner',
      'Lea Roth = variable.parameter.owner',
      '# asked for = comment.line.number-sign',
    ]);
    assert.deepEqual(tokens('kpis:\n  交期: 28天 → 15天 截至 2027-11 @ 黎昊'), [
      '交期 = entity.name.function.entry',
      '28 = constant.numeric',
      '天 = keyword.other.unit',
      '→ = keyword.operator.arrow',
      '15 = constant.numeric',
      '天 = keyword.other.unit',
      '截至 = keyword.operator.due',
      '2027-11 = constant.numeric.date',
      '@ = keyword.operator.owner',
      '黎昊 = variable.parameter.owner',
    ]);
  });

  it('reads periods and money', () => {
    assert.deepEqual(tokens('initiatives:\n  a:\n    when: 2027-01..2027-Q2').slice(1), [
      '2027-01 = constant.numeric.date',
      '.. = keyword.operator.range',
      '2027-Q2 = constant.numeric.date',
    ]);
    for (const money of ['180万', '1.8M', '£6.10', '42元', '1.2M EUR', '70k']) {
      assert.deepEqual(tokens(`initiatives:\n  a:\n    budget: ${money}`).slice(1), [
        `${money} = constant.numeric.money`,
      ]);
    }
  });

  it('picks nothing out of prose', () => {
    assert.deepEqual(tokens('title: Q3 #2 plan, 30% more -> 2028'), [
      'title = keyword.control.section',
      'Q3 = string.unquoted.plain',
      '#2 plan, 30% more -> 2028 = comment.line.number-sign', // as YAML reads it, and so the colour shows the mistake
    ]);
    assert.deepEqual(
      tokens('risks:\n  a: {risk: high fees by 2027, likelihood: high, owner: Sun Tao}'),
      [
        'a = entity.name.function.entry',
        'risk = entity.name.tag',
        'high fees by 2027 = string.unquoted.plain',
        'likelihood = entity.name.tag',
        'high = constant.language',
        'owner = entity.name.tag',
        'Sun Tao = variable.parameter.owner',
      ],
    );
  });

  it('keeps blocks of text together and finds their end', () => {
    const text = 'initiatives:\n  a:\n    note: |\n      owner: 30% of the text\n    owner: 苏禾';
    assert.deepEqual(tokens(text.split('\n').slice(0, 4).join('\n')), [
      'owner: 30% of the text = string.unquoted.block',
    ]);
    assert.deepEqual(tokens(text), ['owner = entity.name.tag', '苏禾 = variable.parameter.owner']);
  });

  it('knows every field at the top, in both languages', () => {
    for (const field of recordShape('plan').fields.values())
      for (const word of [field.name, ...wordsOf(field)]) {
        const [first = ''] = tokens(`${word}: x`);
        assert.equal(first, `${word} = keyword.control.section`);
      }
  });

  it('knows entries and fields with Chinese names, in maps and lists', () => {
    assert.deepEqual(tokens('指标:\n  纠纷率: 3.2% -> 1.5% by 2027-12 @ 赵倩').slice(0, 2), [
      '纠纷率 = entity.name.function.entry',
      '3.2 = constant.numeric',
    ]);
    assert.deepEqual(
      tokens('目标:\n- {目标: 2027 年站稳, 指标: [纠纷率], 负责人: 赵倩}').slice(-4),
      [
        '指标 = entity.name.tag',
        '纠纷率 = variable.other.reference',
        '负责人 = entity.name.tag',
        '赵倩 = variable.parameter.owner',
      ],
    );
    assert.deepEqual(
      tokens('举措:\n  - 名称: 上线 3 种担保\n    阶段: 试点\n    时间: 2027-01..2027-04'),
      [
        '时间 = entity.name.tag',
        '2027-01 = constant.numeric.date',
        '.. = keyword.operator.range',
        '2027-04 = constant.numeric.date',
      ],
    );
    assert.deepEqual(tokens('举措:\n  - 名称: 上线 3 种担保'), [
      '名称 = entity.name.tag',
      '上线 3 种担保 = string.unquoted.plain',
    ]);
  });

  it('reads phases, gates and scenarios', () => {
    assert.deepEqual(tokens('phases:\n  pilot: 2027-01..2027-06'), [
      'pilot = entity.name.function.entry',
      '2027-01 = constant.numeric.date',
      '.. = keyword.operator.range',
      '2027-06 = constant.numeric.date',
    ]);
    assert.deepEqual(
      tokens('phases:\n  a: {gate: {if: rate above 2%, by: 2027-06, else: stop}}').slice(2),
      [
        'if = entity.name.tag',
        'rate above 2% = string.unquoted.plain',
        'by = entity.name.tag',
        '2027-06 = constant.numeric.date',
        'else = entity.name.tag',
        'stop = string.unquoted.plain',
      ],
    );
  });
});
