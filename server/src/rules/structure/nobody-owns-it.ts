import type { Plan, TextField } from '../../model/plan.ts';
import { startOf } from '../../text/start.ts';
import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';

const everybody =
  /^(?:全员|全体(?:员工|成员)?|所有人|大家|各部门|各团队|各业务线|相关部门|everyone|everybody|all(?: teams| departments)?|the (?:whole )?(?:team|company)|whole company|all hands|various)$/iu;

/** `CTO (hiring)`, `待招`: somebody who is not there yet, without the day on which they come. */
const vacant =
  /^(?!.*\d).*(?:\b(?:hiring|to be hired|to hire|to be named|to be appointed|vacant|vacancy|joining|new hire|search(?:ing)? (?:is )?on)\b|招聘中|在招|待招|猎头|待任命|待聘|待到岗|未到岗|人选[未没]定)/iu;

/** Maximum length of a quoted name, in characters. */
const longest = 40;

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
  variants: {
    vacant: {
      en: '“{owner}” is to answer for “{what}” and is not there yet. By when is the post filled, who answers until then, and what waits for it?{more}',
      zh: '“{what}”的负责人写的是“{owner}”，人还没到岗。哪天到岗，之前谁负责，什么先等着？{more}',
    },
  },
  check({ plan, report }) {
    const owned = ownedIn(plan);
    for (const { owner } of owned) {
      if (!everybody.test(owner.text.trim())) continue;
      report({ span: owner.span, path: owner.path, data: { owner: owner.text } });
    }
    const open = owned.filter(({ owner }) => vacant.test(owner.text));
    const { asked, more } = askedOnce(open, ({ what }) => what, 2);
    for (const { what, owner } of asked)
      report({
        span: owner.span,
        path: owner.path,
        variant: 'vacant',
        data: { what: startOf(what, longest), owner: owner.text, more },
        about: { field: owner.path.join('.') },
      });
  },
});

interface Owned {
  readonly what: string;
  readonly owner: TextField;
}

/** What has an owner, and who that is. */
function ownedIn(plan: Plan): readonly Owned[] {
  const of = <T extends { readonly key: string; readonly owner: TextField | undefined }>(
    entries: readonly T[],
    nameOf: (entry: T) => TextField | undefined,
  ): readonly Owned[] =>
    entries.flatMap((one) =>
      one.owner ? [{ what: nameOf(one)?.text ?? one.key, owner: one.owner }] : [],
    );
  const { owner, title } = plan;
  return [
    ...(owner ? [{ what: title?.text ?? '', owner }] : []),
    ...of(plan.goals, ({ goal }) => goal),
    ...of(plan.levers, () => undefined),
    ...of(plan.kpis, ({ name }) => name),
    ...of(plan.initiatives, ({ name }) => name),
    ...of(plan.assumptions, ({ assume }) => assume),
    ...of(plan.risks, ({ risk }) => risk),
  ];
}
