declare const PLANWRIGHT_VERSION: string | undefined;

/** The version of the package; the build writes it in. */
export const version: string =
  typeof PLANWRIGHT_VERSION === 'undefined' ? '0.0.0-dev' : PLANWRIGHT_VERSION;
