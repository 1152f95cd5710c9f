import type { Catalog } from '../../catalog/catalog.ts';
import { usualMeans } from '../../catalog/mechanism-links.ts';
import { nameOf, namesOf } from '../../catalog/names.ts';
import type { Initiative, LeverEntry, Ref } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule, type Report, type RuleContext } from '../rule.ts';
import { addField, replaceName, suggestion } from '../support/fixes.ts';
import { setMechanisms } from '../support/lever-fixes.ts';
import { isSlogan } from '../support/slogans.ts';

export default defineRule({
  code: 'WRD001',
  name: 'words-instead-of-mechanism',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Words instead of a mechanism', zh: '只有口号没有做法' },
  why: {
    en: 'Everybody can agree to “Improve safety”, and nobody does it.',
    zh: '“全面提升体验”人人同意，却没人知道要做什么。',
  },
  message: {
    en: '"{text}" does not say how. Typical mechanisms for {lever}: {examples}.',
    zh: '“{text}”没有说怎么做，“{lever}”的常见做法：{examples}。',
  },
  variants: {
    plain: {
      en: '"{text}" does not say how. Name what will be done.',
      zh: '“{text}”没有说怎么做，请写具体做法。',
    },
  },
  yieldsTo: { field: ['WRD003'], entry: ['STR007'] },
  check(context) {
    const { plan, catalog, coverage } = context;
    for (const entry of plan.levers) {
      const means = usualMeans(catalog, coverage.models, entry.id);
      if (entry.prose && entry.recognised.length === 0 && isSlogan(catalog, entry.prose.text)) {
        const edits = setMechanisms(plan, entry, means.slice(0, 2));
        say(
          context,
          entry.prose,
          entry.id,
          means,
          { lever: entry.id ?? entry.key, trend: trendsOf(catalog, entry.id) },
          edits,
        );
      }
      for (const ref of [...entry.mechanisms, ...entry.have]) sayItem(context, entry, ref, means);
    }
    for (const one of plan.initiatives) {
      const lever = one.levers[0]?.id;
      const means = usualMeans(catalog, coverage.models, lever);
      for (const ref of one.mechanisms) sayItem(context, one, ref, means);
      if (!one.name || one.mechanisms.length > 0 || !isSlogan(catalog, one.name.text)) continue;
      const edits = addField(plan, one, 'mechanisms', `[${means.slice(0, 2).join(', ')}]`);
      say(context, one.name, lever, means, { initiative: one.key }, edits);
    }
  },
});

function sayItem(
  context: RuleContext,
  entry: LeverEntry | Initiative,
  ref: Ref,
  means: readonly string[],
): void {
  const { plan, catalog } = context;
  if (ref.id !== undefined || !isSlogan(catalog, ref.text)) return;
  const lever = 'levers' in entry ? entry.levers[0]?.id : entry.id;
  const items = 'prose' in entry ? [...entry.mechanisms, ...entry.have] : entry.mechanisms;
  // With a real mechanism beside it, only the item is empty, not the lever.
  const alone =
    'prose' in entry &&
    items.every((item) => item.id === undefined && isSlogan(catalog, item.text));
  const about = {
    field: `${ref.path.join('.')}/${ref.text}`,
    ...(alone && { lever: entry.id ?? entry.key, trend: trendsOf(catalog, entry.id) }),
  };
  const [mechanism] = means.filter((id) => !items.some((item) => item.id === id));
  say(
    context,
    ref,
    lever,
    means,
    about,
    mechanism === undefined ? [] : replaceName(plan, ref, mechanism),
  );
}

function say(
  { catalog, report }: RuleContext,
  at: Pick<Ref, 'span' | 'path' | 'text'>,
  lever: string | undefined,
  means: readonly string[],
  about: Report['about'],
  edits: readonly TextEdit[] | undefined,
): void {
  const plain = lever === undefined || means.length === 0;
  const names = namesOf(catalog, 'mechanisms', means, 3);
  report({
    span: at.span,
    path: at.path,
    ...(plain && { variant: 'plain' }),
    data: { text: at.text, lever: nameOf(catalog, 'levers', lever ?? ''), examples: names },
    ...(about && { about }),
    fixes: () =>
      plain ? [] : suggestion({ en: 'Replace it by usual mechanisms', zh: '换成常见做法' }, edits),
  });
}

/** The trends of the lever. */
function trendsOf(catalog: Catalog, lever: string | undefined): string[] {
  return [...catalog.trends.values()]
    .filter((trend) => lever !== undefined && trend.levers.includes(lever))
    .map((trend) => trend.id);
}
