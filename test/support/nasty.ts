/**
 * Texts that try to be more than text: markup, links, scripts, marks that turn the direction, and
 * words without end.
 */
export const nastyTexts: readonly string[] = [
  '<script>document.title="owned"</script>',
  '<img src=x onerror="document.title=1">',
  '</title></style></svg><iframe src="http://example.invalid/frame"></iframe>',
  '[link](javascript:alert(1)) ![pic](http://example.invalid/pic.png)',
  'http://example.invalid/page?a=1&b=<b>',
  '\u202eevil\u202c \u2066isolate\u2069 \u200fmark',
  `${'W'.repeat(3000)}`,
  `${'超长'.repeat(1500)}`,
  '&lt;b&gt; &amp; "double" \'single\' `tick` $x ]]> -->',
];

/** A plan that has a nasty text in every field that takes one. */
export function nastyPlan(text: string): string {
  const q = JSON.stringify(text);
  return `plan: 1
title: ${q}
company: ${q}
summary: ${q}
owner: ${q}
model: c2c
period: 2027
currency: EUR
budget: {total: ${q}, reserve: 10k}
shift: ${q}
emphasis: {connection: 40, efficiency: 30, experience: 30, why: ${q}}
levers:
  trust: {mechanisms: [escrow, ${q}], have: [${q}], why: ${q}, owner: ${q}, evidence: [${q}]}
  governance: {waive: {reason: ${q}, until: 2027-06, by: ${q}}}
  ${JSON.stringify(text.slice(0, 200))}: [${q}]
kpis:
  dispute-rate: {baseline: 3%, target: 1%, due: 2027-12, owner: ${q}, scope: ${q}, why: ${q}}
  own-kpi: {baseline: ${q}, target: ${q}, due: ${q}, unit: ${q}, owner: ${q}}
initiatives:
  first: {name: ${q}, lever: trust, mechanisms: [${q}], when: 2027-01..2027-06, budget: 10k, owner: ${q}, note: ${q}, status: ${q}, milestones: {2027-03: ${q}}}
  second: {name: ${q}, lever: ${q}, when: ${q}, budget: ${q}, after: [first, ${q}]}
assumptions:
  one: {assume: ${q}, check_by: 2027-02, owner: ${q}, state: ${q}}
risks:
  one: {risk: ${q}, likelihood: ${q}, impact: ${q}, lever: ${q}, response: ${q}, owner: ${q}}
sources:
  own: {title: ${q}, url: ${q}, date: 2027-01, kind: ${q}, note: ${q}}
`;
}
