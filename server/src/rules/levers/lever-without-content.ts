import { usualMeans } from '../../catalog/mechanism-links.ts';
import { nameOf, namesOf } from '../../catalog/names.ts';
import { isHollow } from '../../model/lever-state.ts';
import type { LeverEntry } from '../../model/plan.ts';
import type { StructureIssue } from '../../model/structure-issue.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { setMechanisms } from '../support/lever-fixes.ts';

export default defineRule({
  code: 'LEV102',
  name: 'lever-without-content',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Lever without content', zh: '杠杆没有内容' },
  why: {
    en: 'Naming a lever is not pulling it: without a mechanism nobody can build, price or judge it.',
    zh: '只写杠杆名称等于没写：没有做法就无法落实、估价和评判。',
  },
  message: {
    en: 'Lever {lever} has no mechanism. Pick some such as {examples}, or list what is already live under `have`.',
    zh: '列出了“{lever}”却没有写怎么做。可选做法：{examples}；已上线的请写入 `have`。',
  },
  yieldsTo: { lever: ['LEV107', 'LEV109'], field: ['STR004'], entry: ['STR005', 'STR007'] },
  check({ plan, catalog, coverage, structure, report }) {
    for (const [id, entry] of coverage.listed) {
      const state = coverage.lever(id);
      if (!isHollow(state) || hasOwnFields(structure, entry) || isOwnItem(entry)) continue;
      const means = usualMeans(catalog, coverage.models, id);
      report({
        span: entry.keySpan,
        path: entry.path,
        data: {
          lever: nameOf(catalog, 'levers', id),
          examples: namesOf(catalog, 'mechanisms', means, 3),
        },
        about: {
          lever: id,
          field: ['mechanisms', 'have'].map((field) => [...entry.path, field].join('.')),
          ...(coverage.trends.length > 0 && { trend: coverage.trends }),
        },
        fixes: () =>
          suggestion(
            {
              en: `Plan ${namesOf(catalog, 'mechanisms', means, 2).en}`,
              zh: `计划${namesOf(catalog, 'mechanisms', means, 2).zh}`,
            },
            setMechanisms(plan, entry, means.slice(0, 2)),
          ),
      });
    }
  },
});

/** Whether the lever says what it does in fields of the writer's own. */
function hasOwnFields(issues: readonly StructureIssue[], { path }: LeverEntry): boolean {
  return issues.some(
    ({ kind, path: at }) => kind === 'unknown' && at.slice(0, -1).join('.') === path.join('.'),
  );
}

/** `levers: [free shipping codes for first order]`: an item in own words says what is done. */
function isOwnItem({ entry: { item }, via }: LeverEntry): boolean {
  return item !== undefined && !item.isKeyed && via === 'words';
}
