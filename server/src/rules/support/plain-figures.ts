// Figures that a reader understands although they are no plain number: with words around them, or
// said in words.
import type { UnitTable } from '../../model/grammar/units.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import type { ReadField } from '../../model/plan.ts';

/** Maximum length of a figure with its remarks. */
const longest = 80;

const arrow = /->|→|=>/;
const brackets = /\s?[(（][^()（）]*[)）]/gu;
const comma = /[,，;；]\s|[，、；;]|\s\/\s/u;

/** `about flat in 2023`, `positive`, `保持`: goals in words that have one meaning. */
const clear =
  /^(?:(?:about |around |near |nearly |almost )|(?:19|20)\d{2}\s?年(?:内|底前?)?)?(?:stay |remain |stays |remains )?(?:positive|grow(?:th|s)?(?: by| of)? \d+(?:\.\d+)?\s?[x×]|stable|steady|flat|unchanged|holds?|kept?|keep|maintain(?:ed)?|break[- ]?even|profitable|all|every|none|no loss|all [\w -]+|(?:two|three|four|five|ten) times|(?:low|mid|high)[- ]\d+0s|(?:above|over|more than) (?:a )?(?:half|third|quarter)(?: (?:of|re)[a-z ]{1,25})?|(?:超)?过半|超过?一半|一半以上|[二三四五六七八九两]成(?:以上|左右)?|[上近超过][千万百](?:家|个|人|万|名|户|款)|每年翻.{0,4}倍|翻\s?\d+(?:\.\d+)?\s?倍|盈利|扭亏|转正|打平|盈亏平衡|.{0,4}打平|保持.{0,4}|维持.{0,4}|不变|稳定|全部|全覆盖|全国|归零)(?:(?: in| since| for| through)? (?:(?:fy ?)?\d{2,4}|last year|this year|today|now))?$/iu;

