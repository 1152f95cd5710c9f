import type { Box } from '../../../documents/out/deck.ts';
import type { Attributes } from '../../../documents/read/xml.ts';
import type { Text } from '../../../text/language.ts';
import { xmlText } from '../xml.ts';
import { point } from './drawing.ts';
import { eachElement, type Parts, relationsIn } from './parts.ts';
import { bodyTypes, placeholderBox, titleTypes } from './placeholder-box.ts';

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
  /** Where the title goes, where the layout has it in the middle of the content. */
  readonly titleBox?: Box;
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
  const able = [byType('titleOnly'), byType('obj'), ...layouts].filter(
    (one) => one?.title === 'title',
  );
  if (!able[0]) throw new TemplateError(unusable);
  let [width, height] = [0, 0];
  eachElement(text, (name, { cx, cy }) => {
    if (name === 'sldSz') [width, height] = [Number(cx) / point, Number(cy) / point];
  });
  if (!width || !height || width < 100 || height < 100) throw new TemplateError(unusable);
  const titleEnd = ({ part }: Layout): number => {
    const box =
      placeholderBox(parts, part, titleTypes) ??
      placeholderBox(parts, masterOf(parts, part), titleTypes);
    return box ? box.y + box.h : 0;
  };
  // The title of a slide is at its top; a layout with one in the middle divides sections.
  const others = able.find((one) => one && titleEnd(one) < height * 0.4) ?? able[0];
  const body = [byType('obj')?.part, masterOf(parts, others.part)]
    .map((part) => placeholderBox(parts, part, bodyTypes))
    .find((box) => box !== undefined && box.w > width / 2 && box.h > height / 2);
  const first = byType('title') ?? layouts.find(({ title }) => title === 'ctrTitle') ?? others;
  const area = areaOf({ width, height }, body, titleEnd(others));
  const atTop = (one: Layout): Layout =>
    titleEnd(one) < height * 0.4
      ? one
      : { ...one, titleBox: { ...area, y: height * 0.03, h: area.y - height * 0.05 } };
  return {
    parts,
    main,
    // Without a place for them the lines of the first slide go where the content of others goes.
    first: first.subtitle === undefined ? atTop(first) : first,
    others: atTop(others),
    width,
    height,
    area,
  };
}

/** The master that a layout belongs to. */
function masterOf(parts: Parts, layout: string): string | undefined {
  return relationsIn(parts, layout).find(({ type }) => type === 'slideMaster')?.target;
}

/** Where the content goes: where the template has its main text, and below the title. */
function areaOf(
  { width, height }: { readonly width: number; readonly height: number },
  body: Box | undefined,
  titleEnd: number,
): Box {
  const plain = { x: width * 0.046, y: height * 0.193, w: width * 0.908, h: height * 0.77 };
  const area = body ?? plain;
  const top = Math.max(area.y, titleEnd < height * 0.4 ? titleEnd + height * 0.01 : 0);
  return { ...area, y: top, h: area.y + area.h - top };
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
