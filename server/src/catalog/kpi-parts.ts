import { find } from './lookup.ts';
import { isChinese, normalise } from './normalise.ts';
import { perCatalog } from './per-catalog.ts';
import { both } from './proper-names.ts';
import { builtinReading, type Compositions } from './reading.ts';
import type { Catalog, Words } from './types.ts';

/**
 * The KPI that a word is a part or a view of: a word for it with a window, a time base, growth, a
 * qualifier or a scope, or a share of it.
 * @returns undefined for all other words, including those that only look like one
 */
export const partOfKpi = perCatalog((catalog, word): string | undefined => {
  const { compositions } = builtinReading();
  const text = normalise(word);
  if (text.length > longest || compositions.never.some((one) => normalise(one) === text))
    return undefined;
  return share(catalog, text, compositions) ?? part(catalog, text, compositions);
});

const longest = 60;

function part(catalog: Catalog, text: string, compositions: Compositions): string | undefined {
  const { window, per, growth, qualifier, scope } = compositions;
  const bases = Object.values(per.takesOff);
  const around = [
    ...window.takesOff.en.map(formOf),
    ...window.takesOff.zh.map(formOf),
    ...bases.flatMap(both).map(formOf),
    ...both(growth.takesOff).map(formOf),
    ...both(qualifier.takesOff).map(formOf),
    ...Object.values(scope.scopes).flatMap(both).map(formOf),
  ];
  let rest = text;
  for (let turn = 0; turn < 3; turn++) {
    const next = around.map((form) => cut(rest, form)).find((one) => one !== undefined);
    if (next === undefined) break;
    rest = next;
    const id = find(catalog, 'kpi', rest)?.id ?? find(catalog, 'kpi', `${rest}数`)?.id;
    // The affixes must not turn it into a different figure.
    if (id !== undefined) return isBlocked(text.replace(rest, ' '), scope.blocked) ? undefined : id;
  }
  return openHead(catalog, text, compositions);
}

/** Other words before a KPI that allows them. */
function openHead(catalog: Catalog, text: string, { scope }: Compositions): string | undefined {
  for (let at = 1; at < text.length - 1; at++) {
    if (!isChinese(text) && text.charAt(at - 1) !== ' ') continue;
    const id = find(catalog, 'kpi', text.slice(at))?.id;
    if (id === undefined) continue;
    return scope.openHeads.includes(id) && !isBlocked(text.slice(0, at), scope.blocked)
      ? id
      : undefined;
  }
  return undefined;
}

function share(catalog: Catalog, text: string, { share: data }: Compositions): string | undefined {
  const isShare = / share$|^share of /.test(text) || /占比例?$/.test(text);
  if (!isShare || isBlocked(text, data.blocked)) return undefined;
  const found = Object.entries(data.base).find(([, words]) =>
    both(words).some((word) =>
      isChinese(word) ? text.includes(word) : ` ${text} `.includes(` ${word} `),
    ),
  );
  const id = found?.[0] ?? data.default;
  return catalog.kpis.has(id) ? id : undefined;
}

function isBlocked(text: string, blocked: Words): boolean {
  return both(blocked).some((word) =>
    isChinese(word) ? text.startsWith(word) : ` ${text} `.includes(` ${word} `),
  );
}

/** A pattern for affixes, with `<n>` for numbers. */
function formOf(written: string): string {
  return normalise(written)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('<n>', '\\d+');
}

function cut(text: string, form: string): string | undefined {
  const blank = isChinese(form) ? '' : ' ';
  const match =
    new RegExp(`^${form}${blank}`, 'u').exec(text) ??
    new RegExp(`${blank}${form}$`, 'u').exec(text);
  if (!match || match[0].length >= text.length) return undefined;
  return match.index === 0 ? text.slice(match[0].length) : text.slice(0, match.index);
}
