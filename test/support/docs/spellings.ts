import { builtinCatalog } from '../../../server/src/catalog/catalog.ts';
import { isoDay } from '../../../server/src/model/grammar/day.ts';
import { readPeriod } from '../../../server/src/model/grammar/period.ts';
import { unitTable } from '../../../server/src/model/grammar/units.ts';
import { readQuantity } from '../../../server/src/model/grammar/value.ts';
import type { Lang } from '../../../server/src/text/language.ts';

const dates = [
  '2027',
  '2027-H1',
  '2027-Q3',
  '2027-02',
  '2027-02-14',
  '2027-02..2028-01',
  '2027/5',
  '2027年3月',
  'Q3 2027',
];
const numbers = ['24%', 'min 95%', '96h', '180万', '1.8M', '1,800,000', '£6.10', '4.6分', 'max 6%'];

/**
 * What dates are read as; a spelling that is not accepted is shown with the one that is offered.
 */
export function dateTable(lang: Lang): string {
  const head = lang === 'zh' ? '| 写法 | 读作 |' : '| written | read as |';
  const rows = dates.map((text) => {
    const { value, suggestion } = readPeriod(text);
    const offered =
      lang === 'zh'
        ? `不接受；建议改为 \`${suggestion}\``
        : `not accepted; \`${suggestion}\` is offered`;
    const read = value
      ? [...new Set([isoDay(value.start), isoDay(value.end)])].join(' … ')
      : offered;
    return `| \`${text}\` | ${read} |`;
  });
  return [head, '|---|---|', ...rows].join('\n');
}

/** What numbers are read as. */
export function numberTable(lang: Lang): string {
  const units = unitTable(builtinCatalog().measures);
  const head =
    lang === 'zh'
      ? '| 写法 | 数 | 单位或币种 | 界限 |'
      : '| written | number | unit or currency | bound |';
  const rows = numbers.map((text) => {
    const { value } = readQuantity(text, units);
    if (!value) throw new Error(`${text} is not read as a number`);
    const unit = value.currency ?? value.units.map((id) => `\`${id}\``).join(', ');
    return `| \`${text}\` | ${value.number} | ${unit} | ${value.bound ?? ''} |`;
  });
  return [head, '|---|---|---|---|', ...rows].join('\n');
}
