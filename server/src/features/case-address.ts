import type { Case } from '../catalog/types.ts';
import type { Lang } from '../text/language.ts';
import { repository } from '../version.ts';

/** The page of cases that have a trend and no model. */
export const trendsPage = 'trends';

/** The name of the page that a case is on: that of its first model. */
export function pageOfCase({ models }: Case): string {
  return models[0] ?? trendsPage;
}

/**
 * The address of a case with all its figures and sources in the documentation.
 *
 * @returns undefined for a case of a company, and in a build without a repository
 */
export function caseAddress(item: Case, lang: Lang, base: string = repository): string | undefined {
  if (item.section === undefined || base === '') return undefined;
  const folder = lang === 'zh' ? 'docs/zh/cases' : 'docs/cases';
  return `${base}/blob/main/${folder}/${pageOfCase(item)}.md#${item.id}`;
}
