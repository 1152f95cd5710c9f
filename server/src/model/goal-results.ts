// Key results and work in the entries of goals.
import type { Node } from '../syntax/tree.ts';
import { partNamed } from './part-names.ts';
import { isFigureLine } from './part-records.ts';
import { resultsIn } from './result-lines.ts';
import { fieldNamed, recordShape } from './shape.ts';
import { type Taking, takeItems } from './take-parts.ts';

/** Takes the key results and the work that stand in the entries of goals. */
export function takeResults(goals: Node, taking: Omit<Taking, 'above'>): void {
  const values = goals.kind === 'list' ? goals.items : [];
  for (const goal of values)
    for (const entry of goal.kind === 'map' ? goal.entries : []) {
      const { key, value } = entry;
      const field = fieldNamed(recordShape('goal'), key.text)?.name;
      // `GMV from 340m to 420m` is a goal and its measure.
      if (field === 'goal' && isFigureLine(value)) taking.found.kpis.push(value);
      const isMeasure = field === 'kpis' && value.kind !== 'scalar';
      const part = isMeasure ? 'kpis' : partNamed(entry, { depth: 1, text: taking.text });
      if (value.kind === 'list' && (part === 'kpis' || part === 'initiatives'))
        takeItems(part, value.items, {}, taking.found, part === 'kpis');
      else if (field === 'kpis' && value.kind === 'scalar')
        taking.found.kpis.push(...resultsIn(value).filter(isFigureLine));
    }
}
