// Typing mistakes in the structure of the file and in names that refer to something.
import type { Draft, Mutation } from './draft.ts';

/** Replaces the first match in the text of the plan. */
function edited(
  draft: Draft,
  find: RegExp,
  by: string | ((match: string) => string),
): string | undefined {
  const text = draft.text.replace(find, by as string);
  return text === draft.text ? undefined : text;
}

/** A misspelling that still looks like the word. */
export function misspelt({ random }: Draft, word: string): string {
  // A hyphen more or less is read as meant.
  const places = Array.from(word, (_, at) => at).filter(
    (at) => at >= 2 && at <= Math.max(2, word.length - 3) && !word.slice(at, at + 2).includes('-'),
  );
  const at = random.pick(places) ?? 2;
  return random.chance(0.5) || word.charAt(at) === word.charAt(at + 1)
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

const line = (key: string): RegExp => new RegExp(`^${key}: `, 'm');

export const structureMistakes: readonly Mutation[] = [
  {
    name: 'tab for indentation',
    rule: 'STR001',
    apply: (draft) => ({ at: '', text: edited(draft, /\n {2}(?=\S)/, '\n\t') ?? '' }),
  },
  {
    name: 'value starts with @',
    rule: 'STR001',
    apply: (draft) => {
      const text = edited(draft, /^( +owner: )(?=\S)/m, (match) => `${match}@`);
      return text === undefined ? undefined : { at: '', text };
    },
  },
  {
    name: 'newer version',
    rule: 'STR002',
    apply: (draft) => ({ at: 'plan', text: draft.text.replace(/^plan: 1/m, 'plan: 7') }),
  },
  {
    name: 'required field deleted',
    rule: 'STR003',
    apply: (draft) => {
      const field = draft.random.pick(['title', 'period', 'model']) ?? 'title';
      draft.delete(field);
      return { at: field };
    },
  },
  {
    name: 'misspelt field',
    rule: 'STR004',
    apply: (draft) => {
      const { random, plan } = draft;
      const one = random.pick(plan.initiatives.filter(({ record }) => record));
      const field = random.pick(['owner', 'budget', 'when']);
      if (!one || field === undefined || !draft.has('initiatives', one.key, field))
        return undefined;
      const wrong = misspelt(draft, field);
      const value = draft.get('initiatives', one.key, field);
      draft.delete('initiatives', one.key, field);
      draft.set(['initiatives', one.key, wrong], value);
      return { at: `initiatives.${one.key}.${wrong}` };
    },
  },
  {
    name: 'levers as a text',
    rule: 'STR005',
    apply: (draft) => {
      draft.set(['levers'], draft.plan.levers.map(({ key }) => key).join(', '));
      return { at: 'levers' };
    },
  },
  {
    name: 'map where a text is expected',
    rule: 'STR005',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives);
      if (!one?.record) return undefined;
      draft.set(['initiatives', one.key, 'name'], { text: 'x' });
      return { at: `initiatives.${one.key}.name` };
    },
  },
  {
    name: 'same key twice',
    rule: 'STR006',
    apply: (draft) => {
      const text = edited(draft, /^title: .*\n/m, (match) => match + match);
      return text === undefined ? undefined : { at: 'title', text };
    },
  },
  {
    name: 'full-width colon',
    rule: 'STR007',
    apply: (draft) => {
      const field = draft.random.pick(
        ['status', 'model', 'period', 'currency', 'title'].filter((key) =>
          line(key).test(draft.text),
        ),
      );
      if (field === undefined) return undefined;
      return { at: field, text: draft.text.replace(line(field), `${field}：`) };
    },
  },
  {
    name: 'full-width comma in a list',
    rule: 'STR007',
    apply: (draft) => {
      const text = edited(draft, /\[[a-z-]+, (?=[a-z-]+\])/, (match) => match.replace(', ', '，'));
      return text === undefined ? undefined : { at: '', text };
    },
  },
  {
    name: 'rest of the title lost',
    rule: 'STR008',
    apply: (draft) => {
      const text = edited(draft, /^title: [^"'\n]*/m, (match) => `${match.trimEnd()} #2 again`);
      return text === undefined ? undefined : { at: 'title', text };
    },
  },
  {
    name: 'blank in an id',
    rule: 'STR009',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.risks);
      if (!one) return undefined;
      draft.renameKey('risks', one.key, `${one.key} of ours!`);
      return { at: `risks.${one.key} of ours!` };
    },
  },
  {
    name: 'empty section',
    rule: 'STR010',
    apply: (draft) => {
      if (draft.has('trends')) return undefined;
      draft.set(['trends'], []);
      return { at: 'trends' };
    },
  },
  {
    name: 'owner or time of an initiative deleted',
    rule: 'STR012',
    apply: (draft) => {
      const one = draft.random.pick(
        draft.plan.initiatives.filter(({ owner, when }) => owner && when),
      );
      const field = draft.random.pick(['owner', 'when']);
      if (!one || field === undefined) return undefined;
      draft.delete('initiatives', one.key, field);
      return { at: `initiatives.${one.key}.${field}` };
    },
  },
  {
    name: 'risks and assumptions deleted',
    rule: 'STR013',
    apply: (draft) => {
      draft.delete('risks');
      draft.delete('assumptions');
      return { at: 'risks' };
    },
  },
  {
    name: 'response of a risk deleted',
    rule: 'STR014',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.risks.filter(({ response }) => response));
      if (!one) return undefined;
      draft.delete('risks', one.key, 'response');
      return { at: `risks.${one.key}` };
    },
  },
  {
    name: 'broken KPI reference',
    rule: 'REF702',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives.filter(({ kpis }) => kpis.length > 1));
      const ref = one && draft.random.pick(one.kpis);
      if (!one || !ref) return undefined;
      draft.set(
        ['initiatives', one.key, 'kpis'],
        one.kpis.map(({ text }) => (text === ref.text ? misspelt(draft, text) : text)),
      );
      return { at: `initiatives.${one.key}.kpis` };
    },
  },
  {
    name: 'broken dependency',
    rule: 'REF703',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives.filter(({ after }) => after.length > 0));
      const [ref] = one?.after ?? [];
      if (!one || !ref) return undefined;
      draft.set(['initiatives', one.key, 'after'], [misspelt(draft, ref.text)]);
      return { at: `initiatives.${one.key}.after` };
    },
  },
  {
    name: 'assumption about nothing',
    rule: 'REF703',
    apply: (draft) => {
      const one = draft.random.pick(
        draft.plan.assumptions.filter(({ affects }) => affects.length > 0),
      );
      if (!one) return undefined;
      draft.add(['assumptions', one.key, 'affects'], 'moon-shot');
      return { at: `assumptions.${one.key}.affects` };
    },
  },
  {
    name: 'risk of a lever that is not there',
    rule: 'REF701',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.risks.filter(({ record }) => record));
      const lever = draft.random.pick(
        [...draft.catalog.levers.keys()].filter((id) => !draft.coverage.listed.has(id)),
      );
      if (!one || lever === undefined) return undefined;
      draft.set(['risks', one.key, 'lever'], lever);
      return { at: `risks.${one.key}.lever` };
    },
  },
  {
    name: 'company catalogue is gone',
    rule: 'REF704',
    apply: (draft) => {
      if (draft.has('catalog')) return undefined;
      draft.set(['catalog'], './missing.yaml');
      return { at: 'catalog' };
    },
  },
  {
    name: 'source that nothing cites',
    rule: 'REF707',
    apply: (draft) => {
      draft.set(['sources', 'panel'], { title: 'Buyer panel', date: '2026-11' });
      return { at: 'sources.panel' };
    },
  },
];
