import { type ParsedNode, parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';
import type { OffsetMap } from './offsets.ts';
import type { Node, Unsupported } from './tree.ts';
import { convert } from './yaml-convert.ts';
import { live } from './yaml-span.ts';

/** An error of the YAML parser, in offsets of the original text. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

interface Read {
  readonly root: Node | undefined;
  readonly errors: readonly YamlError[];
  readonly unsupported: readonly Unsupported[];
}

/**
 * The only place that uses the `yaml` package. All values are text (`failsafe` schema: no number,
 * date or boolean is guessed), nothing is expanded, and a crash of the parser is an error like any
 * other.
 * @param map from offsets of the text to offsets of the block
 * @param base the offset of the block in the original text
 */
export function readYaml(text: string, map: OffsetMap, base = 0): Read {
  const unsupported: Unsupported[] = [];
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      // At 'silent' the package does not report documents after the first.
      logLevel: 'error',
      merge: false,
      // Tags are refused anyway; the value of `!!binary` depends on the platform.
      resolveKnownTags: false,
    });
    const errors = document.errors.map(({ code, pos, message }) => ({
      code,
      message,
      span: live({ map, base }, pos[0], Math.min(pos[1], text.length)),
    }));
    const twice = secondDirective(text);
    if (twice)
      errors.push({
        code: 'BAD_DIRECTIVE',
        message: '',
        span: live({ map, base }, twice.start, twice.end),
      });
    const root = document.contents
      ? convert(document.contents as ParsedNode, { text, map, base, unsupported })
      : undefined;
    return { root, errors, unsupported };
  } catch {
    return {
      root: undefined,
      errors: [{ code: 'RESOURCE_EXHAUSTION', message: '', span: live({ map, base }, 0, 0) }],
      unsupported,
    };
  }
}

/** A document must not repeat its `%YAML` directive; the package accepts that. */
function secondDirective(text: string): Span | undefined {
  const head = text.startsWith('%') ? text.slice(0, Math.max(0, text.search(/^---/m))) : '';
  const [, second] = head.matchAll(/^%YAML.*$/gm);
  return second && { start: second.index, end: second.index + second[0].length };
}
