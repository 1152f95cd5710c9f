// Fixtures of rules: one plan that must give the finding, one that must not.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { remembered } from '../../server/src/text/remember.ts';
import { bases, merged, planText } from './plans.ts';

/** One side of a fixture. */
export interface Side {
  /** Short name of a base plan. */
  readonly base?: string;
  /** A fragment that is merged into the base. */
  readonly plan?: string;
  /** A whole file instead. */
  readonly raw?: string;
  /** The file of figures beside the plan; for a rule about figures it is what is checked. */
  readonly figures?: string;
  /** The source text that the plan is held against. */
  readonly against?: string;
  /** Text of a company catalogue; without a plan it is what is checked. */
  readonly catalog?: string;
  /** Codes of other rules that may speak too. */
  readonly also?: readonly string[];
  /** Addresses the findings must have. */
  readonly at?: readonly string[];
  readonly why?: string;
}

/** A file below `test/fixtures/rules`. */
export interface Fixture {
  readonly file: string;
  readonly group: string;
  readonly name: string;
  readonly rule: string;
  readonly trigger: Side;
  readonly silent: Side;
  /** More pairs of the same kind. */
  readonly more?: readonly { readonly trigger?: Side; readonly silent?: Side }[];
}

const root = 'test/fixtures/rules';

let all: readonly Fixture[] | undefined;

/** All fixtures, by file; read once. */
export function readFixtures(): readonly Fixture[] {
  all ??= fromFiles();
  return all;
}

function fromFiles(): Fixture[] {
  return readdirSync(root).flatMap((group) =>
    readdirSync(`${root}/${group}`).map((file) => {
      const path = `${root}/${group}/${file}`;
      const written = parse(readFileSync(path, 'utf8')) as Omit<Fixture, 'file' | 'group' | 'name'>;
      return { ...written, file: path, group, name: file.replace(/\.yaml$/, '') };
    }),
  );
}

/** Every side of a fixture that must give the finding, or must not. */
export function sides(fixture: Fixture, which: 'trigger' | 'silent'): Side[] {
  return [fixture[which], ...(fixture.more ?? []).flatMap((more) => more[which] ?? [])];
}

/** The text that a side stands for; undefined for a side that is about a company catalogue. */
export function textOf(side: Side): string | undefined {
  if (side.raw !== undefined) return side.raw;
  return side.base === undefined ? undefined : mergedOnce(side);
}

/** Several tests go through all fixtures. */
const mergedOnce = remembered((side: Side) => merged(planText(side.base ?? ''), side.plan ?? ''));

/** The file a base plan lies in, for paths in it. */
export function fileOf(side: Side): string {
  return bases[side.base ?? ''] ?? 'plan.yaml';
}
