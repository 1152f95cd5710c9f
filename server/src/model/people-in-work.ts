// Who does the work, in a line of it.
import { isChinese } from '../catalog/normalise.ts';

/** `由 贺建国牵头`, `责任人 邱敏`, `阿May + 商品部`, `Owner: J. de Wit`. */
export function personIn(text: string): string | undefined {
  const patterns = [
    /^(?:责任人|负责人|牵头人|主责)[：:\s]\s?(.{1,16})$/u,
    /^由\s?(.{1,16}?)\s?(?:牵头|负责|主导|去谈|带队|跟进)$/u,
    /^(.{1,14}?)\s?(?:牵头|负责|主导|带队|跟进)(?:选址)?$/u,
    /^(?:owner|lead|led by|dri|responsible|sponsor|resp)[:\s]\s?(?:the )?(.{1,40})$/iu,
    /^((?:\p{Script=Han}{0,4}(?:部|组|总监|经理|采购|品控|行政|客服|运营|产品|算法|仓配|物流|市场|财务|法务|合规|营运|质检|厂长|供应链)|IT|BD|HR|CTO|CFO|COO)[\s·-]?(?:[老小大]\p{Script=Han}{1,2}|\p{Script=Han}{1,3}|\p{Lu}[a-z]+))$/u,
  ];
  for (const pattern of patterns) {
    const [, person] = pattern.exec(text) ?? [];
    if (person !== undefined && !/\d/.test(person)) return person.trim();
  }
  return undefined;
}

/** A person or a team: a few words that begin with a capital, or a short Chinese name. */
export function isName(text: string): boolean {
  if (/\d/.test(text) || (text.match(/[、,，/]/gu) ?? []).length > 1) return false;
  if (isChinese(text)) return text.split(/[、+＋&/]/u).every(isChineseName);
  const words = text.split(/[\s+&/]+/u);
  return words.length <= 4 && /^(?!(?:NO|NOT|ONLY)\b)\p{Lu}/u.test(text) && text.length <= 30;
}

/** A name of two or three characters, a team, or a name after a team. */
function isChineseName(text: string): boolean {
  if (/[的了在把和与到等不]|^[分按各每已含待]/u.test(text) || text.length > 10) return false;
  return text.trim().length <= 3 || teams.test(text);
}

const teams =
  /(?:部|组|中心|团队|公司|办|室|厂|站|处|委|队|总监|经理|店长|总|负责人|事业群|合伙人)(?:[老小阿]?\p{Script=Han}{1,3})?$|^[A-Za-z]+$|^\p{Script=Han}{2,4}\s?[老小阿大]\p{Script=Han}{1,2}$/u;
