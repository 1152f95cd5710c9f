import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf } from '../../catalog/names.ts';
import type { Fact } from '../../catalog/types.ts';
import type { Ref } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { joinText } from '../../text/message.ts';
import { defineRule } from '../rule.ts';
import { figuresOf } from '../support/excerpt.ts';
import { suggestion } from '../support/fixes.ts';
import { citeStub } from '../support/sources.ts';

export default defineRule({
  code: 'EVI604',
  name: 'anecdotal-evidence',
  severity: 'info',
  tier: 2,
  origin: 'source',
  title: { en: 'Only an anecdote supports this', zh: '只有个例支撑' },
  why: {
    en: 'What one unnamed company once did can be luck; what the model depends on needs more.',
    zh: '某家匿名企业做成过一次可能只是运气，模式的要点需要更多依据。',
  },
  message: {
    en: '{lever} rests on {ref}: {caveat} Add own data or a second case.',
    zh: '“{lever}”仅以 {ref} 为据：{caveat}请补充自有数据或第二个案例。',
  },
  yieldsTo: { lever: ['EVI602', 'LEV109'], field: ['EVI601', 'EVI607'] },
  check({ plan, catalog, coverage, report }) {
    const required = new Set(coverage.keys.map(({ key }) => key.lever));
    const primary = new Set(
      coverage.keys.filter((state) => state.primary).map(({ key }) => key.lever),
    );
    for (const [lever, entry] of coverage.listed) {
      const [first] = entry.evidence;
      const facts = entry.evidence.map((ref) => anecdote(catalog, ref));
      if (!first || !required.has(lever) || facts.some((fact) => !fact)) continue;
      const known = facts.flatMap((fact) => fact ?? []);
      report({
        span: first.span,
        path: first.path,
        data: {
          lever: nameOf(catalog, 'levers', lever),
          ref: entry.evidence.map((ref) => `\`${ref.text}\``),
          caveat: caveatOf(catalog, known),
        },
        softer: !primary.has(lever),
        about: { lever, field: first.path.join('.') },
        facts: known.map((fact) => fact.id),
        fixes: () =>
          suggestion(
            { en: 'Cite own data: add a source to fill in', zh: '引用自有数据：添加待填写的来源' },
            citeStub(plan, first.path),
          ),
      });
    }
  },
});

function anecdote(catalog: Catalog, ref: Ref): Fact | undefined {
  if (ref.id === undefined || ref.own) return undefined;
  const fact = catalog.facts.get(ref.id);
  return fact?.kind === 'anecdote' ? fact : undefined;
}

/** The problem of the figures; without figures, that it is a single example. */
function caveatOf(catalog: Catalog, facts: readonly Fact[]): Text {
  const caveats = [
    ...new Set(facts.flatMap((fact) => figuresOf(catalog, fact).map((figure) => figure.caveat))),
  ];
  if (caveats.length === 0)
    return { en: 'one example, without name or date.', zh: '单一示例，无名称与年份。' };
  return joinText(caveats, { en: ' ', zh: '' });
}
