import { type Parts, relationsIn, relationsOf } from './parts.ts';
import type { Template } from './template.ts';

/** What is reached from the main part without its slides. */
export function withoutSlides({ parts, main }: Template): Parts {
  const kept: Parts = new Map();
  const open = [main];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const content = parts.get(part);
    if (content === undefined || kept.has(part)) continue;
    kept.set(part, content);
    const all = relationsIn(parts, part);
    const links = parts.get(relationsOf(part));
    if (links !== undefined) kept.set(relationsOf(part), links);
    for (const { type, target, isExternal } of all)
      if (!isExternal && (part !== main || needed.has(type))) open.push(target);
  }
  return kept;
}

/** Relations of the main part that stay; its slides, notes, comments and programs go. */
export const needed: ReadonlySet<string> = new Set([
  'slideMaster',
  'theme',
  'presProps',
  'viewProps',
  'tableStyles',
  'font',
]);
