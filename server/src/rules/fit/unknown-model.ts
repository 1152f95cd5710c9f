import { nearMiss, suggest } from '../../catalog/lookup.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'FIT801',
  name: 'unknown-model',
  severity: 'error',
  tier: 1,
  origin: 'source',
  title: { en: 'Unknown model', zh: '未识别的模式' },
  why: {
    en: 'The model decides what is checked; without a known one the levers cannot be judged.',
    zh: '模式决定检查什么，模式不识别就无法评判杠杆。',
  },
  message: {
    en: '`{model}` is not one of the models {list}. {hint}',
    zh: '`{model}` 不在可选模式 {list} 中。{hint}',
  },
  yieldsTo: { file: ['REF704'] },
  check({ plan, catalog, report }) {
    for (const ref of plan.models) {
      if (ref.id !== undefined) continue;
      const miss = nearMiss(catalog, ref.text);
      const suggested = miss ? undefined : suggest(catalog, 'model', ref.text);
      const models = miss?.models ?? (suggested === undefined ? [] : [suggested]);
      const did =
        suggested === undefined
          ? { en: '', zh: '' }
          : { en: `Did you mean \`${suggested}\`?`, zh: `是否指 \`${suggested}\`？` };
      const single =
        plan.models.length === 1 &&
        plan.root?.entries.some(
          ({ key, value }) => key.text === 'model' && value.kind === 'scalar',
        );
      const replacement =
        models.length > 1 && single ? `[${models.join(', ')}]` : models.join(', ');
      report({
        span: ref.span,
        path: ref.path,
        data: { model: ref.text, list: [...catalog.models.keys()], hint: miss?.hint ?? did },
        fixes: () => (models.length === 0 ? [] : replaceFix(plan, ref, replacement)),
      });
    }
  },
});
