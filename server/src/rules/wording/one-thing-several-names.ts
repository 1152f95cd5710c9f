import { normalise } from '../../catalog/normalise.ts';
import type { Ref } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { replaceName, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'WRD005',
  name: 'one-thing-several-names',
  severity: { draft: 'off', review: 'hint', approved: 'hint' },
  tier: 3,
  origin: 'sense',
  title: { en: 'One thing, several names', zh: '同物多名' },
  why: {
    en: 'Readers assume that two names mean two things.',
    zh: '同一做法两个名字，读者会当成两件事。',
  },
  message: {
    en: '{names} are the same mechanism ({id}). Use one name.',
    zh: '{names}是同一做法（{id}），请统一。',
  },
  check({ plan, report }) {
    const uses = new Map<string, Ref[]>();
    const note = (ref: Ref, _at: number, list: readonly Ref[]): void => {
      if (ref.id === undefined) return;
      // The plan's own words for a thing may keep two things apart, but not beside its id.
      const isBesideId = list.some(({ id, via }) => id === ref.id && via === 'id');
      if (!isBesideId && ref.via !== 'id' && ref.via !== 'name') return;
      const there = uses.get(ref.id);
      if (there) there.push(ref);
      else uses.set(ref.id, [ref]);
    };
    for (const { mechanisms, have } of plan.levers) {
      mechanisms.forEach(note);
      have.forEach(note);
    }
    for (const { mechanisms } of plan.initiatives) mechanisms.forEach(note);
    for (const [id, all] of uses) {
      if (all.every(({ text }) => text === all[0]?.text)) continue;
      const names = new Map(all.map((ref) => [normalise(ref.text), ref.text]));
      const [odd, ...others] = all.filter((ref) => normalise(ref.text) !== normalise(id));
      if (names.size < 2 || !odd) continue;
      report({
        span: odd.span,
        path: odd.path,
        about: { field: [odd, ...others].map((ref) => `${ref.path.join('.')}/${ref.text}`) },
        data: { names: [...names.values()].map((name) => `“${name}”`), id },
        related: others.map((ref) => ({
          span: ref.span,
          message: { en: 'Another name', zh: '另一种写法' },
        })),
        fixes: () =>
          suggestion(
            { en: `Write \`${id}\` everywhere`, zh: `统一写成 \`${id}\`` },
            all.filter((ref) => ref.text !== id).flatMap((ref) => replaceName(plan, ref, id)),
          ),
      });
    }
  },
});
