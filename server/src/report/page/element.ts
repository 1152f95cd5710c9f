/** The value of an attribute; `undefined` omits it. */
type Value = string | number | undefined;

/**
 * A node of a page: an element with children, or a text. Pages are only built from these, so that a
 * text can never become markup.
 */
export type Part = Element | string;

/** An element of HTML or SVG. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
}

/** Creates an element. Tags and attribute names are our own, never the plan's. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, Value>>,
  ...parts: readonly (Part | readonly Part[])[]
): Element {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    given[name] = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
  }
  return { tag, attributes: given, parts: parts.flat() };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text escaped for HTML or XML. Characters that XML does not allow (control characters) are left
 * out.
 */
function escapeText(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

const empty: ReadonlySet<string> = new Set(['meta', 'br', 'link']);

/** The part as HTML; as XML for a file of its own when `xml` is true. */
export function markup(part: Part, xml = false): string {
  if (typeof part === 'string') return escapeText(part);
  const attributes = Object.entries(part.attributes).map(
    ([name, value]) => ` ${name}="${escapeText(value)}"`,
  );
  const open = `<${part.tag}${attributes.join('')}`;
  if (part.parts.length === 0 && (xml || empty.has(part.tag)))
    return xml ? `${open}/>` : `${open}>`;
  return `${open}>${part.parts.map((one) => markup(one, xml)).join('')}</${part.tag}>`;
}

/** All texts of a node, concatenated. */
export function textOf(part: Part): string {
  return typeof part === 'string' ? part : part.parts.map(textOf).join('\n');
}
