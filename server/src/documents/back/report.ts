import type { Text } from '../../text/language.ts';
import { visible } from '../../text/message.ts';
import type { ReadBack, Returned } from './read-back.ts';

/** Maximum number of changes that are listed one by one. */
const mostListed = 100;

/** What became of the changes of a workbook, in sentences. */
export function backLines(back: ReadBack): Text[] {
  const { taken, there, conflicts, left, gone } = back;
  const count = taken.length;
  const done: Text =
    count === 0
      ? { en: 'The workbook has no changes for the plan.', zh: '工作簿中没有需要写入计划的改动。' }
      : {
          en: `${count} ${count === 1 ? 'change' : 'changes'} taken from the workbook:`,
          zh: `从工作簿取得 ${count} 处改动：`,
        };
  return [
    done,
    ...listed(taken),
    ...(there.length > 0
      ? [{ en: `${there.length} already in the plan.`, zh: `${there.length} 处计划中已有。` }]
      : []),
    ...(conflicts.length > 0
      ? [
          {
            en: `${conflicts.length} not taken, since the plan was changed in the same place after the export. Decide which is right, and write it into the plan:`,
            zh: `${conflicts.length} 处未写入：导出之后计划在同一处也有改动，请确定以哪个为准并写入计划：`,
          },
          ...listed(conflicts),
        ]
      : []),
    ...(left.length > 0
      ? [
          {
            en: `${left.length} not taken, since a cell cannot say this to a plan. Make these changes in the plan itself:`,
            zh: `${left.length} 处未写入：无法由单元格写入计划，请直接在计划中修改：`,
          },
          ...listed(left),
        ]
      : []),
    ...gone.map((name) => ({
      en: `The sheet “${visible(name)}” or its heads are gone; its part of the plan is unchanged.`,
      zh: `找不到工作表“${visible(name)}”或其表头，计划的这一部分保持不变。`,
    })),
  ];
}

function listed(all: readonly Returned[]): Text[] {
  const more = all.length - mostListed;
  return [
    ...all.slice(0, mostListed).map(lineOf),
    ...(more > 0 ? [{ en: `  … and ${more} more`, zh: `  …… 另有 ${more} 处` }] : []),
  ];
}

function lineOf({ at, address, kind, before, after, now }: Returned): Text {
  const [place, path, from, to, there] = [at, address, before, after, now].map(shortened);
  const head = `  ${place}  ${path}: `;
  if (kind === 'add') return { en: `${head}new, “${to}”`, zh: `${head}新增“${to}”` };
  if (kind === 'remove') return { en: `${head}removed, “${from}”`, zh: `${head}删除“${from}”` };
  if (kind === 'items') return { en: `${head}list changed`, zh: `${head}列表有改动` };
  const isOther = now !== '' && now !== before;
  const change = `${from === '' ? '∅' : from} → ${to === '' ? '∅' : to}`;
  return isOther
    ? { en: `${head}${change}; the plan says ${there}`, zh: `${head}${change}；计划中为 ${there}` }
    : { en: head + change, zh: head + change };
}

function shortened(text: string): string {
  const line = visible(
    text
      .split('\n')
      .map((one) => one.trim())
      .join(' ⏎ '),
  );
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