/** `about a quarter`, `三分之一左右`: good enough for where one stands, not for where one goes. */
const fraction =
  /^(?:about |around |roughly |nearly |almost |some )?(?:a |one |two |three )?(?:quarter|third|half|fifth|tenth)s?$|^(?:(?:a )?few|some|several) (?:dozen|hundred|thousand|million)s?(?:\s?[(（].*)?$|^(?:dozens|hundreds|thousands|tens)(?: of (?:thousands|millions))?(?: of \w+)?(?: at start)?$|^(?:nothing material|(?:around|about|close to|near) zero|none|nil|no)$|^低?个位数(?:\s?[(（].*)?$|^(?:内测)?几[十百千万](?:[家个名人])?$|^(?:约|大约|近|超)?(?:一半|半数|过半|一半多|[二三四五]分之[一二三四]|[一二三四五六七八九十百两几]+余?[万亿千百]?[多余]?)(?:左右)?[?？]?$/iu;

/** Words that say what is counted or how often, and leave the figure as it is. */
const before =
  /^(?:\+\/-|±|(?:19|20)\d{2}\s?年底?|(?:a )?loss of |每[天日周月季年]|[日周月季年]均|每个?季度|(?:annual |annualised |annualized )?run[- ]rate(?: of)? |\p{Script=Han}{1,6}\s?(?=\d))\s?/iu;
/** Words that make a change of a figure. */
const change = /[涨增升降减翻少多缩压]/u;
const rate = /\s?(?:\/|每)(?:[年月周天日]|季度?|year|month|week|day)$|(?:年化)$/iu;
const time = /^(?:fy|q|h)?\d{1,4}[,.]?$/iu;

/** `见招股书`, `confidential`: the figure is somewhere else. */
const withheld =
  /^(?:保密|敏感|不披露|未披露|不公开|另附|单独附|见.{1,12}|see .{1,30}|confidential|undisclosed|not disclosed|not public)/iu;

/** `第一次测`, `just launched`: there was nothing to measure yet. */
const notYet =
  /^刚(?:上线|开始|起步)[，,]|^first (?:[\w-]+ ){1,2}survey\b|(?:刚上线|刚开始|刚起步|尚未开始|未开始|第一次测|首次测|新上线)$|^(?:just (?:launched|started)|not (?:yet )?started|new this year|first (?:wave|survey|measured))|\bcomes? in (?:q[1-4]|h[12]|[a-z]{3,9})$/iu;

/** `half a million`, `三百五十万`: an amount in words. */
const amountInWords =
  /^(?:(?:about|around|ca\.?|max\.?|up to) )?(?:half a|a quarter(?: of a)?|quarter|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty) (?:million|thousand|grand|hundred thousand)\b|^(?:约|大约|近|不到|小|港币|人民币)?[一二三四五六七八九十百千两几零壹贰叁肆伍陆柒捌玖拾佰仟]{1,7}[来多余]?[万亿]/iu;

/** `part of the 25M programme`, `包含在推广里`: the money stands elsewhere. */
const included =
  /^(?:(?:included|covered|contained) (?:in|by)|part of (?:the )?[\w -]*\d|within the)\b|^(?:已?包含在|含在|计入|并入|算在|从.{1,10}(?:里出|列支))/iu;

/** `品牌商出`, `borne by head office`: somebody else pays. */
const byOthers =
  /^(?:由)?(?:品牌商|品牌方|厂家|供应商|总部(?:研发)?|集团|商家|加盟商|伙伴|政府)(?:出|承担|买单|负担|列支)$|^(?:share swap|paid by|borne by|on the account of)\b|不走现金|^(?:自己养自己|.{1,4}自己养自己)$/iu;

/** `流量资源`, `in kind`, `half a million`: a budget that needs no figure. */
export function isInKind(text: string): boolean {
  const plain = text.trim();
  if (amountInWords.test(plain) || included.test(plain) || byOthers.test(plain)) return true;
  return /^(?:(?:平台|站内)?流量(?:资源|扶持|支持)?|资源置换|置换|traffic|in[- ]kind|barter)$/iu.test(
    text.trim(),
  );
}

/** Whether a value is kept elsewhere, or where one stands has no figure yet. */
export function isWithheld({ path, text }: ReadField<unknown>): boolean {
  if (path[0] !== 'kpis') return false;
  const plain = text.trim();
  return withheld.test(plain) || (path.at(-1) === 'baseline' && notYet.test(plain));
}

/** What it says is clear to a reader, though not to be reckoned with. */
export function isSentence({ path, text }: ReadField<unknown>): boolean {
  return path[0] === 'kpis' && /\d/.test(text) && (/[.。]$/u.test(text) || text.length > most);
}

/** Maximum length of a figure with what is said of it; more is a sentence. */
const most = 50;

/** What a reader understands: a clear goal in words, or a number with its period or a remark. */
export function isPlainFigure(raw: string, units: UnitTable): boolean {
  const text = raw
    .trim()
    .replace(/\s?[?？]$/u, '')
    .replace(/(?<=[\d%％])[多余](?=$|[万亿千百])/u, '')
    .replace(
      /^(?:growth|(?:q[1-4]|h[12])(?: fy ?\d{2,4})?|fy ?\d{2,4})\s(?=[约近~<>≥≤]|about |around |\d)/iu,
      '',
    );
  if (clear.test(text) || /^(?:index \d+|top \d+\b.*|第[二三四五])$/iu.test(text)) return true;
  if (text.length > longest || arrow.test(text)) return false;
  const [first = ''] = text.replace(brackets, '').split(comma);
  const plain = first.trim();
  return plain !== '' && (clear.test(plain) || isFigure(plain, units) || isSpan(plain, units));
}

/** Where one stands may be a part: `about a quarter`. */
export function isPlainFraction(text: string): boolean {
  return fraction.test(text.trim());
}

/** `5% to 6% a year`, `48% 至 50%`: two figures. */
function isSpan(text: string, units: UnitTable): boolean {
  const parts = text.split(/ to |[至到]/u).map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => isFigure(part, units));
}

/** Words that leave the figure open. */
const open = /^(?:or|maybe|perhaps|possibly|hopefully)$/iu;

/** A number, then words: the longest start that reads as a number, and no other number after it. */
function isFigure(text: string, units: UnitTable): boolean {
  const said = before.exec(text)?.[0] ?? '';
  const bare = (change.test(said) ? text : text.slice(said.length)).replace(rate, '');
  const words = bare.split(/\s+/u);
  if (words.some((word) => open.test(word))) return false;
  for (let end = words.length; end > 0; end--) {
    const { value, problem } = readQuantity(words.slice(0, end).join(' '), units);
    // A lone `m` is asked about.
    const isSaid = problem === 'minute-or-million' && end < words.length;
    if (value || isSaid)
      return words.slice(end).every((word) => !/\d/.test(word) || time.test(word));
  }
  return false;
}

/** `n/a` as a target is a placeholder, which `WRD003` reports. */
export function isOpenTarget(field: ReadField<unknown>): boolean {
  return field.path.at(-1) === 'target' && /^(?:n\/?a|未知|待测)$/i.test(field.text);
}
