import type { Catalog } from '../../catalog/catalog.ts';
import { modelName, nameOf } from '../../catalog/names.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { words } from '../words.ts';
import {
  always,
  bullets,
  type DescribeOptions,
  fromTo,
  full,
  heading,
  labelled,
  names,
  type Part,
  say,
} from './part.ts';
import { withColon } from './punctuation.ts';

/**
 * A business form of a model: what it is, what each key means in it, its shift, and the KPIs that
 * go with it.
 */
export function formParts(catalog: Catalog, id: string, { lang }: DescribeOptions): Part[] {
  const form = builtinReading().forms.find((one) => one.id === id);
  if (!form) return [];
  const keys = Object.entries(form.keys).flatMap(([key, { reads }]) => {
    const lever = catalog.keys.get(key)?.lever;
    return lever
      ? [withColon(say(nameOf(catalog, 'levers', lever), lang), say(reads, lang), lang)]
      : [];
  });
  return [
    heading(form.name, id, lang),
    always(say(form.what, lang)),
    always(labelled(words.formOf, say(modelName(catalog, form.model), lang), lang)),
    full(bullets(words.keys, keys, lang)),
    full(labelled(words.shift, fromTo(form.shift, lang), lang)),
    full(labelled(words.counterweights, names(catalog, 'kpis', form.counterweights, lang), lang)),
  ];
}
