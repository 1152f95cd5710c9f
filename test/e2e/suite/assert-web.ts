// The part of node:assert/strict that the suite uses, for the host without Node.
const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

function fail(message: string): never {
  throw new Error(message);
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message ?? 'not true');
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message ?? `${show(actual)} is not ${show(expected)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message ?? `both are ${show(actual)}`);
}

/** Good for plain data, which is all that the suite compares. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) fail(message ?? `${show(actual)} is not ${show(expected)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message ?? `${pattern} does not match ${show(text)}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) fail(message ?? `${pattern} matches ${show(text)}`);
}

export default { fail, ok, equal, notEqual, deepEqual, match, doesNotMatch };
