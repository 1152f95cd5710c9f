/** Texts that would do something if they were taken for more than text. */
export const payloads: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'a picture that runs': '<img src=x onerror=alert(1)>',
  'a command link': '[click](command:workbench.action.terminal.new)',
  'a remote picture': '![p](https://evil.example/p.png)',
  'a broken fence': '``` \n<b>x</b>',
  backticks: '`[x](command:y)`',
  'terminal escapes': '\u001b[2J\u001b]0;owned\u0007\u009b31m',
  'bidi controls': '\u202etxt.exe\u202c\u2066x\u2069',
  'a line of a workflow': '::error::owned',
  'a table and a mention': '| a | @everyone',
};

/** A plan with the payload wherever a plan has room for words. */
export function planWith(payload: string): string {
  const value = JSON.stringify(payload);
  return [
    'plan: 1',
    `title: ${value}`,
    `model: ${value}`,
    `status: ${value}`,
    'period: 2027',
    `summary: ${value}`,
    `shift: {from: ${value}, to: ${value}}`,
    'levers:',
    `  trust: {mechanisms: [${value}], why: ${value}, kpis: [${value}], evidence: [${value}]}`,
    `  ${value}: [${value}]`,
    'kpis:',
    `  ${value}: {target: ${value}, owner: ${value}, due: ${value}, measure: ${value}}`,
    `  gmv: 1M -> 2M by 2027-12 @ ${payload.replace(/\p{Cc}/gu, '')}`,
    'initiatives:',
    `  ${value}: {name: ${value}, lever: ${value}, kpis: [${value}], when: ${value}, owner: ${value}, budget: ${value}}`,
    'assumptions:',
    `  ${value}: {assume: ${value}, affects: [${value}]}`,
    'risks:',
    `  ${value}: {risk: ${value}, response: ${value}}`,
    'sources:',
    `  ${value}: {title: ${value}, note: ${value}}`,
    `${value}: ${value}`,
    `ignore: [{rule: ${value}, reason: ${value}}]`,
    '',
  ].join('\n');
}

/** Signs that change what a terminal or an editor shows. */
export const raw = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
