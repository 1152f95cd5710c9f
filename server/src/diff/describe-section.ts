import { find } from '../catalog/lookup.ts';
import { nameOf } from '../catalog/names.ts';
import { recordOf, typeAt } from '../model/shape.ts';
import { type OwnSection, ownSections, titlesOf } from '../model/titles.ts';
import { same, type Text } from '../text/language.ts';
import { capital } from '../text/message.ts';
import { change, type Describer, type Side, type Sides, textOf } from './change.ts';
import type { Difference } from './compare.ts';
import { phaseMove } from './describe-values.ts';

/** Sections that are described alike: which fields say most about a new or dropped entry. */
const facts: Readonly<Record<string, readonly string[]>> = {
  goals: ['due', 'owner'],
  segments: ['share'],
  economics: [],
  phases: ['when', 'budget'],
  channels: ['share', 'budget'],
  scenarios: ['chance', 'when'],
  decisions: ['date', 'by'],
};

/** Entries of goals, phases, channels … that are added or dropped, and phases that move. */
export const describeEntry: Describer = (difference, sides) => {
  const { path } = difference;
  const [section = '', id = '', field, ...rest] = path;
  const shown = facts[section];
  if (!shown) return undefined;
  if (field === undefined) {
    const isFigure = section === 'economics' && difference.before && difference.after;
    return isFigure ? undefined : [entry(difference, sides, shown)];
  }
  if (section !== 'phases' || field !== 'when' || rest.length > 0) return undefined;
  const moved = phaseMove(difference);
  if (!moved) return undefined;
  const data = { name: entryTitle(sides.after, section, id), ...moved.data };
  return [change(difference, 'changed', moved.message, data, moved.more)];
};

function entry(difference: Difference, { before, after }: Sides, shown: readonly string[]) {
  const [section = '', id = ''] = difference.path;
  const value = (difference.after ?? difference.before)?.value;
  const of = (part: string): string =>
    value?.kind === 'fields' ? (textOf(value.fields.get(part)?.value) ?? '') : '';
  const said = value?.kind === 'fields' ? shown.map(of) : [textOf(value) ?? ''];
  const tail = said.filter((text) => text !== '').join(', ');
  const { en, zh } = entryNoun(section);
  const name = entryTitle(difference.after ? after : before, section, id);
  const data = { what: { en: capital(en), zh }, name, tail };
  const [open, close] = tail === '' ? ['', ''] : ['（{tail}）', ' ({tail})'];
  return difference.after
    ? change(
        difference,
        'added',
        { en: `{what} added: {name}${close}`, zh: `新增{what}：{name}${open}` },
        data,
      )
    : change(
        difference,
        'removed',
        { en: `{what} dropped: {name}${close}`, zh: `去掉{what}：{name}${open}` },
        data,
      );
}

/** The noun for an entry of a section: the name of its record. */
export function entryNoun(section: string): Text {
  const type = typeAt([section]);
  const record = type?.type === 'map' ? recordOf(type.of) : undefined;
  return record?.name ?? { en: 'figure', zh: '测算数字' };
}

/** What readers call an entry: its title, else its KPI in the catalogue, else its id. */
export function entryTitle({ checked, catalog }: Side, section: string, id: string): Text {
  const kpi = section === 'economics' ? find(catalog, 'kpi', id)?.id : undefined;
  if (kpi !== undefined) return nameOf(catalog, 'kpis', kpi);
  const own = ownSections.find((one): one is OwnSection => one === section);
  return same((own && titlesOf(checked.plan, own).get(id)) ?? id);
}

/** Whether the entries of a section are described by their titles. */
export function isToldByTitle(section: string): boolean {
  return facts[section] !== undefined;
}

/** What the plan leaves out now, and what it no longer leaves out. */
export const describeLeftOut: Describer = (difference) => {
  if (difference.path.join('.') !== 'not_doing') return undefined;
  const of = (side: Difference['before']) => (side?.value.kind === 'items' ? side.value.items : []);
  const [was, is] = [of(difference.before), of(difference.after)];
  const only = (these: typeof was, others: typeof was): string[] =>
    these.filter((one) => !others.some(({ canon }) => canon === one.canon)).map(({ text }) => text);
  const [come, gone] = [only(is, was), only(was, is)];
  return [
    ...(come.length > 0
      ? [
          change(
            difference,
            'added',
            { en: 'Not doing any more: {come}', zh: '不再做：{come}' },
            { come },
          ),
        ]
      : []),
    ...(gone.length > 0
      ? [
          change(
            difference,
            'removed',
            { en: 'No longer ruled out: {gone}', zh: '不再排除：{gone}' },
            { gone },
          ),
        ]
      : []),
  ];
};

/** A gate that is taken away lets money go on without a look. */
export const describeGate: Describer = (difference, { before, after }) => {
  const { path } = difference;
  const [section = '', id = '', field, part] = path;
  if (field !== 'gate' || part !== undefined) return undefined;
  const value = (difference.after ?? difference.before)?.value;
  const condition = value?.kind === 'fields' ? value.fields.get('if')?.value : value;
  const side = difference.after ? after : before;
  const data = {
    what: entryNoun(section),
    name: entryTitle(side, section, id),
    text: textOf(condition ?? value) ?? '',
  };
  return [
    difference.after
      ? change(
          difference,
          'added',
          { en: 'Gate added to {what} {name}: {text}', zh: '{what}“{name}”新增关口：{text}' },
          data,
        )
      : change(
          difference,
          'removed',
          { en: 'Gate of {what} {name} removed: {text}', zh: '{what}“{name}”取消关口：{text}' },
          data,
          { direction: 'weaker' },
        ),
  ];
};
