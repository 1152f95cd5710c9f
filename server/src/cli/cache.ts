import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { FileText } from '../config/guarded-files.ts';
import type { Settings } from '../config/settings.ts';
import type { Day } from '../model/grammar/day.ts';
import { systemCache } from '../node/system-cache.ts';
import type { Lang } from '../text/language.ts';
import { version } from '../version.ts';
import type { CheckedFile } from './checked-file.ts';
import type { ProjectReader } from './project.ts';
import { isStored, revived, type StoredPart, stored } from './stored.ts';

/** What a result depends on, besides the text. */
interface Context {
  readonly settings: Settings;
  /** The company catalogues and the parent plan. */
  readonly files: readonly (string | undefined)[];
  readonly today: Day;
  readonly lang: readonly (Lang | undefined)[];
  /** The source text that plans are held against. */
  readonly brief: { readonly name: string; readonly text: string } | undefined;
}

/** The cached results of earlier runs. */
export interface ResultCache {
  readonly keyOf: (name: string, text: string, context: Context) => Promise<string>;
  readonly read: (key: string) => StoredPart | undefined;
  readonly write: (key: string, result: CheckedFile) => void;
}

/** Results that were not used for this long are deleted. */
const keepFor = 30 * 24 * 60 * 60 * 1000;

/**
 * A cache of results in a folder: one file for each, named by a hash of the text, the catalogues,
 * the settings, the day and the program. Each file is written under another name and renamed, so
 * that concurrent runs only see whole results; one that cannot be read counts as missing.
 */
export function resultCache(folder: string, projects: ProjectReader): ResultCache {
  const program = programStamp();
  const digests = new WeakMap<FileText, string>();
  const digestOf = (file: FileText): string => {
    const digest = digests.get(file) ?? hash('sha256', JSON.stringify(file));
    digests.set(file, digest);
    return digest;
  };
  const fileOf = (key: string): string => path.join(folder, `${key}.json`);
  let cleaned = false;
  return {
    keyOf: async (name, text, { settings, files, today, lang, brief }) => {
      const layers = await Promise.all(
        files.map(async (uri) => (uri === undefined ? null : digestOf(await projects.read(uri)))),
      );
      const { severities, baseline, ...rest } = settings;
      // Only the base name counts: a rule may mention it, and plans move.
      const parts = [
        program,
        path.basename(name),
        layers,
        brief ?? null,
        [...severities],
        baseline ? [...baseline] : null,
        rest,
        today,
        lang,
      ];
      return hash('sha256', `${JSON.stringify(parts)}\n${text}`);
    },
    read: (key) => {
      try {
        const value: unknown = JSON.parse(fs.readFileSync(fileOf(key), 'utf8'));
        if (isStored(value)) return revived(value);
      } catch {
        // Missing or unreadable.
      }
      return undefined;
    },
    write: (key, result) => {
      try {
        if (!cleaned) clean(folder);
        cleaned = true;
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

/**
 * The cache folder: beside other tools' caches in `node_modules`, which nobody commits; else the
 * system's cache folder.
 */
export function cacheFolder(): string {
  for (let at = process.cwd(); ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, 'node_modules')))
      return path.join(at, 'node_modules', '.cache', 'planwright');
    if (path.dirname(at) === at) break;
  }
  return systemCache();
}

/** Another build of the program may have other findings. */
function programStamp(): string {
  try {
    const program = fs.realpathSync(process.argv[1] ?? '');
    const folder = path.dirname(program);
    const parts = fs
      .readdirSync(folder)
      .filter((name) => name.startsWith(path.parse(program).name));
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
    // There is no cache yet.
  }
}
