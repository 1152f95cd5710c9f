import type { LayerProblem } from './catalog/layer.ts';
import type { Path } from './model/plan.ts';
import type { Finding } from './rules/finding.ts';
import hidesBuiltIn from './rules/references/catalog-hides-built-in.ts';
import { catalogProblemTexts } from './rules/references/catalog-problem-texts.ts';
import unreadableCatalog from './rules/references/unreadable-catalog.ts';
import type { Fix, Rule, Severity } from './rules/rule.ts';
import { addEntry, type Source } from './syntax/edit-add.ts';
import type { Syntax } from './syntax/parse.ts';
import type { MapEntry, Node } from './syntax/tree.ts';
import type { Text } from './text/language.ts';
import { fillMessage, joined } from './text/message.ts';
import type { Span, TextEdit } from './text/span.ts';

/** A problem of a company catalogue as a finding. */
export function toFinding(
  { code, span, data }: LayerProblem,
  syntax: Syntax,
  layer: string,
): Finding {
  const place = placeOf(syntax.root, span);
  const shown: Record<string, string> = {};
  for (const name of ['id', 'field', 'suggestion'] as const) shown[name] = data[name] ?? '';
  shown.id = data.id ?? data.field ?? '';
  if (code === 'hides-builtin') {
    const message = fillMessage(hidesBuiltIn.message, shown);
    return finding(
      hidesBuiltIn,
      'error',
      span,
      place.path,
      message,
      hidingFixes(syntax, layer, span, shown.id, place.entry),
    );
  }
  const { severity, text, near } = catalogProblemTexts[code];
  const usesNear =
    near && (code === 'wrong-form' ? data.field !== undefined : data.suggestion !== undefined);
  const message = fillMessage(usesNear ? near : text, {
    ...shown,
    allowed: allowedText(data.allowed),
  });
  const { suggestion } = data;
  const fixes: Fix[] =
    suggestion === undefined || span.start === span.end
      ? []
      : [
          {
            title: { en: `Replace by \`${suggestion}\``, zh: `替换为 \`${suggestion}\`` },
            kind: 'suggestion',
            edits: [{ span, newText: suggestion }],
          },
        ];
  return finding(unreadableCatalog, severity, span, place.path, message, fixes);
}

function allowedText(allowed: readonly string[] | undefined): Text {
  if (!allowed || allowed.length === 0) return { en: '', zh: '' };
  return { en: ` Write one of ${joined(allowed, 'en')}.`, zh: `可写 ${joined(allowed, 'zh')}。` };
}

/** Fixes: another id, or an explicit `override`. */
function hidingFixes(
  source: Source,
  layer: string,
  span: Span,
  id: string,
  entry: MapEntry | undefined,
): Fix[] {
  const renamed = `${layer}-${id.slice(id.lastIndexOf('/') + 1)}`;
  const override = entry && overrideEdits(source, entry);
  return [
    {
      title: { en: `Rename to \`${renamed}\``, zh: `改名为 \`${renamed}\`` },
      kind: 'suggestion',
      edits: [{ span, newText: renamed }],
    },
    ...(override
      ? [
          {
            title: { en: 'Replace it on purpose', zh: '确要替换' },
            kind: 'suggestion' as const,
            edits: override,
          },
        ]
      : []),
  ];
}

function overrideEdits(source: Source, entry: MapEntry): TextEdit[] | undefined {
  return entry.value.kind === 'map'
    ? addEntry(source, entry, { key: 'override', inline: 'true' })
    : undefined;
}

/** The entry that contains a span, and its address. */
function placeOf(
  root: Node | undefined,
  span: Span,
): { readonly path: Path; readonly entry?: MapEntry } {
  const path: string[] = [];
  let node = root;
  let entry: MapEntry | undefined;
  while (node?.kind === 'map') {
    const inside: MapEntry | undefined = node.entries.find(
      (one) => one.span.start <= span.start && span.end <= one.span.end,
    );
    if (!inside || (span.start === node.span.start && span.end === node.span.end)) break;
    path.push(inside.key.text);
    entry = inside;
    node = inside.value;
  }
  return { path, ...(entry && { entry }) };
}

function finding(
  rule: Rule,
  severity: Severity,
  span: Span,
  path: Path,
  message: Text,
  fixes: readonly Fix[],
): Finding {
  return {
    rule: rule.code,
    name: rule.name,
    severity,
    span,
    path,
    message,
    related: [],
    facts: [],
    about: {},
    fixes: () => fixes,
  };
}
