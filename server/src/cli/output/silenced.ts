import type { Checked } from '../../check.ts';
import type { Lang } from '../../text/language.ts';
import { indexLines, lineColumn } from '../../text/lines.ts';
import { shown } from '../../text/message.ts';

const by = {
  ignore: { en: 'ignored in the plan', zh: '计划中忽略' },
  comment: { en: 'ignored by a comment', zh: '由注释忽略' },
  baseline: { en: 'in the baseline', zh: '在基线中' },
  waive: { en: 'waived', zh: '已豁免' },
} as const;

/**
 * The silenced findings with the reasons: `ignore` entries, comments, the baseline, and waived
 * levers. One line each.
 */
export function silencedOutput(
  files: readonly {
    readonly file: string;
    readonly text: string;
    readonly checked?: Pick<Checked, 'silenced'> & {
      readonly plan: Pick<Checked['plan'], 'levers'>;
    };
  }[],
  lang: Lang,
): string {
  return files
    .flatMap(({ file, text, checked }) => {
      const lines = indexLines(text);
      const at = (offset: number): string => `${file}:${lineColumn(lines, offset).line + 1}`;
      const silenced = (checked?.silenced ?? []).map(
        ({ finding, by: how, reason }) =>
          `${at(finding.span.start)}  ${finding.rule}  ${by[how][lang]}${reason === '' ? '' : `: ${shown(reason)}`}\n`,
      );
      const waived = (checked?.plan.levers ?? []).flatMap(({ waive, key }) =>
        waive
          ? [
              `${at(waive.keySpan.start)}  ${shown(key)}  ${by.waive[lang]}${waive.reason ? `: ${shown(waive.reason.text)}` : ''}\n`,
            ]
          : [],
      );
      return [...silenced, ...waived];
    })
    .join('');
}
