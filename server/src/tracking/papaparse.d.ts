/** The part of Papa Parse that is used; its own types need those of Node and the DOM. */
declare module 'papaparse' {
  export interface Step {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: the offset after the row and its line break. */
    readonly meta: { readonly cursor: number };
  }
  const papa: {
    parse(
      text: string,
      options: {
        readonly delimiter: string;
        readonly step: (row: Step, parser: { readonly abort: () => void }) => void;
      },
    ): void;
    unparse(rows: readonly (readonly string[])[], options: object): string;
  };
  export default papa;
}
