/**
 * The semantic token types of a plan. The names are those of the protocol, so that every editor and
 * theme has a colour for each: model, lever, mechanism, KPI, trend, evidence · initiative, source,
 * other own entries · the parts of a KPI's line.
 */
export const tokenTypes = [
  'namespace',
  'class',
  'function',
  'variable',
  'interface',
  'macro',
  'event',
  'struct',
  'property',
  'number',
  'operator',
  'parameter',
] as const;
export const tokenModifiers = ['declaration', 'defaultLibrary'] as const;
