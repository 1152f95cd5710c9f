import { nameOf, nameWithId } from '../../catalog/names.ts';
import type { Text } from '../../text/language.ts';
import { joinText } from '../../text/message.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { insertAnywhere } from '../support/mechanism-fixes.ts';
import { isLive } from '../support/trends.ts';

export default defineRule({
  code: 'MEC206',
  name: 'missing-prerequisite',
  severity: 'hint',
  tier: 1,
  origin: 'sense',
  title: { en: 'Prerequisite missing', zh: '缺少前提' },
  why: {
    en: 'Some mechanisms depend on others and cannot start without them.',
    zh: '有些做法建立在别的做法之上，缺了前提就无法开始。',
  },
  message: {
    en: '{mechanism} needs {needs}: {why}. Plan it, or list it under `have` if it is live.',
    zh: '“{mechanism}”需要先有{needs}：{why}。请列入计划，已上线的写入 `have`。',
  },
  yieldsTo: { lever: ['LEV101', 'LEV106', 'LEV102'], field: ['STR005'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    for (const { mechanism, anyOf, why } of catalog.relations.needs) {
      const place = coverage.places.get(mechanism);
      // A live mechanism already has what it needs.
      if (!place || isLive(place) || anyOf.some((id) => coverage.anywhere.has(id))) continue;
      const homes = anyOf.flatMap((id) => catalog.mechanisms.get(id)?.lever ?? []);
      report({
        span: place.span,
        path: place.path,
        data: {
          mechanism: nameOf(catalog, 'mechanisms', mechanism),
          needs: orText(anyOf.map((id) => nameOf(catalog, 'mechanisms', id))),
          why,
        },
        about: { lever: homes, field: 'levers' },
        fixes: () =>
          anyOf.slice(0, 2).flatMap((id) => {
            const name = nameWithId(catalog, 'mechanisms', id);
            const home = catalog.mechanisms.get(id)?.lever ?? '';
            return [
              ...suggestion(
                {
                  en: `${name.en} is live: add it to \`have\``,
                  zh: `“${name.zh}”已上线：写入 \`have\``,
                },
                insertAnywhere(plan, home, 'have', id),
              ),
              ...suggestion(
                { en: `Plan ${name.en}`, zh: `计划“${name.zh}”` },
                insertAnywhere(plan, home, 'mechanisms', id),
              ),
            ];
          }),
      });
    }
  },
});

function orText(names: readonly Text[]): Text {
  return joinText(names, { en: ' or ', zh: '或' });
}
