import type { Catalog } from '../../catalog/catalog.ts';
import type { Benchmark, Fact } from '../../catalog/types.ts';
import type { Text } from '../../text/language.ts';

const publicNote: Text = {
  en: ' (public knowledge, not from the source text)',
  zh: '（公开资料，非源文）',
};

const generalExample: Text = { en: 'General example', zh: '通例' };

/** A fact as evidence: the case, the fact, and the caveat of every figure. */
export function excerpt(catalog: Catalog, fact: Fact): Text {
  const name = fact.general
    ? generalExample
    : (catalog.cases.get(fact.case)?.name ?? { en: fact.case, zh: fact.case });
  const figures = [...figuresOf(catalog, fact), ...(fact.grounds?.figures ?? [])];
  const caveats = [...figures.map(({ caveat }) => caveat), ...(fact.caveat ? [fact.caveat] : [])];
  const note = noteOf(fact);
  return {
    en: [
      `${name.en}: ${fact.text.en}${note.en}`,
      ...caveats.map((caveat) => `Caveat: ${caveat.en}`),
    ].join(' '),
    zh: [
      `${name.zh}：${ended(fact.text.zh)}${note.zh}`,
      ...caveats.map((caveat) => `注意：${ended(caveat.zh)}`),
    ].join(''),
  };
}

/** The source of a fact, if it is not the source text. */
function noteOf({ kind, grounds, confidence }: Fact): Text {
  if (kind === 'public') return publicNote;
  if (!grounds) return { en: '', zh: '' };
  const [{ publisher, date }] = grounds.sources;
  const when = date === 'undated' ? '' : date.slice(0, 4);
  const doubt = confidence === 'fairly';
  return {
    en: ` (${[publisher, when, doubt && 'not quite certain'].filter(Boolean).join(', ')})`,
    zh: `（${[publisher, when, doubt && '不完全确定'].filter(Boolean).join('，')}）`,
  };
}

/** The figures of a fact. */
export function figuresOf(catalog: Catalog, fact: Fact): readonly Benchmark[] {
  return fact.figures.flatMap((id) => catalog.benchmarks.get(id) ?? []);
}

/** A text without its final full stop, for use in brackets. */
export function inBrackets(text: Text): Text {
  return { en: text.en.replace(/\.$/, ''), zh: text.zh.replace(/。$/, '') };
}

function ended(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
