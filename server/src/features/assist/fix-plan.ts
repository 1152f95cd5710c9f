import { shown } from '../../text/message.ts';
import { applyEdits, overlaps, type TextEdit } from '../../text/span.ts';
import { fixed, patchOf } from '../fixed.ts';
import { common, plan, texts, today } from './fields.ts';
import { bySeverity, countsOf, fixesOf, type NamedFix, named, shortFinding } from './findings.ts';
import { openPlan } from './open.ts';
import { pageOfText } from './page.ts';
import { type Fields, inputSchema, outputSchema } from './schema.ts';
import { tameText } from './tame.ts';
import { AssistError, type AssistTool, type OpenPlan, planNote } from './tool.ts';

/** How many of the remaining findings are named. */
const mostRemaining = 5;

const fields: Fields = {
  plan,
  fixes: {
    ...texts,
    about: {
      en: 'ids from check_plan; without, all safe ones',
      zh: 'check_plan 给出的标识；不填则用全部安全修复',
    },
  },
  form: { type: 'string', enum: ['patch', 'text'] },
  today,
  ...common,
};

/** The text after fixes, as a patch or in full. */
export const fixPlan: AssistTool = {
  name: 'fix_plan',
  title: { en: 'Fix a plan', zh: '修复计划' },
  about: {
    en: 'Returns a unified patch (or the new text) for chosen fixes, and what remains. Applies nothing.',
    zh: '返回所选修复的统一补丁（或新文本）以及余下的问题；不写入任何文件。',
  },
  input: (lang) => inputSchema(fields, lang),
  output: outputSchema(
    {
      note: 'string',
      applied: 'array',
      skipped: 'array',
      remains: 'object',
      patch: 'string',
      text: 'string',
    },
    ['patch', 'text'],
  ),
  run: async (input, host) => {
    const document = await openPlan(input, host);
    const { lang, text } = document;
    if (text.includes('\ufffd'))
      throw new AssistError({
        en: 'The plan has characters that could not be decoded. Save it as UTF-8 first.',
        zh: '计划中有无法解码的字符，请先存为 UTF-8。',
      });
    const { after, applied, skipped } = input.fixes
      ? await withFixes(document, input.fixes)
      : await withSafeFixes(document);
    const form = input.form ?? 'patch';
    const result =
      form === 'text' ? after.text : patchOf(document.name ?? 'plan.yaml', text, after.text);
    const head = {
      note: planNote[lang],
      ...(tameText(result) !== result && { hidden: hiddenNote[lang] }),
      applied: applied.map(({ id, fix }) => ({ id, title: fix.title[lang] })),
      skipped,
      ...(skipped.length > 0 && { hint: overlapHint[lang] }),
      remains: {
        counts: countsOf(after.checked.findings),
        findings: bySeverity(named(after))
          .slice(0, mostRemaining)
          .map(({ finding }) => shortFinding(finding, after, lang)),
      },
    };
    return pageOfText(head, form, result, input);
  },
};

const hiddenNote = {
  en: 'The plan has invisible characters; they are written as \\uXXXX below. Use `planwright check --fix` instead of this patch.',
  zh: '计划中有不可见字符，下文以 \\uXXXX 表示。请改用 `planwright check --fix`，不要使用此补丁。',
};

const overlapHint = {
  en: 'The skipped fixes overlap with applied ones. Take the new text, and call check_plan again.',
  zh: '跳过的修复与已用的重叠。请采用新文本后再次调用 check_plan。',
};

interface Result {
  readonly after: OpenPlan;
  readonly applied: readonly NamedFix[];
  /** Ids of fixes that overlap with an applied one. */
  readonly skipped: readonly string[];
}

async function withSafeFixes(document: OpenPlan): Promise<Result> {
  const applied = named(document).flatMap((one) =>
    fixesOf(one)
      .filter(({ fix }) => fix.kind === 'safe')
      .slice(0, 1),
  );
  const { text } = await fixed(document.text, async (now) => {
    const { checked } = await document.recheck(now);
    return { text: now, findings: checked.findings };
  });
  return { after: await reopened(document, text), applied, skipped: [] };
}

async function withFixes(document: OpenPlan, ids: readonly string[]): Promise<Result> {
  const all = new Map(
    named(document)
      .flatMap(fixesOf)
      .map((one) => [one.id, one]),
  );
  const unknown = ids.filter((id) => !all.has(id));
  if (unknown.length > 0)
    throw new AssistError({
      en: `No such fix in this plan: ${unknown.slice(0, 5).map(shown).join(', ')}. The plan has changed, or the id is not one of check_plan. Call check_plan again with the same plan.`,
      zh: `此计划中没有这些修复：${unknown.slice(0, 5).map(shown).join('、')}。计划已改动，或标识并非来自 check_plan。请用同一计划再次调用 check_plan。`,
    });
  const edits: TextEdit[] = [];
  const applied: NamedFix[] = [];
  const skipped: string[] = [];
  for (const one of new Set(ids.flatMap((id) => all.get(id) ?? []))) {
    const hit = one.fix.edits.some((edit) =>
      edits.some((other) => overlaps(edit.span, other.span)),
    );
    if (hit) skipped.push(one.id);
    else {
      applied.push(one);
      edits.push(...one.fix.edits);
    }
  }
  return { after: await reopened(document, applyEdits(document.text, edits)), applied, skipped };
}

async function reopened(document: OpenPlan, text: string): Promise<OpenPlan> {
  const { name, recheck } = document;
  return { ...(await recheck(text)), name, recheck };
}
