import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';

/** How an operating key is met in a form. */
export interface FormKey {
  /** What the key means here. */
  readonly reads: Text;
  /** Does the job here, beside what counts in full everywhere. */
  readonly core: readonly string[];
  /** Shows it in part here, even where it counts in full elsewhere. */
  readonly half: readonly string[];
  /** The key asks for something that this form cannot have: it is never missing. */
  readonly notApplicable?: Text;
}

/** From what a form is told. */
export interface FormSigns {
  /** One is enough. */
  readonly strong: { readonly mechanisms: readonly string[]; readonly words: Words };
  readonly signs: {
    readonly mechanisms: readonly string[];
    readonly levers: readonly string[];
    readonly words: Words;
  };
  /** So many different signs are enough; `strong`: signs alone never are. */
  readonly needs: number | 'strong';
  /** None of these may show. */
  readonly guard: {
    readonly mechanisms: readonly string[];
    readonly words: Words;
    readonly text: Text;
  };
}

/** A business form: an operating model as it is met in practice. Its id is `model.name`. */
export interface Form {
  readonly id: string;
  readonly model: string;
  readonly name: Text;
  readonly what: Text;
  readonly recognise: FormSigns;
  /** Forms that can be true at the same time; two that do not name each other are two readings. */
  readonly togetherWith: readonly string[];
  /** By the id of the operating key. */
  readonly keys: Readonly<Record<string, FormKey>>;
  /** Advice that is silent in this form. */
  readonly notRecommended: readonly { readonly lever: string; readonly why: Text }[];
  /** Levers that matter here; advice, never a finding. */
  readonly alsoLookAt: readonly string[];
  /** Peaks by the id of the season, or the reason why there are none. */
  readonly seasons: { readonly peaks?: readonly string[]; readonly none?: Text };
  /** KPIs that keep growth honest here. */
  readonly counterweights: readonly string[];
  readonly shift: { readonly from: Text; readonly to: Text };
  /** How a trend is met by the business itself. */
  readonly trends?: Readonly<Record<string, { readonly metByTheBusiness: Text }>>;
}

/** A peak of the year; `*`: no fixed days, or every country. */
export interface FormSeason {
  readonly id: string;
  readonly name: Text;
  readonly from: string;
  readonly to: string;
  readonly countries: readonly string[];
}
