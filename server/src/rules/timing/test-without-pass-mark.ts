import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { has, textsOf } from '../support/gates.ts';
import { hasFigure } from '../support/watching.ts';
import { isPlaceholder } from '../support/words.ts';

/** Maximum number of questions in one plan. */
const most = 2;

/** Maximum length of a trigger that only says in which direction something goes. */
const short = 60;

export default defineRule({
  code: 'TIM419',
  name: 'test-without-pass-mark',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Test without a pass mark', zh: '试点没有及格线' },
  why: {
    en: 'A test that cannot fail decides nothing: the figure at which it goes on, and the one at which it stops, are agreed before it starts.',
    zh: '不会不及格的试点等于没试：做到多少就推开、低于多少就停，要在开始之前说好。',
  },
  message: {
    en: '“{what}” has no pass mark. At which figure does it go on, and at which does it stop?',
    zh: '“{what}”没有及格线。做到多少就推开，低于多少就停？',
  },
  variants: {
    trigger: {
      en: '“{what}” says in which direction, not from where. At which figure is the response started?',
      zh: '“{what}”只说了方向，没说到多少算数。哪个数字一出现就启动应对？',
    },
  },
  yieldsTo: { file: ['REF704'], initiative: ['TIM414', 'TIM415'] },
  asksForMore: 'first',
  check({ plan, report }) {
    const { tests, turns } = builtinReading().proof;
    const work = plan.initiatives.filter((one) => isOpenTest(plan, one)).slice(0, 1);
    for (const { keySpan: span, path, name, key } of work)
      report({ span, path, data: { what: name?.text ?? key }, about: { initiative: key } });
    const triggers = plan.risks.flatMap(({ key, trigger, response }) =>
      trigger && response ? { key, trigger } : [],
    );
    const open = triggers.filter(
      ({ trigger: { text } }) =>
        text.length <= short &&
        !hasFigure(text) &&
        wordsIn(tests.held, normalise(text)).length === 0 &&
        !isPlaceholder(text) &&
        wordsIn(turns, normalise(text)).length > 0,
    );
    for (const { key, trigger } of open.slice(0, most - work.length))
      report({
        span: trigger.span,
        path: trigger.path,
        variant: 'trigger',
        data: { what: trigger.text },
        about: { entry: key },
      });
  },
});

/** Whether work is a test of something larger, and nothing says what it has to show. */
function isOpenTest(plan: Plan, one: Initiative): boolean {
  const { tests } = builtinReading().proof;
  if (one.gate || (one.status && ['done', 'stopped'].includes(one.status.text))) return false;
  const name = normalise(one.name?.text ?? one.key);
  if (wordsIn(tests.words, name).length === 0 || wordsIn(tests.not, name).length > 0) return false;
  if (textsOf(one).some((text) => text !== undefined && has(tests.held, [text]))) return false;
  const notes = [one.note?.text ?? '', ...one.milestones.map(({ text }) => text?.text ?? '')];
  if (notes.some(hasFigure)) return false;
  // A target of the plan is no pass mark for what goes on in the same breath.
  if (wordsIn(tests.onward, name).length > 0) return true;
  const keys = one.kpis.map(({ text }) => text);
  const isMeasured = plan.kpis.some(
    (kpi) => keys.includes(kpi.key) && kpi.target?.value !== undefined,
  );
  const isWatched = plan.assumptions.some(
    ({ checkBy, affects }) => checkBy && affects.some(({ id }) => id === one.key),
  );
  return !isMeasured && !isWatched && !plan.phases.some(({ gate }) => gate);
}
