import { placesIn } from '../../catalog/proper-names.ts';
import type { Initiative, Plan } from '../../model/plan.ts';

/** How a plan says that something is not there yet. */
const lack =
  /\b(?:no|not|none|without|nothing)\b[^.;]{0,60}\byet\b|\bunprotected\b|还没有?|尚无|尚未|没有|未上线/iu;

/**
 * Whether a risk of the plan says that the protection is missing where the work goes: “in Leeds
 * there is no escrow yet” beside a sellers' drive in Leeds.
 * @param protect the lever that protects
 */
export function isNamedUnprotected(plan: Plan, protect: string, work: Initiative): boolean {
  const places = namesIn([work.name?.text ?? work.key, ...work.markets.map(({ text }) => text)]);
  return plan.risks.some(({ lever, risk }) => {
    if (lever?.id !== protect || !risk || !lack.test(risk.text)) return false;
    return namesIn([risk.text]).some((name) => places.includes(name));
  });
}

/** Places of the catalogue, and words with a capital inside a text. */
function namesIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [
    ...placesIn(text),
    ...(text.match(/(?<=[\p{L}\d,:;] )\p{Lu}\p{Ll}{2,}/gu) ?? []),
  ]);
}
