import { recordShape } from '../../model/shape.ts';
import type { Lang } from '../../text/language.ts';
import type { Draft, Entry, Taken } from './draft.ts';
import { address, comment, fieldValue, oneLine, shortLine } from './lines.ts';
import { type Spec, shapeOf, specs } from './specs.ts';

/** A value of the plan with its address, for those who ask where it came from. */
export interface Placed extends Taken {
  readonly address: string;
}

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
  const writer = new Writer(draft, placed);
  const lines = [
    'plan: 1',
    ...headFields.flatMap((name) => [
      ...(name === 'owner' ? [`lang: ${lang}`, 'status: draft'] : []),
      ...writer.headField(name),
    ]),
    ...writer.budget(),
    ...specs
      .filter(({ section }) => ['goals', 'levers', 'kpis', 'initiatives'].includes(section))
      .flatMap((spec) => writer.section(spec)),
    ...writer.list('not_doing'),
    ...writer.market(),
    ...specs
      .filter(
        ({ section }) =>
          !['goals', 'levers', 'kpis', 'initiatives', 'competitors'].includes(section),
      )
      .flatMap((spec) => writer.section(spec)),
  ];
  return { lines, placed };
}

class Writer {
  readonly #draft: Draft;
  readonly #placed: Placed[];
  constructor(draft: Draft, placed: Placed[]) {
    this.#draft = draft;
    this.#placed = placed;
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
      ...this.#headings(name),
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
      .flatMap((entry) => this.#listed(entry, '    '));
    if (fields.length + rivals.length === 0) return [];
    const below = rivals.length > 0 ? ['  competitors:', ...rivals] : [];
    return [
      '',
      ...this.#headings('market'),
      ...this.#headings('competitors'),
      'market:',
      ...fields,
      ...below,
    ];
  }

  section(spec: Spec): string[] {
    const entries = this.#draft.entries(spec.section);
    if (entries.length === 0) return [];
    const isKeyed = ['kpis', 'economics', 'levers'].includes(spec.section);
    const lines = entries.flatMap((entry) =>
      isKeyed ? this.#keyed(entry) : this.#listed(entry, '  '),
    );
    return ['', ...this.#headings(spec.section), `${spec.section}:`, ...lines];
  }

  #headings(section: string): string[] {
    return (this.#draft.headings.get(section) ?? []).map((text) => comment(text));
  }

  /** An entry with its name as the key. */
  #keyed(entry: Entry): string[] {
    const key = oneLine(entry.name, true);
    this.#placed.push({
      text: entry.name,
      at: entry.at,
      file: entry.file,
      address: address(entry),
    });
    const line = shortLine(entry);
    const fields = this.#fields(entry, '    ');
    if (line !== undefined) return [`  ${key}: ${oneLine(line)}`];
    return fields.length === 0 ? [`  ${key}: {}`] : [`  ${key}:`, ...fields];
  }

  /** An entry as an item of a list. */
  #listed(entry: Entry, indent: string): string[] {
    const { spec, name, at, file } = entry;
    this.#placed.push({ text: name, at, file, address: address(entry) });
    const fields = this.#fields(entry, `${indent}  `);
    return [`${indent}- ${spec.main}: ${oneLine(name)}`, ...fields];
  }

  #fields(entry: Entry, indent: string): string[] {
    const shape = shapeOf(entry.spec);
    return [...shape.fields.values()].flatMap((field) => {
      const values = entry.fields.get(field.name) ?? [];
      if (values.length === 0 || field.name === entry.spec.main) return [];
      for (const one of values)
        this.#placed.push({
          ...one,
          address: [address(entry), field.name, ...(one.key === undefined ? [] : [one.key])].join(
            '.',
          ),
        });
      return [`${indent}${field.name}: ${fieldValue(field, values)}`];
    });
  }
}
