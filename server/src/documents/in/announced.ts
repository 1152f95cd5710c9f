import type { Around } from './around.ts';
import { type Context, takenFrom } from './context.ts';
import { plainLabel } from './fragments.ts';
import { withoutNumbering } from './heads.ts';
import { placeItem } from './items.ts';
import { keepRest, setSum, takeMoney } from './money.ts';
import type { Item } from './outline.ts';
import { meaningsOf } from './sections.ts';
import { setHead } from './set-head.ts';
import type { Place } from './source.ts';
import { specOf } from './specs.ts';

/** `Not in scope this year: A; B`, `风险：X。应对：Y`: a label that announces a section. */
export function placeAnnounced(context: Context, item: Item, around: Around): boolean {
  const { at } = item;
  const text = item.text.replace(/^☐ (?=we assume)/i, '');
  const [, label = '', said = ''] = /^([^:：]{2,40})[:：]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  const inside = specOf(around.meanings[0]);
  if (startsAssumption(context, text)) return placeAssumption(context, { ...item, text }, around);
  if (label === '')
    return startsNotDoing(context, text, around) && placeNotDoing(context, text, at);
  if (inside && context.words.columns.get(inside.record)?.has(plainLabel(label))) return false;
  const [meaning] = meaningsOf(context, label);
  const isWhole = context.words.sections.has(plainLabel(withoutNumbering(label)));
  const isOut = meaning === 'not_doing' && context.words.sections.leading(label)?.name === meaning;
  if (meaning === undefined || meaning === around.meanings[0]) return false;
  if (inside && !isWhole && !isOut) return false;
  if (meaning === 'not_doing') return placeNotDoing(context, said, at);
  if (meaning === 'summary') return isWhole && setHead(context, 'summary', said, at);
  if (meaning === 'budget') {
    // What has a reserve of its own is the sum of the plan.
    const hasPart = isWhole && /of which|\bincl|其中|含/i.test(said);
    const left =
      hasPart && setSum(context, 'budget', said, at) ? [] : takeMoney(context, said, at, true);
    keepRest(context, left, at, around.under);
    return true;
  }
  const spec = specOf(meaning);
  if (!spec || !announced.has(meaning)) return false;
  const hasLabels = context.words.columns
    .get(spec.record)
    ?.whole(plainLabel(label))
    .includes(spec.main);
  return (
    placeItem(context, spec, { ...item, text: hasLabels ? text : said }, around.under) !== undefined
  );
}

const announced = new Set(['risks', 'assumptions', 'decisions', 'goals']);

/** `We assume the bank signs in March`, wherever it stands. */
function startsAssumption({ words }: Context, text: string): boolean {
  const leading = words.columns.get('assumption')?.leading(text);
  return leading?.name === 'assume' && /^we\s/i.test(text) && leading.rest.startsWith(' ');
}

function placeAssumption(context: Context, item: Item, { under }: Around): boolean {
  const spec = specOf('assumptions');
  const said = context.words.columns.get('assumption')?.leading(item.text)?.rest.trim() ?? '';
  const text = said.replace(/^that\s/i, '');
  return spec !== undefined && placeItem(context, spec, { ...item, text }, under) !== undefined;
}

/** A text that begins with what is not done. */
function startsNotDoing({ words }: Context, text: string, { meanings }: Around): boolean {
  if (specOf(meanings[0]) || text.length > 120) return false;
  return words.sections.leading(text)?.name === 'not_doing';
}

/** Each thing that is not done is an item of its own. */
export function placeNotDoing(context: Context, text: string, at: Place): boolean {
  const whole = withoutNumbering(text).replace(/[。.;；]$/, '');
  const parts = whole.split(/[;；]\s*/);
  const clauses = parts.flatMap((part) => {
    const own = part.split(/[,，]\s*/);
    return own.every((one) => /^(?:不|no |not )/i.test(one)) ? own : [part];
  });
  for (const part of clauses) context.draft.setHead('not_doing', takenFrom(context, part, at));
  return true;
}
