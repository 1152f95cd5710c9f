import { openPlan } from '../support/open.ts';

export const structural = (text: string): string[] =>
  openPlan(text)
    .checked.findings.filter(({ rule }) => /^STR00[3-6]|^REF70[23]|^TIM401|^KPI30[24]/.test(rule))
    .map(({ rule, path, message }) => `${rule} ${path.join('.')} ${message.en}`);
