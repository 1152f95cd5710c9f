declare const PLANWRIGHT_VERSION: string | undefined;
declare const PLANWRIGHT_REPOSITORY: string | undefined;

/** The version of the package; the build writes it in. */
export const version: string =
  typeof PLANWRIGHT_VERSION === 'undefined' ? '0.0.0-dev' : PLANWRIGHT_VERSION;

/** The address of the project's repository, as package.json has it; the build writes it in. Empty when there is none. */
export const repository: string =
  typeof PLANWRIGHT_REPOSITORY === 'undefined' ? '' : PLANWRIGHT_REPOSITORY;
