import type { Lang } from '../../text/language.ts';
import type { Report } from '../types.ts';
import { h, markup, type Part } from './element.ts';
import { reportPage } from './page.ts';
import { ownColours, ownPictures, pageStyle, pictureStyle } from './style.ts';
import { pageWords } from './words.ts';

/** The style of a standalone page; its hash is part of the page's policy. */
export const standaloneStyle = ownColours + pageStyle + pictureStyle + ownPictures;

/** The options of a standalone page. */
export interface DocumentOptions {
  readonly langs: readonly Lang[];
  /** `sha256-…` of the style. */
  readonly styleHash: string;
}

/** Width of the pictures on a standalone page. */
export const width = 940;

/** One self-contained HTML file without scripts, external resources or links. */
export function reportDocument(
  reports: readonly Report[],
  { langs, styleHash }: DocumentOptions,
  before: readonly Part[] = [],
): string {
  const [lang = 'en'] = langs;
  const title = reports
    .map((one) => (one.title === '' ? pageWords.untitled[lang] : one.title))
    .join(' · ');
  const articles = reports.flatMap((report) =>
    langs.map((one) => reportPage(report, { lang: one, width, links: false })),
  );
  return pageDocument(title, [...before, ...articles], { lang, styleHash });
}

/** A self-contained HTML file of our own parts, without scripts, external resources or links. */
export function pageDocument(
  title: string,
  parts: readonly Part[],
  { lang, styleHash }: { readonly lang: Lang; readonly styleHash: string },
): string {
  const policy = `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = h(
    'html',
    { lang: lang === 'zh' ? 'zh-CN' : 'en' },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title.slice(0, 200)),
      h('style', {}, 'STYLE'),
    ),
    h('body', {}, h('main', {}, ...parts)),
  );
  // The style is our own; it is inserted last, because in HTML its content is not escaped.
  return `<!doctype html>\n${markup(page).replace('<style>STYLE</style>', () => `<style>${standaloneStyle}</style>`)}\n`;
}
