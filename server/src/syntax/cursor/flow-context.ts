import { type Frame, wordsAfter } from './brackets.ts';
import { type CompletionContext, noContext } from './completion-context.ts';
import { scalarAt } from './scalar-at.ts';

/** The place of a flow collection. */
export interface Where {
  readonly path: readonly string[];
  readonly lists: number;
}

/**
 * The completion context inside brackets.
 * @param frames the open brackets at the cursor, outermost first
 * @param outside the place of the outermost of them
 */
export function flowContext(
  text: string,
  at: number,
  frames: readonly Frame[],
  outside: Where,
): CompletionContext {
  const top = frames.at(-1);
  if (!top || top.wrapped) return noContext(at);
  const path = [...outside.path];
  let { lists } = outside;
  for (const { close, field } of frames) {
    if (close === ']') lists++;
    if (field !== undefined) {
      path.push(field);
      lists = 0;
    }
  }
  const isKey = top.close === '}' && top.field === undefined;
  const typed = top.typed.trimStart();
  const scalar = scalarAt(text, at, typed, { flow: true, key: isKey });
  const isOther = typed === '' && /^\s*[[{&*!]/.test(text.slice(at, scalar.replace.end + 1));
  if (isOther) return noContext(at);
  return {
    ...noContext(at),
    ...scalar,
    kind: top.close === ']' ? 'item' : isKey ? 'key' : 'value',
    path,
    lists,
    lead: typed === '' && /[:,]/.test(text[at - 1] ?? '') ? ' ' : '',
    flow: true,
    json: frames.some(({ json }) => json),
    present: [...top.seen, ...wordsAfter(text, scalar.replace.end, top.close)],
  };
}
