import type { Catalog } from '../../catalog/catalog.ts';
import type { Benchmark, Fact } from '../../catalog/types.ts';
import type { Text } from '../../text/language.ts';

const publicNote: Text = {
  en: ' (public knowledge, not from the source text)',
  zh: '（公开资料，非源文）',
};

const generalExample: Text = { en: 'General example', zh: '通例' };

/** A fact as evidence: case, what it did, and the caveat of every figure in it. */
export function excerpt(catalog: Catalog, fact: Fact): Text {
  const name = fact.general
    ? generalExample
    : (catalog.cases.get(fact.case)?.name ?? { en: fact.case, zh: fact.case });
  const caveats = figuresOf(catalog, fact).map((figure) => figure.caveat);
  const note = fact.kind === 'public' ? publicNote : { en: '', zh: '' };
  return {
    en: [
      `${name.en}: ${fact.text.en}${note.en}`,
      ...caveats.map((caveat) => `Caveat: ${caveat.en}`),
    ].join(' '),
    zh: [
      `${name.zh}：${ended(fact.text.zh)}${note.zh}`,
      ...caveats.map((caveat) => `注意：${caveat.zh}`),
    ].join(''),
  };
}

/** The figures a fact gives. */
export function figuresOf(catalog: Catalog, fact: Fact): readonly Benchmark[] {
  return fact.figures.flatMap((id) => catalog.benchmarks.get(id) ?? []);
}

/** A text without the full stop at its end, to stand in brackets. */
export function inBrackets(text: Text): Text {
  return { en: text.en.replace(/\.$/, ''), zh: text.zh.replace(/。$/, '') };
}

function ended(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

const kindOrder: readonly Fact['kind'][] = [
  'internal',
  'description',
  'example',
  'anecdote',
  'public',
  'claim',
];

/** What companies do before what somebody claims: the order in which evidence is shown. */
export function bestFirst(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
}
