import type { Box } from '../../../documents/out/deck.ts';
import type { Text } from '../../../text/language.ts';

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
  /** The attributes of the placeholder of the subtitle and of the slide number, where it has them. */
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
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** A relation of a part. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part, with their targets as names of parts. */
export function relationsIn(parts: Parts, part: string): Relation[] {
  const text = parts.get(relationsOf(part));
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/<Relationship\b([^>]*)>/g)].map(([, attributes = '']) => {
    const target = attribute(attributes, 'Target');
    return {
      id: attribute(attributes, 'Id'),
      type: attribute(attributes, 'Type').split('/').at(-1) ?? '',
      target: resolved(part, target),
      isExternal: attribute(attributes, 'TargetMode') === 'External',
    };
  });
}

/** An attribute of an element by its name, empty if it has none. */
export function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1] ?? '';
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
  const [, size = ''] = /<p:sldSz\b([^>]*)>/.exec(text) ?? [];
  const [width, height] = ['cx', 'cy'].map((name) => Number(attribute(size, name)) / 12_700);
  if (!width || !height || width < 100 || height < 100) throw new TemplateError(unusable);
  const master = masters[0]?.target ?? '';
  const body = bodyOf(parts, byType('obj')?.part) ?? bodyOf(parts, master);
  const plain = { x: width * 0.046, y: height * 0.193, w: width * 0.908, h: height * 0.77 };
  const isLarge = body !== undefined && body.w > width / 2 && body.h > height / 2;
  const first = byType('title') ?? layouts.find(({ title }) => title === 'ctrTitle') ?? others;
  return { parts, main, first, others, width, height, area: isLarge ? body : plain };
}

function layoutOf(parts: Parts, part: string): (Layout & { readonly type: string })[] {
  const text = parts.get(part);
  if (typeof text !== 'string') return [];
  const [, attributes = ''] = /<p:sldLayout\b([^>]*)>/.exec(text) ?? [];
  const placeholders = [...text.matchAll(/<p:ph\b([^>]*?)\/?>/g)].map(([, words = '']) =>
    words.trim(),
  );
  const of = (...types: string[]): string | undefined =>
    placeholders.find((words) => types.includes(attribute(words, 'type')));
  const title = of('title', 'ctrTitle');
  if (title === undefined) return [];
  return [
    {
      part,
      type: attribute(attributes, 'type'),
      title: attribute(title, 'type'),
      subtitle: of('subTitle'),
      number: of('sldNum'),
    },
  ];
}

/** The place of the main text of a layout or master. */
function bodyOf(parts: Parts, part: string | undefined): Box | undefined {
  const text = part === undefined ? undefined : parts.get(part);
  if (typeof text !== 'string') return undefined;
  for (const [shape] of text.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)) {
    const [, words] = /<p:ph\b([^>]*?)\/?>/.exec(shape) ?? [];
    const isBody = words !== undefined && ['', 'obj', 'body'].includes(attribute(words, 'type'));
    const [, off = '', ext = ''] = /<a:off\b([^>]*)>\s*<a:ext\b([^>]*)>/.exec(shape) ?? [];
    const [x, y, w, h] = [
      attribute(off, 'x'),
      attribute(off, 'y'),
      attribute(ext, 'cx'),
      attribute(ext, 'cy'),
    ].map((value) => Number(value) / 12_700);
    if (isBody && x !== undefined && y !== undefined && w && h) return { x, y, w, h };
  }
  return undefined;
}
