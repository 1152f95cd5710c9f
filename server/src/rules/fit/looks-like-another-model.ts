import { modelName } from '../../catalog/names.ts';
import { keysOf } from '../../model/coverage.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'FIT803',
  name: 'looks-like-another-model',
  severity: 'info',
  tier: 3,
  origin: 'source',
  title: { en: 'Looks like another model', zh: '更像另一种模式' },
  why: {
    en: 'When the initiatives fit another model better than the declared one, the checks look for the wrong things.',
    zh: '做的事更像另一种模式时，检查的重点就找错了。',
  },
  message: {
    en: 'The plan meets {n} of 3 keys of {other} and only {m} of {model}. Is {other} the real model?',
    zh: '计划满足 {other} 的 {n} 个要点，却只满足 {model} 的 {m} 个，实际是否为 {other}？',
  },
  yieldsTo: { field: ['STR003'] },
  check({ plan, catalog, coverage, report }) {
    const primary = coverage.models[0];
    if (primary === undefined) return;
    const own = coverage.keys.filter(({ primary: first }) => first);
    const missing = own.filter(({ state }) => state === 'missing').length;
    if (missing < 2) return;
    const others = [...catalog.models.keys()]
      .filter((id) => !coverage.models.includes(id))
      .map((id) => ({
        id,
        met: keysOf(catalog, id).filter(
          (key) =>
            coverage.lever(key.lever).entry &&
            meets(key.core, coverage.lever(key.lever).mechanisms),
        ).length,
      }))
      .sort((a, b) => b.met - a.met);
    const [best] = others;
    const at = plan.models[0];
    if (!best || best.met < 2 || !at) return;
    report({
      span: at.span,
      path: at.path,
      data: {
        n: best.met,
        m: own.length - missing,
        other: modelName(catalog, best.id),
        model: modelName(catalog, primary),
      },
      fixes: () => replaceFix(plan, at, best.id),
    });
  },
});

function meets(core: readonly string[], mechanisms: ReadonlySet<string>): boolean {
  return core.some((id) => mechanisms.has(id));
}
