import type { Text } from '../text/language.ts';

/** Labels that several features share. Both languages in one place; a missing one does not compile. */
export const words = {
  case: { en: 'Case', zh: '案例' },
  noCase: { en: 'no case in the built-in catalogue', zh: '内置目录中没有对应案例' },
  keys: { en: 'Operating keys', zh: '运营要点' },
  shift: { en: 'Shift', zh: '转变' },
  note: { en: 'Note', zh: '注意' },
  mechanisms: { en: 'Typical mechanisms', zh: '常见做法' },
  kpis: { en: 'Usual KPIs', zh: '常用指标' },
  levers: { en: 'Levers', zh: '杠杆' },
  belongsTo: { en: 'Belongs to', zh: '属于' },
  needs: { en: 'Needs', zh: '需要先有' },
  conflicts: { en: 'Pulls against', zh: '与之相左' },
  formula: { en: 'Formula', zh: '公式' },
  unit: { en: 'Unit', zh: '单位' },
  usual: { en: 'usual', zh: '通常' },
  example: { en: 'Example', zh: '写法' },
  required: { en: 'required', zh: '必备' },
  recommended: { en: 'recommended', zh: '建议' },
  missing: { en: 'required, missing', zh: '必备，尚缺' },
  readAs: { en: 'Read as', zh: '读作' },
  directions: {
    higher: { en: 'higher is better', zh: '越高越好' },
    lower: { en: 'lower is better', zh: '越低越好' },
    context: { en: 'better depends on the plan', zh: '升降视计划而定' },
  },
  states: {
    met: { mark: '✔', text: { en: 'met', zh: '已满足' } },
    missing: { mark: '✘', text: { en: 'missing', zh: '缺少' } },
    hollow: { mark: '✘', text: { en: 'no mechanism', zh: '没有做法' } },
    wrong: { mark: '✘', text: { en: 'mechanisms do not fit', zh: '做法不对口' } },
    waived: { mark: '–', text: { en: 'waived', zh: '已豁免' } },
  },
  factKinds: {
    description: { en: 'what the company does', zh: '企业做法' },
    anecdote: { en: 'one unnamed example', zh: '匿名个例' },
    claim: { en: 'claim without a source', zh: '无来源的说法' },
    example: { en: 'illustration', zh: '举例' },
    public: { en: 'public knowledge, not from the source text', zh: '公开资料，非源文' },
    internal: { en: "the company's own case", zh: '企业自有案例' },
  },
} satisfies Record<string, Text | Record<string, unknown>>;
