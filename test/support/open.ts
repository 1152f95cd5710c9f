import { builtinCatalog, type Catalog } from '../../server/src/catalog/catalog.ts';
import { type Checked, checkSyntax, parsePlan } from '../../server/src/check.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import type { CompletionItem } from '../../server/src/features/completion/item.ts';
import type { PlanDocument } from '../../server/src/features/document.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import { accept } from './accept.ts';
import { atCursor } from './cursor.ts';
import { someDay } from './day.ts';

/** A text as the features see an open plan. */
export function openPlan(
  text: string,
  lang: Lang = 'en',
  catalog: Catalog = builtinCatalog(),
): PlanDocument {
  return {
    text,
    lines: indexLines(text),
    checked: checkedLazily(text, catalog),
    catalog,
    today: someDay,
    lang,
  };
}

/** A checked plan whose rules run when its findings are asked for: most features need none. */
function checkedLazily(text: string, catalog: Catalog): Checked {
  const syntax = parsePlan(text);
  const options = { catalog, today: someDay };
  let all: Checked | undefined;
  const checked = (): Checked => {
    all ??= checkSyntax(syntax, options);
    return all;
  };
  return {
    ...checkSyntax(syntax, { ...options, rules: [] }),
    get findings() {
      return checked().findings;
    },
    get silenced() {
      return checked().silenced;
    },
    get crashes() {
      return checked().crashes;
    },
  };
}

/** What is offered at the cursor, best first. */
export function offered(marked: string, lang: Lang = 'en'): CompletionItem[] {
  const { text, offset } = atCursor(marked);
  return complete(openPlan(text, lang), offset).sort((a, b) => a.rank - b.rank);
}

/** The text after accepting an item, tab stops replaced by their defaults. */
export function accepted(marked: string, label: string, lang: Lang = 'en'): string {
  const item = offered(marked, lang).find((one) => one.label === label);
  if (!item)
    throw new Error(
      `“${label}” is not offered; there is ${offered(marked, lang)
        .map((one) => one.label)
        .slice(0, 12)
        .join(', ')}`,
    );
  return accept(atCursor(marked).text, item).text;
}
