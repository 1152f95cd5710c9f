import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Checked } from '../../check.ts';
import { byPlace, type Finding } from '../../rules/finding.ts';
import { allRules } from '../../rules/index.ts';
import type { Fix, Severity } from '../../rules/rule.ts';
import type { Silenced } from '../../silence/silence.ts';
import type { Lang } from '../../text/language.ts';
import { indexLines, type LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { FileResult } from './counts.ts';
import { regionOf, type SharedPath } from './place.ts';

/** Severities in the words of SARIF. */
export const levels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
} as const satisfies Record<Severity | 'off', string>;

const ruleIndex: ReadonlyMap<string, number> = new Map(
  allRules.map(({ code }, index) => [code, index]),
);

/** A file, and whether its findings were compared with a baseline. */
export type SarifFile = FileResult & {
  readonly checked?: Pick<Checked, 'silenced' | 'crashes'>;
  readonly hasBaseline?: boolean;
};

/** Shared by all findings of one file. */
interface Source {
  readonly lang: Lang;
  readonly lines: LineIndex;
  readonly artifact: { readonly uri: string; readonly uriBaseId?: string };
}

/** The findings of a file, those that are silenced too. */
export function sarifResults(
  { text, lang, findings, checked }: SarifFile,
  place: SharedPath,
  compared: boolean,
): unknown[] {
  const source: Source = { lang, lines: indexLines(text), artifact: artifactOf(place) };
  const silenced = new Map((checked?.silenced ?? []).map((entry) => [entry.finding, entry]));
  const seen = new Map<string, number>();
  return [...findings, ...silenced.keys()].sort(byPlace).map((finding) => {
    const address = JSON.stringify([finding.rule, finding.path, source.artifact.uri]);
    const before = seen.get(address) ?? 0;
    seen.set(address, before + 1);
    const quiet = silenced.get(finding);
    const state = compared ? { baselineState: quiet?.by === 'baseline' ? 'unchanged' : 'new' } : {};
    return {
      ...sarifResult(finding, source, quiet, fingerprint(`${address} ${before}`)),
      ...state,
    };
  });
}

function sarifResult(
  finding: Finding,
  source: Source,
  silenced: Silenced | undefined,
  address: string,
): object {
  const { rule, severity, span, message, related } = finding;
  const fixes = finding.fixes().filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ruleIndex: ruleIndex.get(rule) ?? -1,
    level: levels[severity],
    message: { text: plain(message[source.lang]) },
    locations: [location(source, span)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...location(source, place.span),
        message: { text: plain(place.message[source.lang]) },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(fix, source)) }),
    // An empty list means "not suppressed"; the standard requires the property on all results of a
    // run or on none.
    suppressions: silenced ? [suppression(silenced)] : [],
    partialFingerprints: { 'planwrightAddress/v1': address },
  };
}

function sarifFix({ title, kind, edits }: Fix, { lang, lines, artifact }: Source): unknown {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(lines, span),
    insertedContent: { text: newText },
  }));
  return {
    description: { text: title[lang] },
    artifactChanges: [{ artifactLocation: artifact, replacements }],
    properties: { kind },
  };
}

function suppression({ by, reason }: Silenced): unknown {
  return {
    kind: by === 'baseline' ? 'external' : 'inSource',
    ...(reason !== '' && { justification: reason }),
  };
}

function location({ lines, artifact }: Source, span: Span): object {
  return { physicalLocation: { artifactLocation: artifact, region: regionOf(lines, span) } };
}

/**
 * Relative to the top of the repository; a file outside it has an absolute address, since a
 * relative one would not resolve elsewhere.
 */
function artifactOf({ path, isInside }: SharedPath): Source['artifact'] {
  if (!isInside) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeSegment).join('/'), uriBaseId: '%SRCROOT%' };
}

/** A lone surrogate, which file systems allow, cannot be encoded. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/**
 * Escapes `[text](target)`, which SARIF reads as a link in a message: words of a plan must not
 * become one.
 */
function plain(text: string): string {
  return text.replace(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]');
}

/** A fingerprint that does not depend on line numbers. */
function fingerprint(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}
