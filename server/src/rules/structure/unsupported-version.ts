import { configVersion, formatVersion } from '../../model/version.ts';
import { defineRule } from '../rule.ts';
import { addTopField, suggestion } from '../support/fixes.ts';
import { saysWhatPlansSay } from './version-left-out.ts';

export default defineRule({
  code: 'STR002',
  name: 'unsupported-version',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Format version missing or not supported', zh: '格式版本缺失或不受支持' },
  why: {
    en: 'The number says which version of the format to read; reading the wrong one would give wrong findings.',
    zh: '版本号决定按哪个格式读取，读错版本会得到错误的提示。',
  },
  message: {
    en: 'This file has plan version {found}; this tool supports version {known}. Update the extension, or run the upgrade command if the file is older.',
    zh: '文件声明的计划版本为 {found}，当前工具支持 {known}。请更新扩展；若文件较旧，请运行升级命令。',
  },
  variants: {
    config: {
      en: 'This file has configuration version {found}; this tool supports version {known}. Write `config: {known}`, or update the tool.',
      zh: '文件声明的配置版本为 {found}，当前工具支持 {known}。请写 `config: {known}`，或更新工具。',
    },
    missing: {
      en: 'The first line should say `plan: 1`, so that the file is read as a strategy plan. Add it.',
      zh: '首行应写 `plan: 1`，文件才会按战略计划读取，请补上。',
    },
  },
  documents: ['plan', 'config'],
  stopsFile: true,
  check({ plan, config, report }) {
    if (config) {
      const { version } = config;
      if (version && version.text !== String(knownConfig))
        report({
          span: version.span,
          path: ['config'],
          variant: 'config',
          data: { found: version.text, known: knownConfig },
        });
      return;
    }
    const found = plan.version?.text;
    if (found === String(known) || plan.syntax.problems.length > 0) return;
    // A file with fields of a plan is read as one: rule STR018 reports the missing version.
    if (found === undefined && saysWhatPlansSay(plan)) return;
    report({
      span: plan.version?.span ?? plan.anchor,
      path: ['plan'],
      ...(found === undefined && { variant: 'missing' }),
      data: { found: found ?? '', known },
      fixes: () =>
        found === undefined
          ? suggestion(insertTitle, addTopField(plan, { key: 'plan', inline: String(known) }))
          : [],
    });
  },
});

const known = formatVersion;
const knownConfig = configVersion;
const insertTitle = { en: 'Insert `plan: 1`', zh: '插入 `plan: 1`' };
