import fs from 'node:fs';
import { parse } from '../../server/src/syntax/parse.ts';

/** A case of the public YAML test suite. */
interface SuiteCase {
  readonly id: string;
  readonly name: string;
  readonly error: boolean;
  readonly yaml: string;
}

/** How reading agrees with the suite. */
export interface Agreement {
  readonly cases: number;
  /** Invalid YAML that was read without a word. */
  readonly accepted: readonly string[];
  /** Valid YAML that was refused, although a plan may have it. */
  readonly rejected: readonly string[];
  /**
   * Valid YAML that a plan may not have: several documents, directives, and what is refused before
   * it is read.
   */
  readonly outside: readonly string[];
}

/** Holds the reader against the 402 cases of the suite. */
export function suiteAgreement(): Agreement {
  const { cases } = JSON.parse(fs.readFileSync('test/fixtures/yaml-test-suite.json', 'utf8')) as {
    cases: readonly SuiteCase[];
  };
  const [accepted, rejected, outside]: string[][] = [[], [], []];
  for (const { id, name, error, yaml } of cases) {
    const { problems, confusables, unsupported } = parse(yaml);
    const refused = problems.length > 0 || confusables.length > 0;
    // Tags, anchors and the like are findings of a plan that is read.
    if (error && !refused && unsupported.length === 0) accepted?.push(`${id} ${name}`);
    if (!error && refused)
      (isOutside(problems[0]?.code ?? '') ? outside : rejected)?.push(
        `${id} ${name}: ${problems[0]?.code}`,
      );
  }
  return {
    cases: cases.length,
    accepted: accepted ?? [],
    rejected: rejected ?? [],
    outside: outside ?? [],
  };
}

/** What the plan format leaves out of YAML on purpose. */
function isOutside(code: string): boolean {
  return ['several-documents'].includes(code);
}
