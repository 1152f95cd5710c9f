// The snippets as an editor inserts them: every placeholder with its default.
import { readFileSync } from 'node:fs';

export interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly body: string;
}

interface Written {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

export function readSnippets(lang: 'zh' | 'en'): Snippet[] {
  const written = JSON.parse(readFileSync(`snippets/strategy-plan.${lang}.json`, 'utf8')) as Record<
    string,
    Written
  >;
  return Object.entries(written).map(([name, { prefix, description, body }]) => ({
    name,
    prefixes: [prefix].flat(),
    description,
    body: [body].flat().join('\n'),
  }));
}

const placeholder = /\$\{(\d+)(?::([^{}]*)|\|([^{}|]*)\|)?\}|\$(\d+)/g;

/** What stands in the file when the user accepts every default. */
export function expand(body: string): string {
  const defaults = new Map<string, string>();
  for (const [, number, text, choices] of body.matchAll(placeholder)) {
    const value = text ?? choices?.split(',')[0];
    if (number !== undefined && value !== undefined) defaults.set(number, value);
  }
  return body.replaceAll(
    placeholder,
    (_, number?: string, _text?: string, _choices?: string, bare?: string) => {
      return defaults.get(number ?? bare ?? '') ?? '';
    },
  );
}

/** The numbers of the tab stops without a default anywhere; the last stop, 0, needs none. */
export function bareStops(body: string): string[] {
  const stops = [...body.matchAll(placeholder)];
  const filled = new Set(
    stops
      .filter(([, , text, choices]) => (text ?? choices) !== undefined)
      .map(([, number]) => number),
  );
  return [...new Set(stops.map(([, number, , , bare]) => number ?? bare ?? ''))].filter(
    (stop) => stop !== '0' && !filled.has(stop),
  );
}
