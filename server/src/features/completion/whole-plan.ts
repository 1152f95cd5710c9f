import type { PlanDocument } from '../document.ts';
import { skeleton } from '../skeleton.ts';
import { filterText } from './filter-text.ts';
import type { CompletionItem } from './item.ts';
import { literal } from './writing.ts';

/** A file without anything, or with the first word of something. */
const empty = /^[\p{L}\p{N}-]*$/u;

/** In an empty file: a whole plan for each operating model, ready to be filled in. */
export function wholePlans({ text, catalog, today, lang }: PlanDocument): CompletionItem[] {
  if (!empty.test(text.trim())) return [];
  return [...catalog.models.values()].map(({ id, name, aliases }, index) => ({
    label: `${words.label[lang]} ${id}`,
    kind: 'own',
    detail: name,
    remark: words.remark,
    filter: `${words.label.en} ${words.label.zh} ${filterText(id, name, aliases)}`,
    rank: index - catalog.models.size,
    insert: literal(skeleton(catalog, { models: [id], lang, today })),
    replace: { start: 0, end: text.length },
    about: { doc: words.doc },
  }));
}

const words = {
  label: { en: 'new plan', zh: '新计划' },
  remark: { en: 'whole plan', zh: '整份计划' },
  doc: {
    en: 'A whole plan with notes: goals, the levers of the model, KPIs, initiatives and a risk.',
    zh: '带说明的整份计划：目标、该模式的杠杆、指标、举措与风险。',
  },
};
