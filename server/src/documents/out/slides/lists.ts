import { markOf, pageWords } from '../../../report/page/words.ts';
import { statusName } from '../../../report/status-name.ts';
import type { LeverRow, Report } from '../../../report/types.ts';
import type { Lang } from '../../../text/language.ts';
import { statusWords } from '../../../tracking/status.ts';
import type { Colour, DeckCell, Run } from '../deck.ts';
import { outWords } from '../words.ts';
import { figureText } from './figure-text.ts';
import type { LongTable } from './table-layout.ts';

type Heads = (keyof typeof pageWords)[];

export function headsOf(keys: Heads, lang: Lang): string[] {
  return keys.map((key) => {
    const word = pageWords[key];
    return 'en' in word ? word[lang] : '';
  });
}

function joined(texts: readonly string[], lang: Lang): string {
  return texts.join(lang === 'zh' ? '、' : ', ');
}

/** Goals with the KPIs that show them, and what the plan leaves out. */
export function goalTable({ goals, notDoing }: Report, lang: Lang): LongTable {
  const rows = goals.map(({ text, kpis, due, owner }) => [
    { text, bold: true } satisfies Run,
    joined(
      kpis.map(({ name, change }) => `${name[lang]} ${change}`.trim()),
      lang,
    ),
    due,
    owner,
  ]);
  const not = notDoing.map((text): Run[] => [
    { text: `${pageWords.notDoing[lang]}${lang === 'zh' ? '：' : ': '}${text}`, colour: 'quiet' },
  ]);
  return {
    title: pageWords.goals[lang],
    heads: headsOf(['goal', 'keyResults', 'due', 'owner'], lang),
    weights: [40, 36, 11, 13],
    rows: [...rows, ...not.map(([first]): DeckCell[] => [first ?? '', '', '', ''])],
  };
}

const marks: Readonly<Record<string, { readonly mark: string; readonly colour: Colour }>> = {
  met: { mark: '✔', colour: 'good' },
  partly: { mark: '▲', colour: 'part' },
  hollow: { mark: '▲', colour: 'part' },
  wrong: { mark: '▲', colour: 'part' },
  missing: { mark: '✖', colour: 'bad' },
  advised: { mark: '○', colour: 'quiet' },
  waived: { mark: '–', colour: 'quiet' },
};

/** Which levers the plan covers, the required ones first. */
export function coverageTable({ levers, keys }: Report, lang: Lang): LongTable {
  const order = (row: LeverRow): number => ['required', 'recommended', 'chosen'].indexOf(row.kind);
  const rows = [...levers]
    .sort((a, b) => order(a) - order(b))
    .map((row): DeckCell[] => {
      const state = markOf(row.state, row.kind === 'required');
      const { mark = '', colour = 'tx1' } = marks[state] ?? {};
      const did = joined(
        [...row.live, ...row.planned].map((text) => text[lang]),
        lang,
      );
      const why = row.waived
        ? row.waived.reason
        : state === 'met'
          ? did
          : did || (row.why?.[lang] ?? '');
      return [
        { text: row.name[lang], bold: true },
        { text: `${mark} ${pageWords.states[state][lang]}`, colour },
        pageWords.kindsOfLever[row.kind][lang],
        why,
      ];
    });
  return {
    title: pageWords.coverage[lang],
    heads: [...headsOf(['lever', 'state', 'kind'], lang), outWords.means[lang]],
    weights: [25, 21, 14, 40],
    rows,
    ...(keys.all > 0 && {
      lead: `${pageWords.keys[lang]}${lang === 'zh' ? '：' : ': '}${keys.met}/${keys.all}`,
    }),
  };
}

/** Every KPI with its way, and where it stands once figures are there. */
export function kpiTable({ kpis, progress }: Report, lang: Lang): LongTable {
  const known = new Map((progress?.kpis ?? []).map((row) => [row.key, row]));
  const hasStatus = progress !== undefined;
  const rows = kpis.map((row): DeckCell[] => {
    const at = known.get(row.key);
    const colours: Readonly<Record<string, Colour>> = {
      'on-track': 'good',
      reached: 'good',
      'at-risk': 'part',
      'off-track': 'bad',
      missed: 'bad',
    };
    const status: DeckCell = at
      ? {
          text: `${statusWords[at.status].mark} ${statusName(at)[lang]}`,
          colour: colours[at.status] ?? 'quiet',
        }
      : '';
    const cells: DeckCell[] = [
      { text: row.name[lang], bold: true },
      figureText(row.from),
      figureText(row.to),
      row.by,
      row.owner,
    ];
    return hasStatus ? [...cells, status] : cells;
  });
  return {
    title: outWords.kpiTable[lang],
    heads: [
      ...headsOf(['kpi', 'baseline', 'target', 'due', 'owner'], lang),
      ...(hasStatus ? [pageWords.status[lang]] : []),
    ],
    weights: hasStatus ? [30, 15, 17, 11, 13, 14] : [34, 18, 20, 13, 15],
    rows,
  };
}
