import type { Words } from '../../catalog/basics.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Located, Path, Plan } from '../../model/plan.ts';
import type { Node } from '../../syntax/tree.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule } from '../rule.ts';

/** Maximum length of what a message quotes. */
const longest = 60;

export default defineRule({
  code: 'FIT814',
  name: 'means-that-backfire',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'The plan breeds its own risk', zh: '自己种下的风险' },
  why: {
    en: 'Bought reviews and spare accounts are what platforms close shops for; quotas for a count bring counts that are made up.',
    zh: '换来的好评、备用的账号，正是平台关店的理由；按个数压指标，压出来的就是假数。',
  },
  message: {
    en: '“{means}” is what platforms close accounts for, and the sales go with the account. By when does it stop, and what replaces it?',
    zh: '“{means}”正是平台封号关店要抓的，号没了生意也没了。哪天停，换什么来做？',
  },
  variants: {
    quota: {
      en: '“{means}” pays for a number that can be made up. Which figure shows that it is real, such as orders still there a month later, and what happens when it is faked?',
      zh: '“{means}”压出来的数可以自己刷。看哪个数知道是真的（如首单、次月还在），查到造假怎么办？',
    },
  },
  check({ plan, report }) {
    if (!plan.root) return;
    const { backfiring } = builtinReading();
    const any = together(backfiring);
    const texts = textsIn(plan.root, []).filter(
      ({ text }) => wordsIn(any, normalise(text)).length > 0,
    );
    if (texts.length === 0) return;
    for (const { id, words, not, proof } of backfiring) {
      if (isProven(plan, proof)) continue;
      // The plainest first, in the order of the words.
      const order = [...words.en, ...words.zh];
      const [hit] = texts
        .flatMap((place) => {
          const folded = normalise(place.text);
          const [word] = wordsIn(words, folded);
          return word && wordsIn(not, folded).length === 0
            ? { ...place, rank: order.indexOf(word) }
            : [];
        })
        .sort((a, b) => a.rank - b.rank);
      if (!hit) continue;
      const { span, path, text } = hit;
      const means = text.length > longest ? `${text.slice(0, longest)}…` : text;
      report({ span, path, ...(id === 'quota' && { variant: 'quota' }), data: { means } });
    }
  },
});

/** The words of all of them: most texts contain none. */
const together = remembered(
  (means: readonly { readonly words: Words }[]): Words => ({
    en: means.flatMap(({ words }) => words.en),
    zh: means.flatMap(({ words }) => words.zh),
  }),
);

/** Whether a KPI with a target shows that the count is real. */
function isProven({ kpis }: Plan, proof: Words): boolean {
  return kpis.some(({ key, target }) => target?.value && wordsIn(proof, normalise(key)).length > 0);
}

/** The texts of a plan in their order, in sections of its own too. */
function textsIn(node: Node, path: Path): readonly (Located & { text: string })[] {
  if (node.kind === 'scalar') return [{ text: node.text, span: node.span, path }];
  if (node.kind === 'list')
    return node.items.flatMap((item, index) => textsIn(item, [...path, `${index}`]));
  return node.entries.flatMap(({ key, value }) => {
    // A risk is about what others do; only the answer is the plan’s own.
    if (/^(?:risk|风险|risks?)$/iu.test(key.text) && value.kind === 'scalar') return [];
    const own = [...path, key.text];
    // Wages and loads in an account of costs are no quota.
    if (own[0] === 'economics') return [];
    return [{ text: key.text, span: key.span, path: own }, ...textsIn(value, own)];
  });
}
