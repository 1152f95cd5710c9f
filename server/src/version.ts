declare const PLANWRIGHT_VERSION: string | undefined;
declare const PLANWRIGHT_REPOSITORY: string | undefined;

/** The version of the package, inserted by the build. */
export const version: string =
  typeof PLANWRIGHT_VERSION === 'undefined' ? '0.0.0-dev' : PLANWRIGHT_VERSION;

/**
 * The address of the project's repository, from package.json, inserted by the build. Empty if there
 * is none.
 */
export const repository: string =
  typeof PLANWRIGHT_REPOSITORY === 'undefined' ? '' : PLANWRIGHT_REPOSITORY;
