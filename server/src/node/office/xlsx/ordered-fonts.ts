/** The parts of a font in the order of the standard; others are refused by strict readers. */
const order = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'scheme'];

/** The styles of a workbook, each font with its parts in the order of the standard. */
export function orderedFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const place = (part: string): number => order.indexOf(part.match(/\w+/)?.[0] ?? '');
    const parts = inside.match(/<\w[^>]*\/>/g) ?? [];
    return `<font>${[...parts].sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });
}
