import type { Backfiring, Statements, WeakAnswer } from './answer-types.ts';
import type { BreakEven, Ordering, Silence, Sum } from './arithmetic-types.ts';
import type { Words } from './basics.ts';
import type { GrowthBridge, MarginBridge } from './bridge-types.ts';
import type { CostlyMeans, Float, Lessons, MeasuredBy, Proof, Theme } from './critic-types.ts';
import { reading as readingText } from './data.generated.ts';
import type { Form, FormSeason } from './form-types.ts';
import type { Compositions, KpiPair, KpiWords } from './kpi-word-types.ts';
import type {
  Acquisitions,
  AwaitedMoney,
  CapitalReturn,
  CostShares,
  FreeMarket,
  LossWords,
  OpenMoney,
  OrderAccountWords,
  SoldAtLoss,
} from './order-types.ts';
import type { Tension } from './tension-types.ts';
import type { TimeWords, ToldLines } from './time-types.ts';
import { unpack } from './unpack.ts';
import type {
  CountsFor,
  FieldOfWork,
  GenericWords,
  NumberPattern,
  ProperNames,
  SpottedBy,
  SuchAs,
  WordPairs,
  WordTrap,
} from './word-types.ts';

export type * from './answer-types.ts';
export type * from './arithmetic-types.ts';
export type * from './bridge-types.ts';
export type * from './critic-types.ts';
export type * from './form-types.ts';
export type * from './kpi-word-types.ts';
export type * from './order-types.ts';
export type * from './tension-types.ts';
export type * from './time-types.ts';
export type * from './word-types.ts';

/**
 * The built-in data for reading plans and calculating with their figures. Company catalogues cannot
 * extend it.
 */
export interface Reading {
  readonly kpiWords: readonly KpiWords[];
  readonly kpiPairs: readonly KpiPair[];
  readonly compositions: Compositions;
  readonly sums: readonly Sum[];
  readonly orderings: readonly Ordering[];
  readonly economics: readonly BreakEven[];
  readonly silence: Silence;
  readonly countsFor: readonly CountsFor[];
  readonly spottedBy: readonly SpottedBy[];
  readonly suchAs: readonly SuchAs[];
  readonly fieldsOfWork: readonly FieldOfWork[];
  readonly numberPatterns: readonly NumberPattern[];
  readonly wordPairs: readonly WordPairs[];
  readonly wordTraps: readonly WordTrap[];
  readonly properNames: ProperNames;
  readonly genericWords: GenericWords;
  readonly themes: readonly Theme[];
  /** Themes that show whether growth is bought. */
  readonly counterweights: readonly string[];
  /** Measures of the size of the whole business. */
  readonly sizeKpis: readonly string[];
  /** Measures of what people say, which show no single thing. */
  readonly feelings: readonly string[];
  /** Those other than buyers whose numbers a plan has. */
  readonly parties: Words;
  /** Words of a share that do not say of what. */
  readonly shareWords: Words;
  /** Figures in words. */
  readonly figureWords: Words;
  /** What keeps a figure where it is. */
  readonly holdWords: Words;
  /** Sales and profit of a year. */
  readonly yearlyMoney: readonly string[];
  readonly costlyMeans: readonly CostlyMeans[];
  /** Words by which work and KPIs of a trend are known. */
  readonly trendWords: readonly { readonly trend: string; readonly words: Words }[];
  readonly tensions: readonly Tension[];
  /** Targets in words: of what is to rise, and of what is to stay. */
  readonly targetWords: { readonly up: Words; readonly held: Words };
  readonly float: Float;
  readonly growthBridge: GrowthBridge;
  readonly marginBridge: MarginBridge;
  readonly orderAccount: OrderAccountWords;
  readonly lossWords: LossWords;
  readonly freeMarket: FreeMarket;
  /** Means that breed a risk, and KPIs that show whether their counts are real. */
  readonly backfiring: readonly Backfiring[];
  /** Kinds of new business, by the work that begins them. */
  readonly fronts: readonly { readonly id: string; readonly words: Words }[];
  readonly frontsNot: Words;
  readonly frontsOrder: Words;
  readonly proof: Proof;
  readonly lessons: Lessons;
  readonly timeWords: TimeWords;
  readonly toldLines: ToldLines;
  /** Answers to a risk that name no action. */
  readonly emptyResponses: Words;
  readonly awaitedMoney: AwaitedMoney;
  readonly capitalReturn: CapitalReturn;
  readonly acquisitions: Acquisitions;
  readonly openMoney: OpenMoney;
  /** Headings of what money is used for, and lines beside them that are none. */
  readonly uses: { readonly names: Words; readonly not: Words; readonly raised: Words };
  readonly costShares: CostShares;
  readonly soldAtLoss: SoldAtLoss;
  /** Headings of an author's own about money. */
  readonly moneySections: Words;
  /** Words of a local business that is everywhere. */
  readonly nationwide: Words;
  /** Clauses that say why a risk will not matter. */
  readonly reassurances: Words;
  /** Words in front of few others that only say more of the same. */
  readonly emptyEfforts: Words;
  /** Nouns that are no answer where nothing else is said. */
  readonly emptyNouns: Words;
  /** Answers that are weak in a way that can be asked about, the weightiest first. */
  readonly weakAnswers: readonly WeakAnswer[];
  /** What risks are about. */
  readonly riskKinds: readonly { readonly id: string; readonly words: Words }[];
  /** Clauses that say how things are. */
  readonly statements: Statements;
  /** Answers that are only more money. */
  readonly paidResponses: Words;
  /** Mechanisms that are no answer to a risk by themselves. */
  readonly emptyMeans: readonly string[];
  /** Work on the money and the owners of a company. */
  readonly financing: Words;
  /** What says when money that is spent comes back. */
  readonly payback: MeasuredBy;
  readonly forms: readonly Form[];
  readonly formSeasons: readonly FormSeason[];
}

const holder: { reading?: Reading } = {};

/** The data for reading plans, parsed on first use, so that the start does not wait for it. */
export function builtinReading(): Reading {
  holder.reading ??= unpack(readingText()) as Reading;
  return holder.reading;
}
