import type { Field } from './schema.ts';

/** Fields that several tools have. */
export const plan: Field & { required: true } = {
  type: 'string',
  about: {
    en: 'path below the working folder, or the whole YAML text',
    zh: '工作文件夹内的路径，或完整的 YAML 文本',
  },
  required: true,
};
export const figures: Field = {
  type: 'string',
  about: {
    en: 'CSV text of actuals; else the file beside',
    zh: '实际值 CSV 文本；默认读旁边的文件',
  },
};
export const today: Field = { type: 'string', about: { en: 'YYYY-MM-DD', zh: 'YYYY-MM-DD' } };
export const texts: Field = { type: 'array', items: { type: 'string' } };

/** The last fields of every tool. */
export const common = {
  lang: { type: 'string', enum: ['en', 'zh'] },
  cursor: { type: 'string', about: { en: '`next` of the last answer', zh: '上次回答的 `next`' } },
  max_kb: { type: 'integer', minimum: 1, maximum: 64 },
} as const satisfies Readonly<Record<string, Field>>;
