import { meant } from '../../catalog/lookup.ts';
import { nameWithId, orTexts, suggestionText } from '../../catalog/names.ts';
import { genericWord } from '../../catalog/read-lever-key.ts';
import { meantBy } from '../../catalog/such-as.ts';
import type { LeverEntry } from '../../model/plan.ts';
import { defineRule, type Report } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { countAsFix, mergeLeverFix } from '../support/lever-fixes.ts';

export default defineRule({
  code: 'LEV106',
  name: 'unknown-lever',
  severity: { draft: 'off', review: 'hint', approved: 'hint' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Lever in other words', zh: '自有说法的杠杆' },
  why: {
    en: 'Own names are welcome. What the lever counts as decides how it is checked.',
    zh: '可以用自己的名称；它算作哪个杠杆，决定了与什么对照。',
  },
  message: {
    en: '`{key}` is not a known lever. Did you mean {suggestion}?',
    zh: '`{key}` 不是已知杠杆，是否指 {suggestion}？',
  },
  variants: {
    counts: {
      en: '`{key}` counts as {suggestion}.',
      zh: '`{key}` 算作 {suggestion}。',
    },
    broad: {
      en: '`{key}` can mean several things. {question} Its mechanisms are counted either way.',
      zh: '`{key}` 可以指好几件事。{question}其下的做法照样计入。',
    },
    ask: {
      en: '`{key}` is not in the catalogue. Does it count as {suggestion}? Its mechanisms are counted either way.',
      zh: '目录中没有 `{key}`，它算作 {suggestion} 吗？其下的做法照样计入。',
    },
    unlike: {
      en: '`{key}` is not in the catalogue; its mechanisms are counted. `as` says which lever it counts as.',
      zh: '目录中没有 `{key}`，其下的做法照样计入；可用 `as` 写明它算作哪个杠杆。',
    },
  },
  yieldsTo: { file: ['REF704'] },
  check({ plan, catalog, coverage, report }) {
    for (const entry of plan.levers) {
      if (entry.as ? entry.id !== undefined : entry.id !== undefined && entry.via !== 'words')
        continue;
      const { key } = entry;
      const { certain, maybe } = meant(catalog, 'lever', entry.as?.text ?? key);
      const isWording = meantBy(catalog, 'lever', key, coverage.models) !== undefined;
      const isRead = entry.id !== undefined && !entry.as && (isWording || entry.id !== certain);
      if (certain !== undefined && !isRead) {
        const listed = coverage.listed.get(certain);
        const at = entry.as ?? { span: entry.keySpan, text: key };
        say(entry, {
          severity: 'warning',
          data: { key: at.text, suggestion: suggestionText(catalog, 'levers', certain) },
          about: { lever: entry.id === undefined ? certain : [certain, entry.id] },
          fixes: () =>
            listed && listed !== entry
              ? mergeLeverFix(plan, listed, entry)
              : replaceFix(plan, at, certain),
        });
        continue;
      }
      const broad = genericWord(key);
      const ids = entry.id === undefined ? (broad?.couldMean.slice(0, 3) ?? maybe) : [entry.id];
      const suggestion = orTexts(ids.map((id) => nameWithId(catalog, 'levers', id)));
      say(entry, {
        variant:
          entry.id !== undefined ? 'counts' : broad ? 'broad' : ids.length > 0 ? 'ask' : 'unlike',
        data: { key, suggestion, ...(broad && { question: broad.question }) },
        about: { lever: entry.id ?? key },
        fixes: () => ids.flatMap((id) => countAsFix(plan, catalog, entry, id)),
      });
    }

    function say(entry: LeverEntry, rest: Omit<Report, 'span' | 'path'>): void {
      report({ span: entry.keySpan, path: entry.path, ...rest });
    }
  },
});
