import { Converter } from 'opencc-js/t2cn';

/**
 * Each traditional character with exactly one other, simplified form, followed by that form: one
 * string of pairs.
 */
export function foldingTable() {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  let table = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const traditional = String.fromCharCode(code);
    const simplified = toSimplified(traditional);
    if (simplified !== traditional && simplified.length === 1) table += traditional + simplified;
  }
  return table;
}
