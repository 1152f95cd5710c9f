import { modelName } from '../../catalog/names.ts';
import type { LeverState } from '../../model/lever-state.ts';
import { editPart } from '../../model/places.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { addDependency } from '../support/dependencies.ts';
import { suggestion } from '../support/fixes.ts';
import { addMonths, isOver, monthsBetween, periodText, whenOf } from '../support/time.ts';
import { isNamedUnprotected } from '../support/unprotected.ts';

export default defineRule({
  code: 'TIM409',
  name: 'growth-before-protection',
  severity: 'warning',
  tier: 1,
  origin: 'source',
  title: { en: 'Growth before protection', zh: '先拉新后设防' },
  why: {
    en: 'Early customers with a bad experience do not come back, and they talk about it.',
    zh: '最早来的人若体验不好，不会再来，还会告诉别人。',
  },
  message: {
    en: '{growth} starts {start}, while {protect} is not in place before {end}. In {model} early bad experiences are hard to undo - reverse the order, or start with a closed group and say so.',
    zh: '“{growth}”{start} 就开始，而“{protect}”要到 {end} 才到位。{model} 早期口碑难以挽回，请调换顺序，或先小范围试行并写明。',
  },
  yieldsTo: {
    lever: ['LEV101', 'LEV102', 'MEC203'],
    initiative: ['TIM401', 'TIM403', 'TIM405', 'TIM406'],
  },
  check({ plan, catalog, coverage, report }) {
    const model = coverage.models[0];
    const order = catalog.models.get(model ?? '')?.orderOfWork;
    if (model === undefined || !order) return;
    const guard = coverage.lever(order.protect);
    if (guard.waived) return;
    const core = catalog.keys.get(`${model}.${order.protect}`)?.core ?? [];
    const isThere = isGuarded(plan, guard, core);
    const times = guard.initiatives.map((one) => ({ one, when: whenOf(one) }));
    if (times.length === 0 || times.some(({ when }) => !when)) return;
    // What is repeated protects from its start.
    if (guard.initiatives.some(({ rolling }) => rolling)) return;
    const [first] = times.sort((a, b) => (a.when?.end ?? 0) - (b.when?.end ?? 0));
    for (const one of plan.initiatives) {
      const when = whenOf(one);
      const grows = one.levers.some((ref) => ref.id !== undefined && order.growth.includes(ref.id));
      if (
        !first?.when ||
        !one.when ||
        !when ||
        !grows ||
        (isThere && !isNamedUnprotected(plan, order.protect, one)) ||
        guard.initiatives.includes(one) ||
        isOver(one) ||
        isCautious(one)
      )
        continue;
      if (when.start > first.when.end) continue;
      const { one: protect, when: until } = first;
      report({
        span: one.when.span,
        path: one.when.path,
        severity: order.severity,
        data: {
          growth: one.key,
          start: when.from.text,
          protect: protect.key,
          end: until.to.text,
          model: modelName(catalog, model),
        },
        about: { initiative: one.key, lever: order.protect },
        related: protect.when
          ? [{ span: protect.when.span, message: { en: 'The protection', zh: '保护措施' } }]
          : [],
        fixes: () =>
          suggestion(
            { en: `Start it after ${protect.key}`, zh: `移到 ${protect.key} 之后` },
            startAfter(plan, one, protect, until.end + 1),
          ),
      });
    }
  },
});

/** Whether something of the core is live; what no initiative builds is there already. */
function isGuarded({ initiatives }: Plan, guard: LeverState, core: readonly string[]): boolean {
  if (guard.live.some((ref) => ref.id !== undefined && core.includes(ref.id))) return true;
  const built = initiatives.flatMap(({ mechanisms }) => mechanisms.flatMap(({ id }) => id ?? []));
  return core.some((id) => guard.mechanisms.has(id) && !built.includes(id));
}

const closed =
  /closed group|closed beta|invite[- ]only|\bpilot\b|\bbeta\b|小范围|内测|邀请制|白名单|试点|灰度/i;

/** The plan says that growth starts on a small scale. */
function isCautious(one: Initiative): boolean {
  return (
    one.gate !== undefined || [one.name, one.note].some((field) => field && closed.test(field.text))
  );
}

function startAfter(
  plan: Plan,
  one: Initiative,
  protect: Initiative,
  start: number,
): TextEdit[] | undefined {
  const when = whenOf(one);
  if (!one.when || !when) return undefined;
  const end = start <= when.end ? when.end : addMonths(when.end, monthsBetween(when.start, start));
  const edit = editPart(plan, one.when, periodText(start, end));
  const link = addDependency(plan, one, protect.key);
  return edit && [...edit, ...(link ?? [])];
}
