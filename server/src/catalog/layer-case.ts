import { same } from '../text/language.ts';
import type { Fields, Section } from './layer-field-types.ts';
import { fieldsOf } from './layer-fields.ts';
import { known, readItem } from './layer-item.ts';
import type { LayerProblem } from './layer-problems.ts';
import type { LayerCase, LayerFact } from './layer-types.ts';

const kinds = ['internal', 'description', 'anecdote', 'claim', 'example', 'public'] as const;
const caseFields = known(['facts', 'models', 'counter'], ['facts']);
const measuredFields = ['kpi', 'from', 'to', 'year', 'caveat'];
const factFields = ['lever', 'text', 'kind', 'mechanisms', ...measuredFields];
const outcomes = ['none', 'partly', 'failed'] as const;

/** Reads a case with its facts. */
export function readCase(problems: LayerProblem[], section: Section): LayerCase {
  const fields = fieldsOf(problems, section.value, section.span, caseFields.all);
  const facts = fields.sections('facts').flatMap(({ id, span, value }): LayerFact[] => {
    const fact = fieldsOf(problems, value, span, factFields);
    const text = fact.text('text');
    if (!text) problems.push({ code: 'missing-field', span, data: { field: 'text', id } });
    const rest = {
      kind: fact.oneOf('kind', kinds) ?? 'internal',
      mechanisms: fact.names('mechanisms'),
      lever: fact.name('lever'),
      caveat: fact.text('caveat'),
      measured: readMeasured(fact),
    };
    return text ? [{ id, span, text, ...rest }] : [];
  });
  return {
    facts,
    models: fields.names('models'),
    counter: fields.oneOf('counter', outcomes),
    ...readItem(section, fields, caseFields),
  };
}

function readMeasured(fact: Fields): LayerFact['measured'] {
  const [kpi, to] = [fact.name('kpi'), fact.number('to')];
  if (!kpi || to === undefined) return undefined;
  const year = fact.name('year')?.text;
  const caveat = fact.text('caveat') ?? same('');
  return { kpi, from: fact.number('from'), to, year, caveat };
}
