/** Spreadsheets write letters that XML does not have as `_x0007_`; this is the text that they mean. */
export function decoded(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
