import { find } from '../../catalog/lookup.ts';
import type { EntryBase } from '../../model/plan.ts';
import type { ValueType } from '../../model/shape-types.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { touches } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { kpiChoices, modelChoices } from './catalog-choices.ts';
import type { MapType, Vocabulary } from './choices.ts';
import { dateChoices, monthChoices, periodChoices } from './date-choices.ts';
import { entryChoices } from './entry-choices.ts';
import { sectionOf } from './entry-here.ts';
import { hasChineseKeys } from './field-choices.ts';
import type { Choice } from './item.ts';
import { kpiLine, kpiLineChoices } from './kpi-line.ts';
import { leverChoices } from './lever-choices.ts';
import { enumChoices, ownChoices, personChoices, valueChoice, valuesIn } from './plan-choices.ts';
import { refChoices } from './ref-choices.ts';
import { scalarSnippet } from './writing.ts';

/** Keys and values from a plan's own entries and its catalogue. */
export function planVocabulary(document: PlanDocument): Vocabulary {
  return {
    keys: (type, context) => mapKeys(document, type, context),
    scalars: (type, context) => scalarChoices(document, type, context),
  };
}

function mapKeys(document: PlanDocument, type: MapType, context: CompletionContext): Choice[] {
  const { plan, coverage } = document.checked;
  // The key at the cursor is written over, and so still to be had.
  const { start } = context.replace;
  const isHere = ({ keySpan }: EntryBase): boolean => touches(keySpan, start);
  const scaffold = context.alone && !context.flow;
  if (type.keys.type === 'date')
    return dateChoices(plan, document.today).map((choice) => keyed(choice));
  if (type.keys.type === 'month') return monthChoices().map((choice) => keyed(choice));
  if (type.keys.type === 'ref' && type.keys.to === 'model')
    return modelChoices(document.catalog)
      .filter(({ label }) => coverage.models.includes(label))
      .map((choice) => keyed(choice));
  if (type.keys.type === 'ref') {
    const here = plan.levers.find(isHere)?.id;
    const keys = leverChoices(document, scaffold, start);
    return keys.filter(({ label }) => !coverage.listed.has(label) || label === here);
  }
  if (type.keys.of === 'scenario-kpi')
    return ownChoices(document, 'own-kpi', { except: undefined, levers: [] }).map((choice) =>
      keyed(choice),
    );
  if (type.keys.of === 'economics') return kpiChoices(document).map((choice) => keyed(choice));
  if (type.keys.of !== 'own-kpi') return scaffold ? entryChoices(document, type.keys.of ?? '') : [];
  const here = plan.kpis.find(isHere)?.id;
  const used = new Set(plan.kpis.flatMap((kpi) => kpi.id ?? []));
  return kpiChoices(document)
    .filter(({ label }) => !used.has(label) || label === here)
    .map((choice) => {
      const line = scaffold ? scalarSnippet(kpiLine(document, choice.label), false) : '';
      return keyed(choice, `: ${line}`);
    });
}

/** A choice as the key of an entry. */
function keyed(choice: Choice, after = ': '): Choice {
  return { ...choice, write: { as: 'key', key: choice.label, after } };
}

function scalarChoices(
  document: PlanDocument,
  type: ValueType,
  context: CompletionContext,
): Choice[] {
  const { checked, catalog, today } = document;
  const { plan } = checked;
  const { path, prefix } = context;
  switch (type.type) {
    case 'enum':
      return enumChoices(valuesIn(type, context));
    case 'boolean':
      return enumChoices(hasChineseKeys(context) ? ['是', '否'] : ['true', 'false']);
    case 'version':
      return [valueChoice('1', 0)];
    case 'person':
      return personChoices(plan);
    case 'date':
      return dateChoices(plan, today);
    case 'period':
      return periodChoices(plan, path.length === 1, today);
    case 'money':
      return sectionOf(context) === 'initiatives'
        ? [valueChoice('internal', 0, { en: 'staff time only', zh: '仅需人力' })]
        : [];
    case 'kpi-line': {
      if (sectionOf(context) === 'economics') return [];
      const kpi = find(catalog, 'kpi', path[1] ?? '', checked.coverage.models)?.id;
      return kpiLineChoices(document, kpi, prefix);
    }
    case 'ref':
      return refChoices(document, context, type.to);
    default:
      return [];
  }
}
