import type { LayerProblemCode } from '../../catalog/layer.ts';
import type { Text } from '../../text/language.ts';
import type { Severity } from '../rule.ts';

/**
 * Messages for problems of company catalogues. `{id}`, `{field}`, `{suggestion}`, `{allowed}` are
 * filled in if present.
 */
export const catalogProblemTexts: Readonly<
  Record<
    Exclude<LayerProblemCode, 'hides-builtin'>,
    { readonly severity: Severity; readonly text: Text; readonly near?: Text }
  >
> = {
  'not-a-catalog': {
    severity: 'error',
    text: {
      en: 'This is not a company catalogue. Start it with `catalog: 1` and an `id`.',
      zh: '这不是企业目录，请以 `catalog: 1` 和 `id` 开头。',
    },
  },
  'newer-version': {
    severity: 'error',
    text: {
      en: 'This catalogue is written for a newer version of the tool. Update it, or write `catalog: 1`.',
      zh: '该目录面向更新版本的工具，请升级工具，或写 `catalog: 1`。',
    },
  },
  'wrong-base': {
    severity: 'warning',
    text: {
      en: 'The catalogue extends `{id}`, but it is applied to `{suggestion}`. Check it against that version and change `extends`.',
      zh: '该目录基于 `{id}`，实际叠加在 `{suggestion}` 之上。请对照该版本检查并修改 `extends`。',
    },
  },
  'missing-field': {
    severity: 'error',
    text: {
      en: '`{field}` is missing; without it the entry is left out.',
      zh: '缺少 `{field}`，该条目不会生效。',
    },
  },
  'unknown-field': {
    severity: 'warning',
    text: {
      en: 'Unknown field `{field}`. Fields starting with x- are left alone.',
      zh: '未知字段 `{field}`。以 x- 开头的字段不检查。',
    },
    near: {
      en: 'Unknown field `{field}`. Did you mean `{suggestion}`?',
      zh: '未知字段 `{field}`，是否指 `{suggestion}`？',
    },
  },
  'wrong-form': {
    severity: 'error',
    text: {
      en: 'This value has the wrong form and is left out.',
      zh: '取值形式不对，未被采用。',
    },
    near: {
      en: '`{field}` has a value of the wrong form, which is left out.{allowed}',
      zh: '`{field}` 的取值形式不对，未被采用。{allowed}',
    },
  },
  'bad-id': {
    severity: 'error',
    text: {
      en: '`{id}` cannot be an id. Use letters, digits, - _ . without spaces, at most 64 characters.',
      zh: '`{id}` 不能用作标识。请用文字、数字与 - _ .，不含空格，最多 64 个字符。',
    },
  },
  duplicate: {
    severity: 'error',
    text: {
      en: '`{id}` appears twice; only the first one counts.',
      zh: '`{id}` 出现两次，只有第一处生效。',
    },
  },
  'too-many': {
    severity: 'error',
    text: {
      en: 'There are more than {id} entries here; the others are left out.',
      zh: '此处超过 {id} 个条目，其余未读取。',
    },
  },
  'unknown-reference': {
    severity: 'warning',
    text: {
      en: '`{id}` is neither in this catalogue nor in the one below it; the reference is left out.',
      zh: '`{id}` 既不在本目录中，也不在下层目录中，该引用未生效。',
    },
    near: {
      en: '`{id}` is neither in this catalogue nor in the one below it. Did you mean `{suggestion}`?',
      zh: '`{id}` 既不在本目录中，也不在下层目录中，是否指 `{suggestion}`？',
    },
  },
};
