// Whether work in a plan's own words is about something else that the plan names.
import { isChinese, normalise } from '../../catalog/normalise.ts';
import type { Initiative, Ref } from '../../model/plan.ts';

/**
 * Whether an initiative speaks of what some words name.
 * @param least the share of them that it has to name, from 0 to 1
 */
export function isAbout({ key, name, note }: Initiative, words: string, least = 0.5): boolean {
  return isIn(words, normalise([key, name?.text ?? '', note?.text ?? ''].join(' ')), least);
}

/** Whether a text has at least that share of the pairs of characters, or of the longer words. */
export function isIn(words: string, text: string, least = 0.5): boolean {
  const parts = isChinese(words)
    ? [...words].slice(1).map((character, index) => `${words[index]}${character}`)
    : words.split(' ').flatMap((word) => (word.length > 3 ? word.replace(/s$/, '') : []));
  const found = parts.filter((part) => text.includes(part));
  return found.length > 0 && found.length >= parts.length * least;
}

/** Words that work and means have in common without being about the same. */
const general =
  /^(?:平台|用户|客户|会员|商家|门店|品牌|服务|管理|体系|系统|建设|升级|优化|推广|上线|运营|产品|商品|供应|渠道|线上|线下|数据|全国|城市|团队|采购|销售|市场|价格|订单|中心|扩大|提升|合作|online|store|stores|brand|brands|platform|customer|customers|service|services|seller|sellers|product|products|launch|market|markets|sales|price|prices|orders|delivery|digital|local|first|their|with|more|from|data)$/u;

/** Whether the name of an initiative has a word of one of the means, other than a general one. */
export function sharesWord(
  { key, name }: Initiative,
  means: readonly Pick<Ref, 'text'>[],
): boolean {
  const own = wordsOf(normalise(`${key} ${name?.text ?? ''}`));
  return means.some(({ text }) => [...wordsOf(normalise(text))].some((word) => own.has(word)));
}

/** Longer Latin words, and pairs of Chinese characters, other than those that say little. */
export function wordsOf(text: string): ReadonlySet<string> {
  const latin = text.match(/[a-z]{5,}/gu) ?? [];
  const han = (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((character, at) => `${[...run][at]}${character}`),
  );
  return new Set([...latin, ...han].filter((word) => !general.test(word)));
}
