import { deepEqual, equal, ok } from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { fold, foldWord } from '../../server/src/catalog/normalise.ts';
import {
  recognise,
  recogniseCases,
  recogniseMechanisms,
} from '../../server/src/catalog/recognise.ts';

const catalog = builtinCatalog();

/** `id` for a plain hit, `-id` for a negated one. */
function means(text: string): string[] {
  return recognise(catalog, text).map(({ id, negated }) => (negated ? `-${id}` : id));
}

describe('recognise', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['上线担保交易', ['escrow']],
    ['上線擔保交易', ['escrow']],
    ['No escrow this year', ['-escrow']],
    ['Nothing stops us: escrow', ['escrow']],
    ['no escrow; reviews stay', ['-escrow', 'reviews']],
    ['no escrow but reviews', ['-escrow', 'reviews']],
    ['支持7天无理由退货', ['easy-returns']],
    ['七天无理由退货与运费险', ['easy-returns', 'easy-returns']],
    ['暂不做以旧换新，继续直播带货', ['-trade-in', 'livestream-selling']],
    ['加强刷单治理与商品审核', ['fake-trade-detection', 'listing-moderation']],
    ['全面加强平台治理', ['governance']],
    ['大幅提升环保形象', []],
    ['不断完善评价系统', ['reviews']],
    ['未来三年建海外仓', ['overseas-warehouse']],
    ['We don’t need escrow', ['-escrow']],
    ['drop shipping and escrow', ['partner-fulfilment', 'escrow']],
    ['no-reason returns', ['easy-returns']],
    ['previews and desktop', []],
    ['到店自提', ['click-and-collect']],
    ['CDP建设 与 POS 对接', ['customer-data-platform', 'pos-integration']],
    ['surveys', ['user-research']],
    ['', []],
  ];
  for (const [text, expected] of cases)
    it(`reads “${text}”`, () => deepEqual(means(text), expected));

  it('gives offsets in the text as written', () => {
    const text = '2027：ＥＲＰ  对接，暫不上線擔保交易';
    deepEqual(
      recognise(catalog, text).map(({ span }) => text.slice(span.start, span.end)),
      ['ＥＲＰ  对接', '擔保交易'],
    );
  });

  it('settles ambiguous levers by the models', () => {
    equal(recognise(catalog, '改进物流')[0]?.id, 'logistics');
    equal(recognise(catalog, '改进物流', ['b2b'])[0]?.id, 'value-added-services');
  });

  it('gives mechanisms alone on request', () =>
    deepEqual(recogniseMechanisms(catalog, '全面加强平台治理'), []));

  it('finds companies and their cases', () => {
    deepEqual(
      recogniseCases(catalog, '京东与 Alibaba’s shop').map(({ ids }) => ids),
      [
        ['jd', 'jd-inventory'],
        ['alibaba-1688', 'taobao', 'alibaba-recommendation', 'alibaba-com', 'aliexpress-choice'],
      ],
    );
  });

  it('takes time in proportion to the text', () => {
    const text = '加强刷单治理与商品审核, no escrow; '.repeat(2000);
    const time = (input: string): number => {
      const start = performance.now();
      recognise(catalog, input);
      return performance.now() - start;
    };
    time(text);
    const once = Math.min(time(text), time(text), time(text));
    const fourTimes = Math.min(...[1, 2, 3].map(() => time(text.repeat(4))));
    ok(fourTimes < 12 * once, `${once} ms, ${fourTimes} ms`);
  });
});

describe('folding of words', () => {
  it('has short ways for plain words that give what the long way gives', () => {
    const signs = [
      'a',
      'Z',
      '7',
      "'",
      '/',
      '%',
      '-',
      ' ',
      '_',
      '－',
      '　',
      '客',
      '戶',
      '户',
      '電',
      'é',
      'Ｂ',
      'ß',
      '𠀀',
      '豈',
      '\n',
    ];
    let words = signs.map((sign) => sign);
    for (let length = 1; length < 3; length++)
      words = words.flatMap((word) => [word, ...signs.map((sign) => word + sign)]);
    for (const word of new Set(words))
      equal(foldWord(word), fold(word).text.replaceAll('\n', ''), JSON.stringify(word));
  });
});
