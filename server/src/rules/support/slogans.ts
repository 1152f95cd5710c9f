import type { Catalog } from '../../catalog/catalog.ts';
import { find } from '../../catalog/lookup.ts';
import { recognise } from '../../catalog/recognise.ts';

const adverbZh =
  /^(?:全面|大幅度?|持续|进一步|不断|大力|显著|全力|切实|有效|稳步|着力|积极|努力|深度|深入|加快|重点|继续|逐步|全方位|整体|系统性?)/u;
const verbZh =
  /^(?:加强|提升|提高|优化|强化|改善|完善|深化|推进|推动|促进|做好|做强|增强|升级|夯实|健全|赋能|打造|构建|加大|抓好|落实|提振|改进|重视)/u;
/** Nouns that name a field but no action. */
const abstractZh =
  /(?:体验|治理|品控|信任|安全|质量|品质|服务|形象|效率|能力|水平|品牌|转化|运营|管理|竞争力|满意度|口碑|影响力|协同|供应链|物流|履约|生态|增长|流量|获客|留存|复购|粘性|黏性|氛围|建设|优势|价值|意识|认知|忠诚度|活跃度|配送|合规|创新|环保|力度|工作|保障|营销|推广|用户|客户|渠道|产品力|数字化|智能化)$/u;
const connectorZh = /[、，,和与及]|以及|并且?/u;

const adverbEn =
  /^(?:continuously|significantly|further|greatly|substantially|radically|constantly|steadily|generally|overall|better|vastly)\s+/;
const verbEn =
  /^(?:improve|improving|enhance|enhancing|strengthen|strengthening|increase|increasing|boost|boosting|optimi[sz]e|optimi[sz]ing|upgrade|upgrading|raise|raising|promote|promoting|deepen|deepening|accelerate|drive|driving|elevate|maximi[sz]e|reinforce|advance|foster|build up|step up|work on|focus on)\s+/;
const abstractEn =
  /\b(?:safety|quality|service|services|experience|experiences|brand|image|efficiency|loyalty|engagement|growth|satisfaction|capability|capabilities|awareness|operations|conversion|conversions|retention|security|competitiveness|marketing|traffic|sustainability|performance|productivity|reputation|innovation|synergy|synergies|collaboration|communication|presence|reach|visibility|value|culture|processes|customers|users|ux|customer care|supply chain|delivery|fulfil?ment|control|management)$/;

/** Maximum length of a slogan. */
const longest = 64;

/**
 * Whether a text is a slogan: an effort verb and an abstract noun (加强品控, improve trust), no known
 * mechanism, no figure. Anything more concrete is left alone.
 */
export function isSlogan(catalog: Catalog, text: string): boolean {
  if (text.length > longest || /[\d０-９]/.test(text)) return false;
  const plain = text.trim().replace(/[。.!！]+$/u, '');
  if (recognise(catalog, plain).some((hit) => hit.kind === 'mechanism')) return false;
  return /\p{Script=Han}/u.test(plain)
    ? isSloganZh(catalog, plain)
    : isSloganEn(catalog, plain.toLowerCase());
}

function isSloganZh(catalog: Catalog, text: string): boolean {
  const effort = withoutAdverbs(text, adverbZh);
  const verb = verbZh.exec(effort)?.[0];
  if (verb === undefined) return false;
  const parts = effort.slice(verb.length).split(connectorZh);
  return parts.every((part) => {
    const rest = withoutAdverbs(part.trim(), adverbZh);
    const object = rest.replace(verbZh, '');
    return (
      object !== '' &&
      object.length <= 12 &&
      (abstractZh.test(object) || namesLever(catalog, object))
    );
  });
}

function isSloganEn(catalog: Catalog, text: string): boolean {
  const effort = withoutAdverbs(text, adverbEn);
  const verb = verbEn.exec(effort)?.[0];
  if (verb === undefined) return false;
  const parts = effort.slice(verb.length).split(/\s*(?:,|\band\b|&)\s*/);
  return parts.every((part) => {
    const object = part.replace(/^(?:the|our|their|its|your)\s+/, '');
    const words = object.split(/\s+/);
    return (
      words.length <= 3 &&
      /^[a-z' -]+$/.test(object) &&
      (abstractEn.test(object) || namesLever(catalog, object))
    );
  });
}

/** Removes at most three adverbs. */
function withoutAdverbs(text: string, adverb: RegExp): string {
  let rest = text;
  for (let count = 0; count < 3; count++) rest = rest.replace(adverb, '');
  return rest;
}

function namesLever(catalog: Catalog, text: string): boolean {
  return find(catalog, 'lever', text) !== undefined;
}
