import type { UnitTable } from '../../model/grammar/units.ts';
import type { Context } from './context.ts';

/** `All amounts in US dollars`, `figures in GBP unless stated`. */
export function currencyIn({ units }: Context, text: string): string | undefined {
  const [, said] =
    /^(?:all\s)?(?:amounts|figures|numbers|values|prices)\s(?:are\s)?in\s(.{2,20}?)(?:\sunless.*|\sexcept.*)?$/i.exec(
      text,
    ) ?? [];
  return said === undefined ? undefined : currencyCode(said, units);
}

/** The ISO code of a currency in words: `US dollars`, `人民币`, `EUR`. */
export function currencyCode(text: string, units: UnitTable): string | undefined {
  const codes = new Set([...units.currencySigns.values(), ...units.currencyWords.values()]);
  const bare = text
    .trim()
    .replace(/[.。]$/, '')
    .split(/[（(]/, 1)
    .join('')
    .trim();
  const [code = ''] = /\b[A-Z]{3}\b/.exec(bare) ?? [];
  if (codes.has(code)) return code;
  const word = bare.replace(/^(?:US|American)\s+(?=dollars?)/i, '');
  return (
    units.currencyWords.get(word) ??
    units.currencyWords.get(word.toLowerCase()) ??
    units.currencySigns.get(word)
  );
}
