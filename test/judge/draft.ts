// A plan under the knife: its text as a document to change, and what the checker reads in it.
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { builtinCatalog, type Catalog } from '../../server/src/catalog/catalog.ts';
import { type Coverage, coverageOf } from '../../server/src/model/coverage.ts';
import { type Values, valuesOf } from '../../server/src/model/kpi-values.ts';
import type { KpiEntry, Plan } from '../../server/src/model/plan.ts';
import { checkText, written } from '../support/plans.ts';
import type { Random } from './random.ts';

/** The parts of a KPI, in whichever form it is written. */
export interface KpiParts {
  baseline?: string;
  target?: string;
  due?: string;
  owner?: string;
}

/** What is read in a text, without a rule asked. */
const planOf = (text: string, file: string): Plan => checkText(text, { file, rules: [] }).plan;

export class Draft {
  readonly doc: Document;
  readonly plan: Plan;
  readonly coverage: Coverage;
  readonly catalog: Catalog = builtinCatalog();
  readonly text: string;
  readonly random: Random;
  readonly file: string;

  constructor(text: string, file: string, random: Random) {
    this.text = text;
    this.doc = parseDocument(text);
    this.plan = planOf(text, file);
    this.coverage = coverageOf(this.plan, this.catalog);
    this.random = random;
    this.file = file;
  }

  /** What the plan covers as it is written now. */
  now(): Coverage {
    return coverageOf(planOf(this.written(), this.file), this.catalog);
  }

  written(): string {
    return written(this.doc);
  }

  get(...path: string[]): unknown {
    const value = this.doc.getIn(path);
    return isMap(value) || isSeq(value) ? value.toJSON() : value;
  }

  has(...path: string[]): boolean {
    return this.doc.hasIn(path);
  }

  /** Writes a value; lists and maps in flow style. */
  set(path: readonly string[], value: unknown): void {
    this.doc.setIn(
      path,
      typeof value === 'object' ? this.doc.createNode(value, { flow: true }) : value,
    );
  }

  delete(...path: string[]): void {
    this.doc.deleteIn(path);
  }

  /** Adds an item to a list, or writes the list. */
  add(path: readonly string[], item: string): void {
    const list = this.doc.getIn(path);
    if (isSeq(list)) list.add(item);
    else this.set(path, [item]);
  }

  /** Another key for an entry; its place in the map stays. */
  renameKey(section: string, from: string, to: string): void {
    const map = this.doc.get(section);
    if (!isMap(map)) return;
    for (const { key } of map.items)
      if (isScalar(key) && String(key.value) === from) key.value = to;
  }

  /** Replaces a name in every list below a section. */
  renameIn(section: string, field: string, from: string, to: string): void {
    const all = this.doc.get(section);
    const entries = isMap(all) ? all.items.map(({ value }) => value) : isSeq(all) ? all.items : [];
    for (const entry of entries) {
      const names = isMap(entry) ? entry.get(field) : undefined;
      const items = isSeq(names)
        ? names.items
        : isMap(names)
          ? names.items.map(({ key }) => key)
          : [];
      for (const item of items) if (isScalar(item) && item.value === from) item.value = to;
    }
  }

  kpi(entry: KpiEntry): KpiParts {
    return {
      ...(entry.baseline && { baseline: entry.baseline.text }),
      ...(entry.unmeasured && { baseline: entry.unmeasured.text }),
      ...(entry.target && { target: entry.target.text }),
      ...(entry.due && { due: entry.due.text }),
      ...(entry.owner && { owner: entry.owner.text }),
    };
  }

  /** Writes the parts of a KPI in the form it has. */
  setKpi(entry: KpiEntry, parts: KpiParts): void {
    if (entry.record) {
      for (const name of ['baseline', 'target', 'due', 'owner'] as const) {
        const value = parts[name];
        if (value === undefined) this.delete('kpis', entry.key, name);
        else this.set(['kpis', entry.key, name], value);
      }
      return;
    }
    const { baseline, target, due, owner } = parts;
    const line = [
      ...(baseline === undefined ? [] : [`${baseline} ->`]),
      ...(target === undefined ? [] : [target]),
      ...(due === undefined ? [] : [`by ${due}`]),
      ...(owner === undefined ? [] : [`@ ${owner}`]),
    ];
    this.set(['kpis', entry.key], line.join(' '));
  }

  values(entry: KpiEntry): Values {
    return valuesOf(this.catalog, entry);
  }

  /** Known KPIs with a trusted baseline and target. */
  measured(): { readonly kpi: KpiEntry; readonly values: Values }[] {
    return this.plan.kpis
      .map((kpi) => ({ kpi, values: this.values(kpi) }))
      .filter(({ values }) => values.known && values.baseline && values.target);
  }

  /** Levers of the operating keys of the plan's first model. */
  required(): string[] {
    return [
      ...new Set(this.coverage.keys.filter(({ primary }) => primary).map(({ key }) => key.lever)),
    ];
  }

  /** The key under `levers` that a lever is written with. */
  leverKey(lever: string): string | undefined {
    return this.coverage.listed.get(lever)?.key;
  }

  /** Ids of all mechanisms that stand anywhere in the plan. */
  get used(): ReadonlySet<string> {
    return this.coverage.anywhere;
  }

  /** Mechanisms that may be added to a plan without a word from any other rule. */
  harmless(lever: string): string[] {
    const { relations, mechanisms, models } = this.catalog;
    const touched = new Set([
      ...relations.needs.map((one) => one.mechanism),
      ...relations.conflicts.flatMap((one) => one.mechanisms),
      ...relations.clashes.flatMap((one) => one.mechanisms),
      ...[...models.values()].flatMap((model) => model.registration?.mechanism ?? []),
    ]);
    return [...mechanisms.values()]
      .filter(
        (one) =>
          one.lever === lever &&
          !touched.has(one.id) &&
          !one.personalData &&
          !this.used.has(one.id),
      )
      .map((one) => one.id);
  }
}

/** What a mutation did. */
export interface Mistake {
  /** The address at which the finding is expected, or below which. */
  readonly at: string;
  /** Findings that the mistake brings about in their own right. */
  readonly also?: readonly string[];
  /** The text, where the mistake is none of the document. */
  readonly text?: string;
}

/** One kind of mistake. */
export interface Mutation {
  readonly name: string;
  readonly rule: string;
  /** Undefined when the plan offers no place for it. */
  readonly apply: (draft: Draft) => Mistake | undefined;
}
