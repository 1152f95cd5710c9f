import { h, type Part } from '../report/page/element.ts';
import { reportParts } from '../report/page/page.ts';
import { noTrend, say, step, whatIfParts } from './controls.ts';
import { show } from './dom.ts';
import { dressPage } from './dress.ts';
import type { FromBoard, ToBoard } from './messages.ts';
import { portfolioParts } from './portfolio-controls.ts';

/** The editor's API for the page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromBoard): void;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();

dressPage(document.currentScript?.nonce ?? '');

const main = document.querySelector('main') ?? document.body;

const state: {
  shown?: Exclude<ToBoard, { kind: 'cursor' }>;
  offset?: number;
  drawing?: boolean;
  most: number;
} = { most: step };

/** Draws the latest state, at most once per frame. */
function draw(): void {
  if (state.drawing) return;
  state.drawing = true;
  requestAnimationFrame(() => {
    state.drawing = false;
    const { shown } = state;
    if (!shown) return;
    const width = Math.max(260, Math.floor(main.clientWidth) - 32);
    show(main, partsOf(shown, width));
    mark();
  });
}

function partsOf(shown: NonNullable<typeof state.shown>, width: number): readonly Part[] {
  if (shown.kind === 'portfolio') {
    const filter = { text: chosen('filter'), status: chosen('status') };
    document.documentElement.lang = shown.lang === 'zh' ? 'zh-CN' : 'en';
    return portfolioParts(shown.rows, shown.all, {
      filter,
      lang: shown.lang,
      width,
      most: state.most,
    });
  }
  const { data } = shown;
  if (!data)
    return [
      h(
        'p',
        { class: 'empty' },
        say('gone', document.documentElement.lang === 'zh-CN' ? 'zh' : 'en'),
      ),
    ];
  document.documentElement.lang = data.lang === 'zh' ? 'zh-CN' : 'en';
  // Places in a what-if plan are not places of the text.
  const options = { lang: data.lang, width, links: data.supposed === undefined };
  return [
    ...whatIfParts(data, width),
    h('article', options.links ? {} : { class: 'as-if' }, ...reportParts(data.report, options)),
  ];
}

function chosen(id: string): string {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : '';
}

/**
 * Marks the smallest item that contains the cursor.
 * @param scroll brings it into view, unless somebody is reading the board
 */
function mark(scroll = false): void {
  for (const one of document.querySelectorAll('.current')) {
    one.classList.remove('current');
    one.removeAttribute('aria-current');
  }
  const { offset } = state;
  if (offset === undefined || document.querySelector('.as-if')) return;
  const around = [...document.querySelectorAll('[data-at]')].flatMap((element) => {
    const { start, end } = placeOf(element);
    return start <= offset && offset <= end ? { element, size: end - start } : [];
  });
  const smallest = Math.min(...around.map(({ size }) => size));
  const first = around.find(
    ({ element, size }) => size === smallest && !element.closest('.findings'),
  )?.element;
  if (scroll && first && document.hasFocus() === false) first.scrollIntoView({ block: 'nearest' });
  for (const { element, size } of around) {
    if (size !== smallest) continue;
    element.classList.add('current');
    element.setAttribute('aria-current', 'true');
  }
}

function placeOf(element: Element): { readonly start: number; readonly end: number } {
  const [start = Number.NaN, end = Number.NaN] = (element.getAttribute('data-at') ?? '')
    .split('-')
    .map(Number);
  return { start, end };
}

window.addEventListener('message', ({ data }: MessageEvent<ToBoard>) => {
  if (data.kind === 'cursor') {
    state.offset = data.offset;
    mark(true);
    return;
  }
  state.shown = data;
  editor.setState(data.kind === 'plan' ? { uri: data.uri } : { portfolio: true });
  draw();
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || document.querySelector('.as-if')?.contains(target)) return;
  if (target.id === 'more') {
    state.most += step;
    draw();
  }
  const plan = target.closest('[data-plan]')?.getAttribute('data-plan');
  if (plan) editor.postMessage({ kind: 'open', uri: plan });
  const item = target.closest('[data-at]');
  if (item) editor.postMessage({ kind: 'goTo', ...placeOf(item) });
});

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.id === 'model' || target.id === 'trend') {
    const [model, trend] = [chosen('model'), chosen('trend')];
    editor.postMessage({
      kind: 'suppose',
      ...(model !== '' && { model }),
      ...(trend !== '' && { trends: trend === noTrend ? [] : [trend] }),
    });
  } else {
    state.most = step;
    draw();
  }
});

new ResizeObserver(draw).observe(main);

editor.postMessage({ kind: 'ready' });
