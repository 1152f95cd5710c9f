import { modelName } from '../../catalog/names.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { joinText } from '../../text/message.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'FIT813',
  name: 'unknown-form',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Unknown business form', zh: '未识别的业态' },
  why: {
    en: 'The form says how the keys of a model read in this business. An unknown one changes nothing.',
    zh: '业态决定模式的要点在这门生意里怎么理解；不识别就不起作用。',
  },
  message: {
    en: '`{form}` is not a business form of {model}. Known ones: {forms}.',
    zh: '`{form}` 不是 {model} 的业态，可选：{forms}。',
  },
  yieldsTo: { file: ['REF704'], field: ['STR005', 'FIT801'] },
  check({ plan, catalog, coverage, report }) {
    const known = builtinReading().forms.filter(({ model }) => coverage.models.includes(model));
    const [model] = coverage.models;
    if (model === undefined || known.length === 0) return;
    for (const ref of plan.forms) {
      if (ref.id !== undefined) continue;
      report({
        span: ref.span,
        path: ref.path,
        data: {
          form: ref.text,
          model: modelName(catalog, model),
          forms: joinText(
            known.map(({ name }) => name),
            { en: ', ', zh: '、' },
          ),
        },
        about: { field: ref.path.join('.') },
        fixes: () =>
          known.flatMap(({ id }) => replaceFix(plan, ref, id.slice(id.indexOf('.') + 1))),
      });
    }
  },
});
