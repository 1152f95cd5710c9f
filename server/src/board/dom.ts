import type { Element as PageElement, Part } from '../report/page/element.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Attributes that the reader controls and not the page: what is unfolded, and what the cursor is
 * on.
 */
const kept: ReadonlySet<string> = new Set(['open', 'aria-current']);

/**
 * Updates the content of a node to the given parts, changing only what differs: no flicker, and the
 * focus stays. Texts become text nodes and nothing else.
 */
export function show(parent: Element, parts: readonly Part[]): void {
  for (const [index, part] of parts.entries()) {
    const there = parent.childNodes[index];
    if (there && fits(there, part)) update(there, part);
    else if (there) parent.replaceChild(make(part, parent), there);
    else parent.append(make(part, parent));
  }
  while (parent.childNodes.length > parts.length) parent.lastChild?.remove();
}

function fits(there: ChildNode, part: Part): boolean {
  if (typeof part === 'string') return there.nodeType === Node.TEXT_NODE;
  return there instanceof Element && there.localName === part.tag && there.className !== undefined;
}

function update(there: ChildNode, part: Part): void {
  if (typeof part === 'string') {
    if (there.nodeValue !== part) there.nodeValue = part;
  } else if (there instanceof Element) {
    dress(there, part);
    show(there, part.parts);
  }
}

function make(part: Part, parent: Element): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const drawn = part.tag === 'svg' || parent.namespaceURI === svgNamespace;
  const made = drawn
    ? document.createElementNS(svgNamespace, part.tag)
    : document.createElement(part.tag);
  dress(made, part);
  show(made, part.parts);
  return made;
}

function dress(element: Element, { attributes }: PageElement): void {
  for (const { name } of [...element.attributes])
    if (!(name in attributes) && !kept.has(name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    // The namespace follows from how the element is created.
    if (name !== 'xmlns' && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
