import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Settings } from '../config/settings.ts';
import type { Finding } from '../rules/finding.ts';
import type { Fix } from '../rules/rule.ts';
import type { Lang } from '../text/language.ts';
import { version } from '../version.ts';
import type { CheckedFile } from './check-file.ts';
import type { Surroundings } from './project.ts';
import { systemCache } from './system-cache.ts';

/** What a result depends on besides the text. */
interface Context {
  readonly settings: Settings;
  readonly catalogs: readonly string[];
  readonly today: number | undefined;
  readonly lang: Lang | undefined;
}

/** Results of earlier runs. */
export interface ResultCache {
  readonly keyOf: (name: string, text: string, context: Context) => Promise<string>;
  readonly read: (key: string) => Omit<CheckedFile, 'file' | 'text' | 'configs' | 'hasBaseline'> | undefined;
  readonly write: (key: string, result: CheckedFile) => void;
}

/** Results that nobody asked for in this time are thrown away. */
const keepFor = 30 * 24 * 60 * 60 * 1000;

/**
 * A cache of results in a folder: one file for each, named by a hash of the text, the catalogues, the settings, the day and
 * the program. Files are written beside and renamed, so that runs at the same time see whole results only; one that cannot be
 * read is as good as none.
 */
export function resultCache(folder: string, around: Surroundings): ResultCache {
  const program = programStamp();
  clean(folder);
  const fileOf = (key: string): string => path.join(folder, `${key}.json`);
  return {
    keyOf: async (name, text, { settings, catalogs, today, lang }) => {
      const layers = await Promise.all(catalogs.map((uri) => around.read(uri)));
      const { severities, baseline, ...rest } = settings;
      // Only the last part of the name counts: a rule may speak of it, and plans move.
      const parts = [
        program,
        path.basename(name),
        text,
        layers,
        [...severities],
        baseline ? [...baseline] : null,
        rest,
        today ?? null,
        lang ?? null,
      ];
      return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    },
    read: (key) => {
      try {
        const value: unknown = JSON.parse(fs.readFileSync(fileOf(key), 'utf8'));
        return isStored(value) ? revived(value) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (key, result) => {
      try {
        fs.mkdirSync(folder, { recursive: true });
        const temporary = `${fileOf(key)}.${process.pid}.tmp`;
        fs.writeFileSync(temporary, JSON.stringify(stored(result)), { flag: 'wx' });
        fs.renameSync(temporary, fileOf(key));
      } catch {
        // A cache that cannot be written is slow, not wrong.
      }
    },
  };
}

/** Where results are kept: beside other tools' caches in `node_modules`, which nobody commits; else where the system keeps caches. */
export function cacheFolder(): string {
  for (let at = process.cwd(); ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, 'node_modules'))) return path.join(at, 'node_modules', '.cache', 'planwright');
    if (path.dirname(at) === at) break;
  }
  return systemCache();
}

/** Another build of the program may find something else. */
function programStamp(): string {
  try {
    const program = fs.realpathSync(process.argv[1] ?? '');
    const folder = path.dirname(program);
    const parts = fs.readdirSync(folder).filter((name) => name.startsWith(path.parse(program).name));
    const stamps = parts.sort().map((name) => fs.statSync(path.join(folder, name)));
    return [version, ...stamps.map(({ size, mtimeMs }) => `${size} ${mtimeMs}`)].join(' ');
  } catch {
    return version;
  }
}

function clean(folder: string): void {
  try {
    for (const name of fs.readdirSync(folder)) {
      const file = path.join(folder, name);
      if (Date.now() - fs.statSync(file).mtimeMs > keepFor) fs.rmSync(file, { force: true });
    }
  } catch {
    // Nothing is kept yet.
  }
}

type StoredFinding = Omit<Finding, 'fixes'> & { readonly fixes: readonly Fix[] };

interface Stored {
  readonly format: 1;
  readonly models: readonly string[];
  readonly status: string;
  readonly lang: Lang;
  readonly findings: readonly StoredFinding[];
  readonly silenced: readonly {
    readonly finding: StoredFinding;
    readonly by: CheckedFile['checked']['silenced'][number]['by'];
    readonly reason: string;
  }[];
  readonly levers: CheckedFile['checked']['plan']['levers'];
}

function stored({ models, status, lang, findings, checked }: CheckedFile): Stored {
  const plain = (finding: Finding): StoredFinding => ({ ...finding, fixes: finding.fixes() });
  const levers = checked.plan.levers.filter(({ waive }) => waive);
  return {
    format: 1,
    models,
    status,
    lang,
    findings: findings.map(plain),
    silenced: checked.silenced.map(({ finding, by, reason }) => ({ finding: plain(finding), by, reason })),
    levers,
  };
}

function revived({ models, status, lang, findings, silenced, levers }: Stored): ReturnType<ResultCache['read']> {
  const alive = (finding: StoredFinding): Finding => ({ ...finding, fixes: () => finding.fixes });
  return {
    models,
    status,
    lang,
    findings: findings.map(alive),
    checked: {
      silenced: silenced.map(({ finding, by, reason }) => ({ finding: alive(finding), by, reason })),
      crashes: [],
      plan: { levers },
    },
  };
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1 && 'findings' in value;
}
