import type { Text } from '../../text/language.ts';

/** Draft a plan from a brief. */
export const draft: Text = {
  en: [
    'Draft a strategy plan from the brief below, with the Planwright tools.',
    '1. Name the operating models that the brief describes; look them up with explain_catalog where you are unsure.',
    '2. scaffold_plan, then fill the skeleton from the brief. Keep the words of the author. A figure that the brief does not have is `tbd`; a person it does not name stays TODO.',
    '3. check_plan until only what the brief cannot answer is left. fix_plan for safe fixes; a suggestion only where the brief supports it. Cite only fact ids that a tool returned.',
    '4. Hand over the plan, then what you assumed, then at most five questions, each with the person who should answer.',
  ].join('\n'),
  zh: [
    '请用 Planwright 工具，按下面的简报起草一份战略计划。',
    '1. 指出简报所描述的运营模式；不确定时用 explain_catalog 查阅。',
    '2. 调用 scaffold_plan，再按简报填写骨架。保留作者原话。简报没有的数字写 `tbd`，没有提到的负责人保留“待补充”。',
    '3. 反复 check_plan，直到只剩简报无法回答的问题。安全修复用 fix_plan；建议类修复只在简报支持时采用。只引用工具返回过的事实标识。',
    '4. 先交付计划，再说明所作的假设，最后提出至多五个问题，各自指明由谁回答。',
  ].join('\n'),
};

/** Review a plan. */
export const review: Text = {
  en: [
    'Review the plan below with the Planwright tools.',
    '1. check_plan; for a change, review_plan with both versions or the range of git.',
    '2. Name what would make the plan fail first: missing levers, figures that contradict each other, work without an owner. Give rule, line and the case that supports it.',
    '3. Say what is good enough and needs no change.',
    '4. End with at most five questions, each with the person who should answer. Propose no figure of your own.',
  ].join('\n'),
  zh: [
    '请用 Planwright 工具评审下面的计划。',
    '1. 调用 check_plan；若是改动，用 review_plan 并给出两个版本或 git 范围。',
    '2. 先说最可能让计划失败的地方：缺少的杠杆、互相矛盾的数字、无人负责的工作。给出规则、行号与依据的案例。',
    '3. 说明哪些已经足够好、不必改。',
    '4. 最后提出至多五个问题，各自指明由谁回答。不要自行提出数字。',
  ].join('\n'),
};

/** Turn a finding into a question. */
export const ask: Text = {
  en: [
    'Turn the finding below into one question for the person who owns the place in the plan.',
    'Read the place with check_plan, and the rule with explain_catalog. Name the owner. Ask in one or two sentences, in plain words without codes, about the decision and not about the form. Say in one more sentence why it matters, with a case if the finding has one. Do not suggest the answer.',
  ].join('\n'),
  zh: [
    '请把下面的提示改写成一个问题，问计划中该处的负责人。',
    '用 check_plan 查看该处，用 explain_catalog 查看规则。写明负责人。用一两句大白话提问，不写代码，问的是决定而非写法。再用一句话说明为何重要，若提示附有案例可引用。不要暗示答案。',
  ].join('\n'),
};
