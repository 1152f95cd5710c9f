// Bundler plugins that leave out what is never called.

/**
 * The library of the assistants' protocol has a validator of JSON Schema for questions to the user;
 * Planwright asks none.
 */
export const withoutValidator = {
  name: 'without-validator',
  setup(build) {
    build.onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'without-validator',
    }));
    build.onLoad({ filter: /.*/, namespace: 'without-validator' }, () => ({
      contents: [
        "export { default as process } from 'node:process';",
        'export class DefaultJsonSchemaValidator {',
        "  getValidator() { throw new Error('there is no validator'); }",
        '}',
      ].join('\n'),
    }));
  },
};

/** What d3's scales need of other modules, when they map nothing but numbers and write no labels. */
const ofNumbers = {
  'd3-interpolate': [
    'export const interpolateNumber = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);',
    'export { interpolateNumber as interpolate };',
    'export { never as interpolateRound, never as piecewise };',
  ],
  'd3-format': [
    'export { never as format, never as formatPrefix, never as formatSpecifier };',
    'export { never as precisionFixed, never as precisionPrefix, never as precisionRound };',
  ],
  'd3-time-format': [
    'export const utcFormat = () => never;',
    'export { utcFormat as timeFormat };',
  ],
};

/** Pictures map numbers to places: colours and formats of d3 are left out. */
export const numbersOnly = {
  name: 'numbers-only',
  setup(build) {
    const names = new RegExp(`^(?:${Object.keys(ofNumbers).join('|')})$`);
    build.onResolve({ filter: names }, ({ path: name }) => ({
      path: name,
      namespace: 'numbers-only',
    }));
    build.onLoad({ filter: /.*/, namespace: 'numbers-only' }, ({ path: name }) => ({
      contents: [
        `const never = () => { throw new Error('${name} is left out'); };`,
        ...ofNumbers[name],
      ].join('\n'),
    }));
  },
};

/**
 * What the client library asks and the manifest or the server answers: which version of VS Code
 * runs it (no older one is let in), and braces in globs (the server writes none).
 */
export const answered = {
  name: 'answered',
  setup(build) {
    build.onResolve({ filter: /^semver\/functions\/|^brace-expansion$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'answered',
    }));
    build.onLoad({ filter: /^semver/, namespace: 'answered' }, () => ({
      contents: 'module.exports = () => true;',
    }));
    build.onLoad({ filter: /^brace/, namespace: 'answered' }, () => ({
      contents: "exports.expand = () => { throw new Error('a glob with braces'); };",
    }));
  },
};
