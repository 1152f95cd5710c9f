// What counts how much for a bonus.
import type { MapNode } from '../syntax/tree.ts';

/** `考核: {平台: 收入 60%, 客户数 20%}`: what counts how much for a bonus, and no target. */
export function isBonus({ entries }: MapNode): boolean {
  const shares = entries.filter(
    ({ value }) => value.kind === 'scalar' && (value.text.match(/\d\s?[%％]/g) ?? []).length > 2,
  );
  return shares.some(({ value }) => value.kind === 'scalar' && isWhole(value.text));
}

/** Whether the shares in a text add up to the whole. */
function isWhole(text: string): boolean {
  const shares = [...text.matchAll(/(\d{1,3}(?:\.\d{1,2})?)\s?[%％]/g)].map(([, share]) =>
    Number(share),
  );
  return shares.reduce((sum, one) => sum + one, 0) === 100;
}
