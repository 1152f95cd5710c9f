import { parse } from 'yaml';

/** The same plan as JSON, one entry on a line, for servers that read nothing else. */
export function asJson(plan: string): string {
  return JSON.stringify(parse(plan), null, 2);
}
