import { isNothing } from '../../model/accepts.ts';
import type { Plan, Risk } from '../../model/plan.ts';
import { fieldNamed, recordShape } from '../../model/shape.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';
import { addField, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'STR014',
  name: 'risk-without-response',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Risk without a response', zh: '风险没有应对' },
  why: {
    en: 'A risk is only useful with a response; accepting it is a response, too.',
    zh: '写出应对，风险才有用；接受风险也是一种应对。',
  },
  message: {
    en: 'Risk `{id}` has no response. Write what you will do - or that you accept it.{more}',
    zh: '风险 `{id}` 没有应对，请写明措施，或注明接受。{more}',
  },
  yieldsTo: { field: ['WRD003', 'STR004'] },
  asksForMore: 'first',
  check({ plan, report }) {
    // Where some keys say what may happen, what stands beside the others is an answer too.
    const isTold = plan.risks.some(({ risk, entry }) => risk?.node === entry.key);
    const without = plan.risks.filter(
      (one) =>
        !one.response?.text.trim() &&
        (one.risk ?? one.record) !== undefined &&
        isRead(one) &&
        !isToldBeside(one) &&
        !(isTold && one.entry.value.kind === 'scalar' && !one.entry.item),
    );
    const { asked, more } = askedOnce(without, ({ risk, key }) => risk?.text ?? key);
    for (const risk of asked) {
      report({
        span: risk.keySpan,
        path: [...risk.path, 'response'],
        data: { id: risk.key, more },
        about: { field: [...risk.path, 'response'].join('.') },
        fixes: () =>
          suggestion(
            { en: 'Add a response to fill in', zh: '添加待填写的应对' },
            edits(plan, risk),
          ),
      });
    }
  },
});

/** Whether nothing stands in fields of the writer's own, where the response may be. */
function isRead({ record }: Risk): boolean {
  const shape = recordShape('risk');
  return !record?.entries.some(
    ({ key, value }) => !isNothing(value) && fieldNamed(shape, key.text) === undefined,
  );
}

/** `currency: the yen falls, prices are set anew each fortnight`: what is done may be said as well. */
function isToldBeside({ entry: { item, value } }: Risk): boolean {
  if (value.kind !== 'scalar') return false;
  return done.test(value.text) || (!item && /[,，;；。.]\s?[^\s\d]{2}/u.test(value.text));
}

/** `EPR、GPSR，已设合规组 6 人` */
const done = /自动|已[设建配聘签]|automatic/u;

/** A plain text becomes a record with a field for the response. */
function edits(plan: Plan, risk: Risk): TextEdit[] | undefined {
  if (risk.record) return addField(plan, risk, 'response', 'TODO');
  if (risk.entry.value.kind !== 'scalar') return undefined;
  return [
    {
      span: risk.entry.value.span,
      newText: `{risk: ${yamlText(risk.entry.value.text, true)}, response: TODO}`,
    },
  ];
}
