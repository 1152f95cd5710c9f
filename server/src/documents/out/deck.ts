import type { Lang } from '../../text/language.ts';

/** A place on a slide of 960 × 540 points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A colour of the theme, so that a company's template brings its own; or one with a meaning. */
export type Colour =
  | 'accent1'
  | 'accent2'
  | 'tx1'
  | 'tx2'
  | 'bg1'
  | 'quiet'
  | 'line'
  | 'good'
  | 'part'
  | 'bad';

export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly colour?: Colour;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly bullet?: true;
}

/** A cell of a table; its colour has a meaning that its text has too. */
export type DeckCell = string | Run;

/** A chart that office programs can change, with its numbers in a workbook. */
export interface Chart {
  /** `bar` is horizontal, the first category on top. */
  readonly type: 'bar' | 'column';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: Colour;
    readonly values: readonly number[];
  }[];
  readonly format: string;
}

/** Something on a slide, in the order of reading. */
export type Item =
  | {
      readonly kind: 'text';
      readonly box: Box;
      readonly size: number;
      readonly paragraphs: readonly Paragraph[];
      readonly align?: 'center' | 'end';
      readonly anchor?: 'middle';
    }
  | {
      readonly kind: 'shape';
      readonly shape: 'rect' | 'roundRect' | 'diamond' | 'rightArrow' | 'line';
      readonly box: Box;
      readonly alt: string;
      readonly fill?: Colour;
      readonly outline?: Colour;
      /** Lighter than the colour, for what lies below others. */
      readonly faint?: true;
      readonly text?: Run;
      readonly size?: number;
    }
  | {
      readonly kind: 'table';
      readonly box: Box;
      readonly alt: string;
      readonly size: number;
      readonly heads: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly { readonly height: number; readonly cells: readonly DeckCell[] }[];
    }
  | { readonly kind: 'chart'; readonly box: Box; readonly alt: string; readonly chart: Chart };

export interface Slide {
  readonly title: string;
  /** Only of the first slide. */
  readonly subtitle?: readonly string[];
  readonly items: readonly Item[];
}

/** Slides without the format of their file. */
export interface Deck {
  readonly title: string;
  readonly lang: Lang;
  readonly slides: readonly Slide[];
}

/** The part of a slide below its title, with room for a note at the bottom. */
export const area: Box = { x: 44, y: 104, w: 872, h: 388 };
