// Constraints between public cases and the rest of the catalogue: beside the references themselves.
import { all } from './words.mjs';

/**
 * @param data the sections as read
 * @param say receives each problem
 */
export function checkWorldCases(data, say) {
  const units = new Set([
    ...data.units.map(({ id }) => id),
    ...Object.keys(data.currencies?.rough_cny ?? {}),
  ]);
  const mechanisms = new Set(
    data.levers.flatMap((lever) => all(lever.mechanisms).map((m) => m.id)),
  );
  const figures = new Set(data.benchmarks.map(({ id }) => id));
  for (const { id, facts, counter, missing, country } of data.world_cases) {
    const fails = all(facts).some(({ kind }) => kind === 'failure');
    if (counter === 'failed' && !fails) say(`case “${id}” failed and has no fact of a failure`);
    if (counter === 'none' && (fails || all(missing).length > 0))
      say(`case “${id}” has a failure or a missing key and is said to have none`);
    for (const code of all(country))
      if (!/^[A-Z]{2}$/.test(code)) say(`case “${id}”: “${code}” is no code of a country`);
    for (const fact of all(facts)) {
      const name = `${id}/${fact.id}`;
      for (const code of all(fact.country))
        if (!all(country).includes(code)) say(`fact “${name}”: its case knows no “${code}”`);
      if (mechanisms.has(fact.wanted)) say(`fact “${name}” wants ${fact.wanted}, which exists`);
      for (const { id: figure, unit, from, to } of all(fact.figures)) {
        if (figures.has(figure)) say(`figure “${figure}” is there twice`);
        figures.add(figure);
        if (!units.has(unit)) say(`figure “${figure}”: “${unit}” is neither a unit nor a currency`);
        if ((from === undefined) !== (to === undefined))
          say(`figure “${figure}” needs both ends of its change`);
      }
    }
  }
}
