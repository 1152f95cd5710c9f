import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Finding } from '../rules/finding.ts';
import { applyEdits } from '../text/span.ts';
import { joinSafeFixes } from './code-actions.ts';

/** Overlapping fixes are applied in later passes; no text needs more than a few. */
const maxPasses = 10;

/**
 * Applies all safe fixes of a text, pass after pass, until none is left.
 * @param check the findings of a text
 * @returns the last result
 */
export async function fixed<
  T extends { readonly text: string; readonly findings: readonly Finding[] },
>(text: string, check: (text: string) => Promise<T>): Promise<T> {
  let result = await check(text);
  for (let pass = 0; pass < maxPasses; pass++) {
    const edits = joinSafeFixes(result.findings);
    const next = edits ? applyEdits(result.text, edits) : result.text;
    if (next === result.text) break;
    result = await check(next);
  }
  return result;
}

/** The change of a file as a unified diff; empty without a change. */
export function patchOf(name: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
