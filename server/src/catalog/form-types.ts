import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';

/** How a business form meets an operating key. */
export interface FormKey {
  /** The meaning of the key here. */
  readonly reads: Text;
  /** Mechanisms that meet the key here, besides those that do so everywhere. */
  readonly core: readonly string[];
  /** Mechanisms that only partly meet it here, even if they meet it elsewhere. */
  readonly half: readonly string[];
  /** The key does not apply to this form and is never missing. */
  readonly notApplicable?: Text;
}

/** How a form is recognised. */
export interface FormSigns {
  /** One is enough. */
  readonly strong: { readonly mechanisms: readonly string[]; readonly words: Words };
  readonly signs: {
    readonly mechanisms: readonly string[];
    readonly levers: readonly string[];
    readonly words: Words;
  };
  /** Number of different signs that are sufficient; `strong`: signs alone never are. */
  readonly needs: number | 'strong';
  /** None of these may be present. */
  readonly guard: {
    readonly mechanisms: readonly string[];
    readonly words: Words;
    readonly text: Text;
  };
}

/** A business form: a practical variant of an operating model. Its id is `model.name`. */
export interface Form {
  readonly id: string;
  readonly model: string;
  /** Its buyers are in the home market. */
  readonly atHome?: true;
  readonly name: Text;
  readonly what: Text;
  readonly recognise: FormSigns;
  /** Forms that can be combined; two that do not name each other are alternatives. */
  readonly togetherWith: readonly string[];
  /** By the id of the operating key. */
  readonly keys: Readonly<Record<string, FormKey>>;
  /** Advice that does not apply to this form. */
  readonly notRecommended: readonly { readonly lever: string; readonly why: Text }[];
  /** Levers that matter here; advice, never a finding. */
  readonly alsoLookAt: readonly string[];
  /** Peak weeks by season id, or the reason why there are none. */
  readonly seasons: { readonly peaks?: readonly string[]; readonly none?: Text };
  /** KPIs that keep growth honest here. */
  readonly counterweights: readonly string[];
  readonly shift: { readonly from: Text; readonly to: Text };
  /** A trend that the business meets by nature. */
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
