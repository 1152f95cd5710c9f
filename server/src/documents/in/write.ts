import { recordShape } from '../../model/shape.ts';
import type { Lang } from '../../text/language.ts';
import type { Draft } from './draft.ts';
import { oneLine } from './lines.ts';
import { specs } from './specs.ts';
import { EntryWriter, type Placed } from './write-entries.ts';

/** The lines of a plan, and what each value was taken from. */
export interface Written {
  readonly lines: readonly string[];
  readonly placed: readonly Placed[];
}

/** Fields at the top of a plan, in order; those of the market and the budget are written apart. */
const headFields = [...recordShape('plan').fields.keys()].filter(
  (name) =>
    !specs.some(({ section }) => section === name) &&
    !['plan', 'lang', 'status', 'budget', 'market', 'not_doing'].includes(name),
);
const marketFields = ['size', 'growth', 'share'];

/** Writes a draft as the text of a plan. */
export function writePlan(draft: Draft, lang: Lang): Written {
  const placed: Placed[] = [];
  const entries = new EntryWriter(draft, placed);
  const writer = new HeadWriter(draft, placed, entries);
  const lines = [
    'plan: 1',
    ...headFields.flatMap((name) => [
      ...(name === 'owner' ? [`lang: ${lang}`, 'status: draft'] : []),
      ...writer.headField(name),
    ]),
    ...writer.budget(),
    ...specs
      .filter(({ section }) => ['goals', 'levers', 'kpis', 'initiatives'].includes(section))
      .flatMap((spec) => entries.section(spec)),
    ...writer.list('not_doing'),
    ...writer.market(),
    ...specs
      .filter(
        ({ section }) =>
          !['goals', 'levers', 'kpis', 'initiatives', 'competitors'].includes(section),
      )
      .flatMap((spec) => entries.section(spec)),
  ];
  return { lines, placed };
}

/** Writes what stands at the top of a plan, with its budget and its market. */
class HeadWriter {
  readonly #draft: Draft;
  readonly #placed: Placed[];
  readonly #entries: EntryWriter;
  constructor(draft: Draft, placed: Placed[], entries: EntryWriter) {
    this.#draft = draft;
    this.#placed = placed;
    this.#entries = entries;
  }

  headField(name: string): string[] {
    const values = this.#draft.head.get(name);
    const [first] = values ?? [];
    if (!values || !first) return [];
    const type = recordShape('plan').fields.get(name)?.type;
    if (type === 'list' || type === 'one-or-list') return this.list(name);
    const text = type === 'text' ? values.map((one) => one.text).join(' ') : first.text;
    for (const one of type === 'text' ? values : [first])
      this.#placed.push({ ...one, address: name });
    return [`${name}: ${oneLine(text)}`];
  }

  list(name: string): string[] {
    const values = this.#draft.head.get(name) ?? [];
    for (const one of values) this.#placed.push({ ...one, address: name });
    if (values.length === 0) return [];
    if (name !== 'not_doing')
      return [`${name}: [${values.map(({ text }) => oneLine(text, true)).join(', ')}]`];
    return [
      '',
      ...this.#entries.headings(name),
      `${name}:`,
      ...values.map(({ text }) => `  - ${oneLine(text)}`),
    ];
  }

  budget(): string[] {
    const { head } = this.#draft;
    const [total] = head.get('budget') ?? [];
    const [reserve] = head.get('reserve') ?? [];
    if (total) this.#placed.push({ ...total, address: 'budget.total' });
    if (reserve) this.#placed.push({ ...reserve, address: 'budget.reserve' });
    if (!reserve) return total ? [`budget: ${oneLine(total.text)}`] : [];
    const parts = [
      ...(total ? [`total: ${oneLine(total.text, true)}`] : []),
      `reserve: ${oneLine(reserve.text, true)}`,
    ];
    return [`budget: {${parts.join(', ')}}`];
  }

  market(): string[] {
    const fields = marketFields.flatMap((name) => {
      const [first] = this.#draft.head.get(name) ?? [];
      if (!first) return [];
      this.#placed.push({ ...first, address: `market.${name}` });
      return [`  ${name}: ${oneLine(first.text)}`];
    });
    const rivals = this.#draft
      .entries('competitors')
      .flatMap((entry) => this.#entries.listed(entry, '    '));
    if (fields.length + rivals.length === 0) return [];
    const below = rivals.length > 0 ? ['  competitors:', ...rivals] : [];
    return [
      '',
      ...this.#entries.headings('market'),
      ...this.#entries.headings('competitors'),
      'market:',
      ...fields,
      ...below,
    ];
  }
}
