import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** A bundle of the program, and what tells it from the bundle of another build. */
export interface Bundle {
  readonly file: string;
  /** Empty for a bundle for which no code is kept. */
  readonly hash: string;
}

/**
 * Runs a bundle with the code that V8 compiled for it in an earlier run, and keeps that code for the next one. Node's own compile cache
 * keeps only what is compiled when a file is loaded; most of what a run waits for is compiled when it is called.
 * @param folder where the code is kept; what lies there is run, so nobody else may be able to write there
 * @returns what the bundle exports
 */
export function runWithCode({ file, hash }: Bundle, folder: string): unknown {
  const require = module.createRequire(file);
  if (
    hash === '' ||
    process.env.NODE_DISABLE_COMPILE_CACHE !== undefined ||
    !mayUse(folder) ||
    !isOwnFolder(folder)
  )
    return require(file);
  // Editors bring a V8 of their own that calls itself by the version of another Node.
  const kept = path.join(folder, `${path.basename(file)}-${process.versions.v8}-${process.arch}`);
  const cachedData = readCode(kept, hash);
  const size = cachedData?.length ?? 0;
  const source = module.wrap(fs.readFileSync(file, 'utf8').replace(/^#!.*/, ''));
  const script = new vm.Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const usable = cachedData !== undefined && script.cachedDataRejected === false;
  process.once('exit', () => {
    if (!usable) writeCode(kept, hash, script.createCachedData());
    else if (process.pid % 16 === 0) {
      // The first run may have been a short one: now and then somebody looks whether more has been compiled since.
      const code = script.createCachedData();
      if (code.length > 1.1 * size) writeCode(kept, hash, code);
    }
  });
  const own = { exports: {} };
  (script.runInThisContext() as (...values: unknown[]) => void)(
    own.exports,
    require,
    own,
    file,
    path.dirname(file),
  );
  return own.exports;
}

/** Whoever runs the program without the right to write wants nothing kept, and nothing asked that would be denied. */
function mayUse(folder: string): boolean {
  const rights: Pick<NodeJS.ProcessPermission, 'has'> | undefined = process.permission;
  return rights === undefined || (rights.has('fs.write', folder) && rights.has('fs.read', folder));
}

/** The code that was kept, behind the hash of the bundle it was made from. */
function readCode(file: string, hash: string): Buffer | undefined {
  try {
    const all = fs.readFileSync(file);
    return all.subarray(0, hash.length).toString('latin1') === hash
      ? all.subarray(hash.length)
      : undefined;
  } catch {
    return undefined;
  }
}

function writeCode(file: string, hash: string, code: Buffer): void {
  try {
    const temporary = `${file}.${process.pid}.tmp`;
    fs.writeFileSync(temporary, Buffer.concat([Buffer.from(hash, 'latin1'), code]), {
      flag: 'wx',
      mode: 0o600,
    });
    fs.renameSync(temporary, file);
  } catch {
    // Without kept code the next run starts more slowly, that is all.
  }
}

/** Makes a folder, and says whether this user alone decides what it holds. */
export function isOwnFolder(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const user = process.getuid?.();
    if (user === undefined) return true; // Windows: the folder lies in the user's profile
    const real = fs.realpathSync(folder);
    for (let at = real; ; at = path.dirname(at)) {
      const { mode, uid } = fs.statSync(at);
      const othersWrite = (mode & 0o022) !== 0;
      const keepsOwners = (mode & 0o1000) !== 0 && at !== real;
      if ((othersWrite && !keepsOwners) || (uid !== user && (uid !== 0 || at === real)))
        return false;
      if (path.dirname(at) === at) return true;
    }
  } catch {
    return false;
  }
}
