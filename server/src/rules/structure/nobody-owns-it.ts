import type { TextField } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';

const everybody =
  /^(?:全员|全体(?:员工|成员)?|所有人|大家|各部门|各团队|各业务线|相关部门|everyone|everybody|all(?: teams| departments)?|the (?:whole )?(?:team|company)|whole company|all hands|various)$/iu;

export default defineRule({
  code: 'STR016',
  name: 'nobody-owns-it',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Everybody is nobody', zh: '全员负责等于没人负责' },
  why: {
    en: 'Nobody feels responsible for what everybody owns.',
    zh: '大家都负责的事，出了问题没人可问。',
  },
  message: {
    en: '“{owner}” owns this. Who answers when it goes wrong? One name or one role.',
    zh: '负责人是“{owner}”。出了问题问谁？请写一个人或一个岗位。',
  },
  check({ plan, report }) {
    const owners = [
      plan.owner,
      ...[
        plan.goals,
        plan.levers,
        plan.kpis,
        plan.initiatives,
        plan.assumptions,
        plan.risks,
      ].flatMap((entries: readonly { readonly owner: TextField | undefined }[]) =>
        entries.map(({ owner }) => owner),
      ),
    ];
    for (const owner of owners) {
      if (!owner || !everybody.test(owner.text.trim())) continue;
      report({ span: owner.span, path: owner.path, data: { owner: owner.text } });
    }
  },
});
