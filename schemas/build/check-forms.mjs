// Constraints between business forms, models and seasons: beside the references themselves.
import { all, normal } from './words.mjs';

/**
 * @param data the sections as read
 * @param say receives each problem
 */
export function checkForms(data, say) {
  const forms = new Map(data.forms.map((form) => [form.id, form]));
  const names = new Map();
  for (const { id, model, name, keys, together_with: together, seasons } of data.forms) {
    if (String(id).split('.')[0] !== model) say(`form “${id}” stands under model ${model}`);
    const wanted = [...all(data.models.find((entry) => entry.id === model)?.keys)].sort();
    if (
      Object.keys(keys ?? {})
        .sort()
        .join() !== wanted.join()
    )
      say(`form “${id}” must say how each key of ${model} is met, and of no other model`);
    for (const other of all(together)) {
      if (forms.has(other) && !all(forms.get(other).together_with).includes(id))
        say(`forms “${id}” and “${other}” must name each other, or neither`);
    }
    if ((seasons?.peaks === undefined) === (seasons?.none === undefined))
      say(`form “${id}” needs peaks, or the reason why there are none`);
    for (const word of [name?.en, name?.zh]) {
      const other = names.get(normal(word));
      if (other) say(`“${word}” names two forms: ${other} and ${id}`);
      names.set(normal(word), id);
    }
  }
}
