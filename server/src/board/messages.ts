import type { BoardData } from '../features/report/board.ts';
import type { PortfolioRow } from '../report/portfolio.ts';
import type { Lang } from '../text/language.ts';

/** Messages from the editor to the board. */
export type ToBoard =
  | { readonly kind: 'plan'; readonly uri: string; readonly data: BoardData | null }
  | {
      readonly kind: 'portfolio';
      readonly rows: readonly PortfolioRow[];
      readonly all: number;
      readonly lang: Lang;
    }
  | { readonly kind: 'cursor'; readonly offset: number };

/** Messages from the board to the editor. */
export type FromBoard =
  | { readonly kind: 'ready' }
  | { readonly kind: 'goTo'; readonly start: number; readonly end: number }
  | { readonly kind: 'open'; readonly uri: string }
  | { readonly kind: 'suppose'; readonly model?: string; readonly trends?: readonly string[] };
