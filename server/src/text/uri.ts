/** The folder of an address, without a slash at the end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Whether an address is inside a folder, at any depth. */
export function isWithin(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The address of a path relative to a folder; undefined for an absolute path or an address. */
export function resolveUri(folder: string, path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(path)) return undefined;
  const parts = folder.split('/');
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return parts.join('/');
}

/**
 * The decoded path of an address relative to a folder that contains it; undefined when it is
 * elsewhere.
 */
export function relativePath(folder: string, uri: string): string | undefined {
  if (!isWithin(folder, uri)) return undefined;
  const rest = uri.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

/** True for the address of a plan: `*.plan.yaml` or `*.plan.yml`. */
export function isPlanUri(uri: string): boolean {
  return /\.plan\.ya?ml$/i.test(uri);
}

/** True for the address of a file of figures: `*.actuals.csv`. */
export function isFiguresUri(uri: string): boolean {
  return /\.actuals\.csv$/i.test(uri);
}

/**
 * The file of figures of a plan, by address or path: `growth.actuals.csv` beside
 * `growth.plan.yaml`.
 * @returns undefined for a file that is not named as a plan
 */
export function figuresBeside(plan: string): string | undefined {
  return isPlanUri(plan) ? plan.replace(/\.plan\.ya?ml$/i, '.actuals.csv') : undefined;
}

/**
 * The plans that a file of figures can belong to, by address or path; the first one that exists.
 */
export function plansBeside(figures: string): readonly string[] {
  const stem = figures.replace(/\.actuals\.csv$/i, '');
  return stem === figures ? [] : [`${stem}.plan.yaml`, `${stem}.plan.yml`];
}

/** The canonical form of an address: editors escape more characters than others do. */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The decoded relative path from a folder to a file; undefined across two roots. */
export function pathBetween(folder: string, uri: string): string | undefined {
  const from = uriKey(folder).split('/');
  const to = uriKey(uri).split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  if (shared < 3) return undefined;
  return [...Array<string>(from.length - shared).fill('..'), ...to.slice(shared)].join('/');
}
