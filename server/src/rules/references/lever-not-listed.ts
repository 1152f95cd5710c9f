import type { Catalog } from '../../catalog/catalog.ts';
import { nearest, suggest } from '../../catalog/lookup.ts';
import { countsFor } from '../../catalog/mechanism-links.ts';
import { idFrom } from '../../model/listed.ts';
import type { Initiative, Plan, Ref } from '../../model/plan.ts';
import { entryOf, isEmpty } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { addLeverFixes } from '../support/lever-fixes.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'REF701',
  name: 'lever-not-listed',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Work or risk for a lever that is not listed', zh: '引用了未列出的杠杆' },
  why: {
    en: 'Work for a lever that the plan does not list cannot be checked against the model.',
    zh: '为未列出的杠杆做的工作无法与模式对照。',
  },
  message: {
    en: '{id} serves `{lever}`, which is not in `levers`. Add it, or is {suggestion} meant?',
    zh: '“{id}”服务于 `{lever}`，但 levers 中没有，请补上，或是否指 {suggestion}？',
  },
  variants: {
    add: {
      en: '{id} serves `{lever}`, which is not in `levers`. Add it there, or name a lever that is.',
      zh: '“{id}”服务于 `{lever}`，但 `levers` 中没有，请补上或改为已列出的杠杆。',
    },
  },
  yieldsTo: { file: ['REF704'], field: ['STR005'], lever: ['LEV101', 'LEV106'] },
  check({ plan, catalog, coverage, report }) {
    const names = plan.levers.map((entry) => entry.key);
    const keys = new Set(names);
    // Listed under other names: the content of `levers` meets the key of the lever.
    const isShown = (id: string): boolean =>
      coverage.keys.some(
        ({ key, shown }) =>
          key.lever === id &&
          shown.state === 'there' &&
          shown.mechanisms.some((one) => coverage.places.get(one)?.path[0] === 'levers'),
      );
    const isListed = ({ id, text }: Ref): boolean =>
      (id !== undefined && (coverage.listed.has(id) || isShown(id))) ||
      keys.has(text) ||
      keys.has(idFrom(text)) ||
      isSeveral(text, names) ||
      isPlaceholder(text);
    const uses: {
      readonly ref: Ref;
      readonly owner: string;
      readonly work: Initiative | undefined;
    }[] = [];
    for (const one of plan.initiatives)
      for (const ref of one.levers)
        if (!isListed(ref)) uses.push({ ref, owner: one.key, work: one });
    for (const { lever, key } of plan.risks)
      if (lever && !isListed(lever)) uses.push({ ref: lever, owner: key, work: undefined });
    if (uses.length === 0 || !isReadable(plan)) return;
    const seen = new Set<string>();
    for (const { ref, owner, work } of uses) {
      const name = ref.id ?? ref.text;
      if (seen.has(name)) continue;
      seen.add(name);
      const mechanisms = work?.mechanisms.flatMap(({ id }) => id ?? []) ?? [];
      const suggested =
        ref.id === undefined
          ? (nearest(ref.text, names) ?? suggest(catalog, 'lever', ref.text))
          : undefined;
      const fitting = mechanisms.filter(
        (id) => ref.id !== undefined && countsFor(catalog, id, ref.id),
      );
      report({
        span: ref.span,
        path: ref.path,
        ...(suggested === undefined && { variant: 'add' }),
        data: { id: owner, lever: ref.text, suggestion: suggested ?? '' },
        about: { lever: name },
        related: uses
          .filter((use) => use.ref !== ref && (use.ref.id ?? use.ref.text) === name)
          .map((use) => ({
            span: use.ref.span,
            message: { en: 'Named here as well', zh: '此处也引用了它' },
          })),
        fixes: () => [
          ...(suggested === undefined ? [] : replaceFix(plan, ref, suggested)),
          ...(ref.id === undefined
            ? []
            : addLeverFixes(
                plan,
                catalog,
                ref.id,
                meansFor(catalog, ref.id, fitting, mechanisms),
              ).slice(0, 1)),
        ],
      });
    }
  },
});

/** Levers can only be listed if the section exists and has a valid form. */
function isReadable(plan: Plan): boolean {
  const section = entryOf(plan.root, 'levers')?.value;
  return section !== undefined && (section.kind === 'map' || isEmpty(section));
}

/**
 * The initiatives' mechanisms that fit the lever, else all of them, else the first ones of the
 * lever itself.
 */
function meansFor(
  catalog: Catalog,
  lever: string,
  fitting: readonly string[],
  all: readonly string[],
): readonly string[] {
  if (fitting.length > 0) return fitting;
  return all.length > 0 ? all : (catalog.levers.get(lever)?.mechanisms ?? []).slice(0, 2);
}

/** `discounts, live`: several levers of the plan in one text. */
function isSeveral(text: string, names: readonly string[]): boolean {
  const parts = text.split(/[,，、+]/u).map((part) => part.trim().toLowerCase());
  return (
    parts.length > 1 &&
    parts.every((part) => part !== '' && names.some((name) => name.toLowerCase().startsWith(part)))
  );
}
