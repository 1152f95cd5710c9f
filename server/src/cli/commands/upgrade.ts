import { formatVersion } from '../../model/version.ts';
import type { Lang, Text } from '../../text/language.ts';
import { type FormatStep, formatSteps } from '../../upgrade/steps.ts';
import { type UpgradeProblem, upgradeText } from '../../upgrade/upgrade.ts';
import { findPlans, readText } from '../files.ts';
import { diffOf, writeChanged, writeProblem } from '../fix-files.ts';
import { type Terminal, writePlanText } from '../terminal.ts';
import { cliWords } from '../words.ts';

export interface UpgradeFlags {
  readonly write?: boolean;
  readonly lang?: Lang;
}

const problems: Readonly<Record<UpgradeProblem, Text>> = {
  'no-version': {
    en: 'has an unknown format version; left alone.',
    zh: '没有写明已知的格式版本，未改动。',
  },
  newer: {
    en: 'has a newer format version; update Planwright.',
    zh: '格式版本较新，请更新 Planwright。',
  },
  unreadable: {
    en: 'cannot be read; fix it first (planwright check).',
    zh: '无法读取，请先修正（planwright check）。',
  },
  'not-proved': {
    en: 'would lose content in the upgrade; left alone.',
    zh: '升级会丢失内容，未改动。',
  },
};

const words = {
  newest: {
    en: 'All plans have the newest version ({version}).',
    zh: '所有计划都是最新版本（{version}）。',
  },
  dry: { en: 'Nothing has been written; add --write.', zh: '尚未写入任何文件，加 --write 执行。' },
  done: { en: 'upgraded', zh: '已升级' },
} satisfies Record<string, Text>;

/**
 * Upgrades plans to the newest version of the format: printed as a patch, or written. Exit code 1
 * when something is left to do.
 */
export function upgradeCommand(
  paths: readonly string[],
  { write }: UpgradeFlags,
  terminal: Terminal,
  target: number = formatVersion,
  steps: readonly FormatStep[] = formatSteps,
): number {
  const { lang } = terminal;
  const counts = { left: 0, changed: 0 };
  for (const file of findPlans(paths.length > 0 ? paths : ['.'])) {
    const text = readText(file);
    const { text: next, problem, steps: taken } = upgradeText(text, target, steps);
    if (problem) {
      terminal.error(`${file}: ${problems[problem][lang]}\n`);
      counts.left++;
    } else if (next !== text) {
      counts.changed++;
      for (const { title } of taken) terminal.error(`${file}: ${title[lang]}\n`);
      const unwritten = writeProblem(text) ?? (write ? writeChanged(file, text, next) : undefined);
      if (unwritten) counts.left++;
      if (unwritten) terminal.error(`${file}: ${cliWords.notChanged[unwritten][lang]}\n`);
      else if (write) terminal.write(`${file}: ${words.done[lang]}\n`);
      else writePlanText(terminal, diffOf(file, text, next));
    }
  }
  if (counts.changed === 0 && counts.left === 0)
    terminal.write(`${words.newest[lang].replace('{version}', String(target))}\n`);
  if (counts.changed > 0 && !write) terminal.error(`${words.dry[lang]}\n`);
  return counts.left > 0 || (counts.changed > 0 && !write) ? 1 : 0;
}
