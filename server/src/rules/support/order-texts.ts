import { amountText, percentText } from '../../model/numbers.ts';
import { same, type Text } from '../../text/language.ts';
import type { OrderAccount, OrderItem } from './order-account.ts';

/** Where the income of an order comes from: `22 × 18% + 1.80`. */
export function incomeText({ value, share, fees }: OrderAccount): Text {
  const kept = share ? [`${plain(value)} × ${percentText(share.number)}`] : [];
  const all = !share && fees.length === 0 ? [plain(value)] : kept;
  return same([...all, ...fees.map(plain)].join(' + '));
}

/** What an order costs, with names: `delivery 10 + packaging 1`. */
export function costText({ value, costs }: OrderAccount): Text {
  const text = (lang: 'en' | 'zh'): string =>
    costs
      .map((one) => {
        const number = one.isShare ? value.number * one.number : one.number;
        return `${one.entry.key} ${amountText(number)[lang]}`;
      })
      .join(' + ');
  return { en: text('en'), zh: text('zh') };
}

function plain({ number }: OrderItem): string {
  return amountText(number).en;
}
