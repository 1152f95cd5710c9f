import { problem } from './problem.ts';
import { type Attributes, readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** A part of an XML document that is small enough to be held as a tree. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly content: (Element | string)[];
}

/** Maximum number of elements in one of them: tables of some thousand rows have less. */
const mostElements = 400_000;

/** What is read of a fallback for older programs is there twice. */
const twice = new Set(['Fallback']);

/**
 * Reads the elements with one of the names, each as a tree of its own, in order. Elements inside
 * others of them are part of these.
 * @param take returns false when no more are needed
 */
export function readElements(
  archive: Archive,
  part: string,
  names: ReadonlySet<string>,
  take: (element: Element) => void,
): void {
  const open: Element[] = [];
  let skipped = 0;
  let count = 0;
  readXml(archive, part, {
    open: (name, attributes) => {
      if (skipped > 0 || twice.has(name)) skipped++;
      else if (open.length > 0 || names.has(name)) {
        if (++count > mostElements) throw problem('tooLarge');
        const element: Element = { name, attributes, content: [] };
        open.at(-1)?.content.push(element);
        open.push(element);
      }
    },
    close: () => {
      if (skipped > 0) {
        skipped--;
        return;
      }
      const element = open.pop();
      if (element && open.length === 0) {
        count = 0;
        take(element);
      }
    },
    text: (text) => {
      if (skipped === 0) open.at(-1)?.content.push(text);
    },
  });
}

/** The elements directly in another one. */
export function below({ content }: Element): readonly Element[] {
  return content.filter((one) => typeof one !== 'string');
}

/** The first element with a name directly in another one. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && below(element).find((one) => one.name === name);
}

/** The first element with a name anywhere in another one. */
export function inside(element: Element, name: string): Element | undefined {
  for (const one of below(element)) {
    const found = one.name === name ? one : inside(one, name);
    if (found) return found;
  }
  return undefined;
}

/** The text directly in an element. */
export function textOf({ content }: Element): string {
  return content.filter((one) => typeof one === 'string').join('');
}
