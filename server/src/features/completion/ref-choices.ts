import type { RefTarget } from '../../model/shape-types.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import type { PlanDocument } from '../document.ts';
import { addressChoices, parentGoalChoices } from './address-choices.ts';
import { kpiChoices, mechanismChoices, modelChoices, trendChoices } from './catalog-choices.ts';
import { entryHere, leversHere, sectionOf } from './entry-here.ts';
import { evidenceChoices } from './evidence-choices.ts';
import type { Choice } from './item.ts';
import { leverChoices } from './lever-choices.ts';
import { formChoices, ownChoices } from './plan-choices.ts';
import { ruleChoices } from './rule-choices.ts';

/** What a reference may name, best first. */
export function refChoices(
  document: PlanDocument,
  context: CompletionContext,
  to: RefTarget | undefined,
): Choice[] {
  const { catalog, checked } = document;
  switch (to) {
    case 'model':
      return modelChoices(catalog);
    case 'trend':
      return trendChoices(document);
    case 'lever': {
      const { listed } = checked.coverage;
      return leverChoices(document, false).map((choice) => ({
        ...choice,
        rank: listed.has(choice.label) ? -1 : choice.rank + 10,
        write: { as: 'value', text: choice.label },
      }));
    }
    case 'mechanism':
      return mechanismChoices(document, leversHere(document, context));
    case 'kpi':
      return kpiChoices(document);
    case 'evidence':
      return evidenceChoices(document, leversHere(document, context));
    case 'form':
      return formChoices(checked.coverage.models);
    case 'rule':
      return ruleChoices(document);
    case 'address':
      return addressChoices(checked.plan, context);
    case 'parent-goal':
      return parentGoalChoices(checked.parent);
    case 'own-kpi':
    case 'initiative':
    case 'affected':
    case 'phase':
    case 'segment':
    case 'channel':
      return ownChoices(document, to, {
        except:
          sectionOf(context) === 'initiatives'
            ? entryHere(checked.plan.initiatives, context)?.key
            : undefined,
        levers: leversHere(document, context),
      });
    default:
      return [];
  }
}
