import { parseDocument } from 'yaml';
import { counterweights, kpisOfLever, leversOfKpi } from '../../server/src/catalog/kpi-links.ts';
import { builtinReading } from '../../server/src/catalog/reading.ts';
import type { Kpi } from '../../server/src/catalog/types.ts';
import { isoMonth } from '../../server/src/model/grammar/day.ts';
import { addMonths } from '../../server/src/rules/support/time.ts';
import { written } from '../support/plans.ts';
import { type Lever, type Maker, places, type Work, weight } from './clean-plan-maker.ts';
import {
  assumptions,
  companies,
  measures,
  people,
  risks,
  summaries,
  titles,
  workNames,
} from './words.ts';

export class Writer {
  readonly #maker: Maker;
  readonly #work: Work[] = [];
  readonly #kpis = new Map<string, string[]>();

  constructor(maker: Maker) {
    this.#maker = maker;
  }

  text(seed: number): string {
    const { catalog, random, lang, models, trends, levers, start } = this.#maker;
    this.#planWork();
    this.#chooseKpis();
    const company = random.pick(companies[lang]) ?? '';
    const model = catalog.models.get(models[0] ?? '');
    const currency = lang === 'zh' ? 'CNY' : (random.pick(['GBP', 'EUR', 'SGD']) ?? 'EUR');
    const shift = model?.shift;
    const amounts = this.#work.map(() => random.between(12, 30) * 10);
    const sum = amounts.reduce((a, b) => a + b, 0);
    const money = (thousands: number): string =>
      lang === 'zh' ? `${thousands / 10}万` : `${thousands}k`;
    const total = random.chance(0.5)
      ? money(sum + 50)
      : { total: money(sum + 150), reserve: money(100) };
    const end = addMonths(start, 12) - 1;
    const full = random.chance(0.5);
    const needs = (flag: 'needsMarkets' | 'needsArea'): boolean =>
      models.some((id) => catalog.models.get(id)?.[flag]);
    const plan = {
      plan: 1,
      title: titles[lang](company, '2027'),
      company,
      ...(random.chance(0.5) && { lang }),
      status: random.pick(['draft', 'review', 'review', 'approved']),
      owner: random.pick(people[lang]),
      model: models.length === 1 && random.chance(0.8) ? models[0] : [...models],
      ...(trends.length > 0 && { trends: [...trends] }),
      period: isoMonth(start).endsWith('01') ? 2027 : `${isoMonth(start)}..${isoMonth(end)}`,
      currency,
      ...(needs('needsMarkets') && { markets: lang === 'zh' ? ['DE', 'FR'] : ['DE'] }),
      ...(needs('needsArea') && { area: places[lang] }),
      budget: total,
      ...((shift?.stated ?? false) && { shift: `${shift?.from[lang]} -> ${shift?.to[lang]}` }),
      ...(random.chance(0.5) && { summary: random.pick(summaries[lang]) }),
      levers: Object.fromEntries(
        [...levers.values()].map((lever) => [lever.id, this.#lever(lever, full)]),
      ),
      kpis: Object.fromEntries([...this.#kpis.keys()].map((id) => [id, this.#kpi(id, end, full)])),
      ...this.#economics(),
      initiatives: Object.fromEntries(
        this.#work.map((work, at) => [
          work.key,
          this.#initiative(work, money(amounts[at] ?? 100), at),
        ]),
      ),
      ...(random.chance(0.7) && this.#assumption()),
      risks: {
        'first-risk': {
          ...random.pick(risks[lang]),
          likelihood: 'medium',
          impact: 'high',
          lever: this.#work[0]?.levers[0],
          owner: random.pick(people[lang]),
        },
      },
      'x-seed': seed,
    };
    const document = parseDocument('{}');
    document.contents = document.createNode(plan) as typeof document.contents;
    for (const section of ['levers', 'kpis', 'initiatives', 'risks', 'assumptions'] as const)
      this.#flow(document, section, full);
    return written(document);
  }

  /** Lists in one line; whole entries too, where the spelling is short. */
  #flow(document: ReturnType<typeof parseDocument>, section: string, full: boolean): void {
    const map = document.get(section) as { items?: { value?: unknown }[] } | undefined;
    for (const { value } of map?.items ?? []) {
      const entry = value as { flow?: boolean; items?: { value?: unknown }[] };
      if (!Array.isArray(entry?.items)) continue;
      if (!full || section === 'risks' || section === 'assumptions') entry.flow = true;
      for (const item of entry.items) {
        const inner = item.value as { flow?: boolean; items?: unknown[] } | undefined;
        if (inner && Array.isArray(inner.items)) inner.flow = true;
      }
    }
  }

  /** One initiative for each lever with something planned; the protecting one comes first. */
  #planWork(): void {
    const { catalog, models, levers, start, random } = this.#maker;
    const order = catalog.models.get(models[0] ?? '')?.orderOfWork;
    const open = [...levers.values()].filter(({ planned }) => planned.length > 0);
    const first = open.filter(({ id }) => id === order?.protect);
    for (const lever of [...first, ...open.filter((one) => !first.includes(one))]) {
      const at = this.#work.length;
      const early = lever.id === order?.protect;
      const from = early ? 0 : 3 + (at % 3);
      // Ends that lie in no peak weeks, neither in mainland China nor elsewhere.
      const to = early ? 2 : ([6, 7, 8][(at + random.between(0, 2)) % 3] ?? 6);
      this.#work.push({
        key: `${lever.planned[0] ?? lever.id}-work`,
        levers: [lever.id],
        mechanisms: [...lever.planned],
        from: addMonths(start, from),
        to: this.#offPeak(addMonths(start, Math.max(to, from + 1) + 1) - 1),
        kpis: [],
      });
    }
  }

  /**
   * An end in a month with peak weeks moves to the end of the next month without any, or the one
   * before.
   */
  #offPeak(day: number): number {
    const peak = (end: number): boolean =>
      ['05', '10', '11', '12'].includes(isoMonth(end).slice(5));
    const month = (by: number): number => addMonths(day + 1, by) - 1;
    return [0, -1, -2, -3].map(month).find((end) => !peak(end)) ?? day;
  }

  /**
   * Two KPIs of each required lever, one of the others, and a counterweight where only size is
   * counted.
   */
  #chooseKpis(): void {
    const { catalog, models, random, trends } = this.#maker;
    const add = (id: string | undefined, work: Work | undefined): void => {
      if (id === undefined || !work) return;
      const list = this.#kpis.get(id) ?? [];
      this.#kpis.set(id, list);
      if (!work.kpis.includes(id)) work.kpis.push(id);
    };
    const identity = new Set(catalog.identities.map(({ result }) => result));
    // Numbers made up one by one would contradict each other where a sum is made of them.
    const reckoned = new Set(
      builtinReading().economics.flatMap(({ uses, orUses = [] }) => [
        ...(uses.length === 2 ? uses.slice(0, 1) : []),
        ...orUses,
      ]),
    );
    const fitting = (kpi: Kpi): boolean =>
      !identity.has(kpi.id) && !reckoned.has(kpi.id) && kpi.id !== catalog.acquisitionSum.customers;
    for (const work of this.#work) {
      const ids = kpisOfLever(catalog, work.levers[0] ?? '')
        .filter(fitting)
        .map(({ id }) => id);
      for (const id of random.shuffled(ids.slice(0, 4)).slice(0, 2)) add(id, work);
    }
    for (const key of models.flatMap((model) => catalog.models.get(model)?.keys ?? [])) {
      const lever = catalog.keys.get(key)?.lever ?? '';
      if (this.#work.some(({ levers }) => levers.includes(lever))) continue;
      add(kpisOfLever(catalog, lever).find(fitting)?.id, this.#work[0]);
    }
    for (const trend of trends) {
      const { needsNumber, keepingKpis, yardstick } = catalog.trends.get(trend) ?? {};
      const green = [...catalog.kpis.values()].find((kpi) => kpi.trend === trend)?.id;
      const last = this.#work.at(-1);
      if (needsNumber) add(green, last);
      if (keepingKpis) add(keepingKpis[0], last);
      if (yardstick) add(yardstick.kpis[0], last);
    }
    const counted = [...this.#kpis.keys()];
    const main = catalog.models.get(models[0] ?? '');
    const carries = (id: string): boolean =>
      leversOfKpi(catalog, id).some(({ weights }) => weight(weights, main) >= 2);
    if (main && !counted.some(carries)) {
      add(
        [...catalog.kpis.values()]
          .filter(fitting)
          .find((kpi) => kpi.primaryModels.includes(main.id) && carries(kpi.id))?.id,
        this.#work[0],
      );
    }
    const growth = [...this.#kpis.keys()].filter((id) => catalog.kpis.get(id)?.vanity);
    for (const id of growth) {
      const counter = counterweights(catalog, id);
      if (counter.some((kpi) => this.#kpis.has(kpi.id))) continue;
      add(counter.find(fitting)?.id, this.#work.at(-1));
    }
  }

  /**
   * The figures that a plan counts with: whether what it spends on pays, and whether customers
   * stay.
   */
  #economics(): { readonly economics?: unknown } {
    const { catalog, used } = this.#maker;
    const { costlyMeans, themes, sizeKpis } = builtinReading();
    const spent = costlyMeans.filter(({ mechanisms }) => mechanisms.some((id) => used.has(id)));
    const isSize = [...this.#kpis.keys()].some((id) => sizeKpis.includes(id));
    const asked = [...spent, ...(isSize ? themes.filter(({ question }) => question) : [])];
    const counted = new Set(this.#kpis.keys());
    const sums = new Set(
      builtinReading().economics.flatMap(({ uses, orUses = [] }) => [...uses, ...orUses]),
    );
    for (const { kpis } of asked) {
      if (kpis.some((id) => counted.has(id))) continue;
      const id = kpis.find((one) => !sums.has(one)) ?? kpis[0];
      if (id !== undefined) counted.add(id);
    }
    const added = [...counted].filter((id) => !this.#kpis.has(id));
    if (added.length === 0) return {};
    const value = (id: string): string => {
      const kpi = catalog.kpis.get(id);
      return kpi ? this.#numbers(kpi)[0] : '';
    };
    return { economics: Object.fromEntries(added.map((id) => [id, value(id)])) };
  }

  #lever({ planned, have }: Lever, full: boolean): unknown {
    if (have.length === 0 && !full) return [...planned];
    return {
      ...(planned.length > 0 && { mechanisms: [...planned] }),
      ...(have.length > 0 && { have: [...have] }),
    };
  }

  #kpi(id: string, end: number, full: boolean): unknown {
    const { catalog, random, lang } = this.#maker;
    const kpi = catalog.kpis.get(id);
    if (!kpi) return '';
    const [baseline, target] = this.#numbers(kpi);
    const due = isoMonth(end);
    const owner = random.pick(people[lang]) ?? '';
    const record = full && random.chance(0.6);
    if (record || kpi.window)
      return { baseline, target, due, owner, measure: random.pick(measures[lang]) };
    return `${baseline} -> ${target} by ${due} @ ${owner}`;
  }

  /**
   * A start and an end inside what is usual, a step in the right direction that nobody would call a
   * leap.
   */
  #numbers({ unit, direction, soft: [low, high] }: Kpi): [string, string] {
    const { random, lang } = this.#maker;
    const [from, to] = [low ?? 800, high ?? (low ?? 800) * 10];
    const middle = from + (to - from) * (0.35 + 0.2 * random.next());
    const better = direction === 'lower' ? 0.88 : 1.12;
    const show = (value: number): string => {
      const number = String(Number(value.toPrecision(2)));
      if (unit === 'percent') return `${number}%`;
      if (unit === 'money') return lang === 'zh' ? `${number}元` : number;
      if (unit === 'days') return lang === 'zh' ? `${number}天` : `${number} days`;
      if (unit === 'hours') return `${number}h`;
      if (unit === 'minutes') return lang === 'zh' ? `${number}分钟` : `${number} min`;
      if (unit === 'kgCO2e' || unit === 'mm') return `${number} ${unit}`;
      return number;
    };
    // More points than these are asked about.
    const most = unit === 'percent' && direction !== 'lower' ? middle + 4 : to;
    const target = Math.min(Math.max(middle * better, from), to, most);
    const [a, b] = [show(middle), show(target)];
    return a === b ? [a, `${direction === 'lower' ? 'max' : 'min'} ${b}`] : [a, b];
  }

  #initiative({ levers, mechanisms, from, to, kpis }: Work, budget: string, at: number): unknown {
    const { catalog, random, lang } = this.#maker;
    const name = catalog.mechanisms.get(mechanisms[0] ?? '')?.name[lang] ?? '';
    const first = this.#work[0];
    return {
      name: (random.pick(workNames[lang]) ?? ((text: string) => text))(name),
      lever: levers.length === 1 ? levers[0] : levers,
      mechanisms,
      when: `${isoMonth(from)}..${isoMonth(to)}`,
      budget: random.chance(0.1) ? 'internal' : budget,
      owner: random.pick(people[lang]),
      ...(kpis.length > 0 && { kpis }),
      ...(at > 0 && first && from > first.to && random.chance(0.6) && { after: [first.key] }),
    };
  }

  #assumption(): { readonly assumptions: unknown } {
    const { random, lang } = this.#maker;
    const work = this.#work[0];
    return {
      assumptions: {
        'first-assumption': {
          assume: random.pick(assumptions[lang]),
          check_by: isoMonth(work?.from ?? 0),
          owner: random.pick(people[lang]),
          affects: [work?.key],
        },
      },
    };
  }
}
