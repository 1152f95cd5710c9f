import type { Box } from '../../../documents/out/deck.ts';
import { type Attributes, readXmlText } from '../../../documents/read/xml.ts';
import type { Text } from '../../../text/language.ts';
import { xmlText } from '../xml.ts';
import { point } from './drawing.ts';

/** The parts of a package by name: texts of XML, and the bytes of pictures. */
export type Parts = Map<string, string | Uint8Array>;

/** Why a template is not used, in a sentence. */
export class TemplateError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** A layout for slides. */
export interface Layout {
  readonly part: string;
  /** The placeholder of the title: `title` or `ctrTitle`. */
  readonly title: string;
  /**
   * The attributes of the placeholder of the subtitle and of the slide number, where it has them.
   */
  readonly subtitle: string | undefined;
  readonly number: string | undefined;
}

/** A template without its slides. */
export interface Template {
  readonly parts: Parts;
  /** The main part: `ppt/presentation.xml`. */
  readonly main: string;
  readonly first: Layout;
  readonly others: Layout;
  /** Size of a slide in points. */
  readonly width: number;
  readonly height: number;
  /** Where the content of a slide goes, in points. */
  readonly area: Box;
}

/** A part with relations of another. */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A relation of a part. */
export interface Relation {
  readonly id: string;
  /** The last word of the type: `slideMaster`. */
  readonly type: string;
  /** The attributes as they are written. */
  readonly written: Attributes;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part, with their targets as names of parts. */
export function relationsIn(parts: Parts, part: string): Relation[] {
  const found: Relation[] = [];
  eachElement(parts.get(relationsOf(part)), (name, written) => {
    const { Id = '', Type = '', Target = '', TargetMode } = written;
    if (name !== 'Relationship') return;
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    const isExternal = TargetMode === 'External';
    found.push({ id: Id, type, written, target: resolved(part, Target), isExternal });
  });
  return found;
}

/** Calls a function for each element of a part, by its name without a prefix. */
export function eachElement(
  content: string | Uint8Array | undefined,
  open: (name: string, attributes: Attributes) => void,
  close: (name: string) => void = () => undefined,
): void {
  if (typeof content === 'string') readXmlText(content, { open, close, text: () => undefined });
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

const unusable: Text = {
  en: 'is no PowerPoint template that can be used: it has no slide layout with a title. Save it in PowerPoint as .pptx or .potx.',
  zh: '不能用作 PowerPoint 模板：没有带标题的版式。请在 PowerPoint 中另存为 .pptx 或 .potx。',
};

/**
 * Reads the layouts of a template; its own slides are left out.
 * @throws TemplateError
 */
export function templateOf(parts: Parts): Template {
  const main = relationsIn(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const text = parts.get(main);
  if (typeof text !== 'string' || !/<p:presentation\b/.test(text))
    throw new TemplateError(unusable);
  const masters = relationsIn(parts, main).filter(({ type }) => type === 'slideMaster');
  const layouts = masters.flatMap(({ target }) =>
    relationsIn(parts, target)
      .filter(({ type }) => type === 'slideLayout')
      .flatMap(({ target: part }) => layoutOf(parts, part)),
  );
  const byType = (type: string): (typeof layouts)[number] | undefined =>
    layouts.find((one) => one.type === type);
  const others =
    byType('titleOnly') ?? byType('obj') ?? layouts.find(({ title }) => title === 'title');
  if (!others) throw new TemplateError(unusable);
  let [width, height] = [0, 0];
  eachElement(text, (name, { cx, cy }) => {
    if (name === 'sldSz') [width, height] = [Number(cx) / point, Number(cy) / point];
  });
  if (!width || !height || width < 100 || height < 100) throw new TemplateError(unusable);
  const master = masters[0]?.target ?? '';
  const body = bodyOf(parts, byType('obj')?.part) ?? bodyOf(parts, master);
  const plain = { x: width * 0.046, y: height * 0.193, w: width * 0.908, h: height * 0.77 };
  const isLarge = body !== undefined && body.w > width / 2 && body.h > height / 2;
  const first = byType('title') ?? layouts.find(({ title }) => title === 'ctrTitle') ?? others;
  return { parts, main, first, others, width, height, area: isLarge ? body : plain };
}

function layoutOf(parts: Parts, part: string): (Layout & { readonly type: string })[] {
  let type = '';
  const placeholders: Attributes[] = [];
  eachElement(parts.get(part), (name, attributes) => {
    if (name === 'sldLayout') type = attributes.type ?? '';
    if (name === 'ph') placeholders.push(attributes);
  });
  const of = (...types: string[]): Attributes | undefined =>
    placeholders.find((one) => types.includes(one.type ?? ''));
  const title = of('title', 'ctrTitle')?.type;
  if (title === undefined) return [];
  return [{ part, type, title, subtitle: words(of('subTitle')), number: words(of('sldNum')) }];
}

/** Attributes of a placeholder as they are written. */
function words(attributes: Attributes | undefined): string | undefined {
  if (!attributes) return undefined;
  const known = ['type', 'sz', 'orient', 'idx'].filter((name) => attributes[name] !== undefined);
  return known.map((name) => `${name}="${xmlText(attributes[name] ?? '')}"`).join(' ');
}

/** The place of the main text of a layout or master. */
function bodyOf(parts: Parts, part: string | undefined): Box | undefined {
  let found: Box | undefined;
  let shape: { type?: string; at?: Attributes; size?: Attributes } = {};
  eachElement(
    part === undefined ? undefined : parts.get(part),
    (name, attributes) => {
      if (name === 'sp') shape = {};
      if (name === 'ph') shape.type = attributes.type ?? '';
      if (name === 'off') shape.at ??= attributes;
      if (name === 'ext' && attributes.cx !== undefined) shape.size ??= attributes;
    },
    (name) => {
      const { type, at, size } = shape;
      const isBody = type !== undefined && ['', 'obj', 'body'].includes(type);
      if (name !== 'sp' || found || !isBody || !at || !size) return;
      const [x = 0, y = 0, w = 0, h = 0] = [at.x, at.y, size.cx, size.cy].map(
        (one) => Number(one) / point,
      );
      if (w > 0 && h > 0) found = { x, y, w, h };
    },
  );
  return found;
}
