// Completion of values: what is accepted leaves a text that reads as what was offered.
import { holds, type Row } from '../support/offered.ts';

const catalogHead = 'catalog: 1\nid: our-house\n';

const quoted: readonly Row[] = [
  ['a value', 'status: "dr‸"\n', 'draft', 'status: "draft"\n'],
  ['a value in single quotes', "status: 'dr‸'\n", 'draft', "status: 'draft'\n"],
  ['the middle of a value', 'status: "re‸tired"\n', 'review', 'status: "review"\n'],
  ['quotes that are not closed', 'status: "dr‸\n', 'draft', 'status: "draft"\n'],
  ['a comment after it', 'status: "dr‸" # for now\n', 'draft', 'status: "draft" # for now\n'],
  ['an item', 'levers: {trust: ["esc‸"]}\n', 'escrow', 'levers: {trust: ["escrow"]}\n'],
  [
    'an item before another',
    'levers: {trust: ["esc‸, "reviews"]}\n',
    'escrow',
    'levers: {trust: ["escrow", "reviews"]}\n',
  ],
  ['an item of a block list', 'model:\n  - "c2‸"\n', 'c2c', 'model:\n  - "c2c"\n'],
  [
    'a key before its colon',
    'levers:\n  "tru‸": [escrow]\n',
    'trust',
    'levers:\n  "trust": [escrow]\n',
  ],
  ['a key without a colon', '"sta‸"\n', 'status', '"status": \n'],
  ['a list as a value', 'trends: "gr‸"\n', 'green', 'trends: ["green"]\n'],
  [
    'a part of a KPI line',
    'kpis:\n  gmv: "1 -> 2 by ‸"\nperiod: 2027\n',
    '2027-06',
    'kpis:\n  gmv: "1 -> 2 by 2027-06"\nperiod: 2027\n',
  ],
  [
    'an owner with quotes',
    'owner: Li "Max" Min\nreviewers: ["‸"]\n',
    'Li "Max" Min',
    'owner: Li "Max" Min\nreviewers: ["Li \\"Max\\" Min"]\n',
  ],
  ['a configuration', 'profile: "st‸"\n', 'standard', 'profile: "standard"\n'],
  [
    'a catalogue',
    `${catalogHead}kpis: {waste: {direction: "lo‸"}}`,
    'lower',
    `${catalogHead}kpis: {waste: {direction: "lower"}}`,
  ],
];

const blanks: readonly Row[] = [
  ['a dash', 'owner: Li\nreviewers:\n  -‸\n', 'Li', 'owner: Li\nreviewers:\n  - Li\n'],
  ['a dash at the key’s column', 'model:\n-‸', 'c2c', 'model:\n- c2c'],
  ['a dash before a field', 'ignore:\n  -‸', 'rule', 'ignore:\n  - rule: '],
  ['a colon', 'status:‸\n', 'draft', 'status: draft\n'],
  [
    'a colon in braces',
    'risks: {late: {likelihood:‸}}\n',
    'high',
    'risks: {late: {likelihood: high}}\n',
  ],
  [
    'a colon in braces over lines',
    'risks: {\n  late: {likelihood:‸\n',
    'high',
    'risks: {\n  late: {likelihood: high\n',
  ],
  ['a comma', 'model: [c2c,‸]\n', 'b2b', 'model: [c2c, b2b]\n'],
  ['a colon before a list', 'trends:‸\n', 'green', 'trends: [green]\n'],
  ['a colon in an item', 'ignore:\n  - rule:‸', 'KPI307', 'ignore:\n  - rule: KPI307'],
  [
    'a dash in a catalogue',
    `${catalogHead}kpis:\n  waste:\n    levers:\n      -‸`,
    'trust',
    `${catalogHead}kpis:\n  waste:\n    levers:\n      - trust`,
  ],
  ['a colon in a configuration', 'profile:‸', 'full', 'profile: full'],
];

const middle: readonly Row[] = [
  [
    'a name',
    'reviewers: [Li Min]\nowner: ‸Zhao Li\n',
    'Li Min',
    'reviewers: [Li Min]\nowner: Li Min\n',
  ],
  ['a word', 'status: rev‸iew\n', 'retired', 'status: retired\n'],
  ['a comment after it', 'status: ‸review # soon\n', 'draft', 'status: draft # soon\n'],
  [
    'an item',
    'reviewers: [A B, C ‸D]\nowner: Li Min\n',
    'Li Min',
    'reviewers: [A B, Li Min]\nowner: Li Min\n',
  ],
  [
    'an item of a block list',
    'owner: Li Min\nreviewers:\n  - ‸A B\n',
    'Li Min',
    'owner: Li Min\nreviewers:\n  - Li Min\n',
  ],
  [
    'a value in quotes',
    'reviewers: [Li]\nowner: ‸"Zhao # Li"\n',
    'Li',
    'reviewers: [Li]\nowner: Li\n',
  ],
  [
    'a due date',
    'period: 2027\nkpis:\n  gmv: 1 -> 2 by ‸2027-09 @ Li\n',
    '2027-06',
    'period: 2027\nkpis:\n  gmv: 1 -> 2 by 2027-06 @ Li\n',
  ],
  [
    'an owner of a KPI',
    'owner: A B\nkpis:\n  gmv: 1 -> 2 @ ‸C D\n',
    'A B',
    'owner: A B\nkpis:\n  gmv: 1 -> 2 @ A B\n',
  ],
  [
    'a value in braces',
    'risks: {late: {impact: ‸very high, risk: x}}\n',
    'low',
    'risks: {late: {impact: low, risk: x}}\n',
  ],
  ['JSON', '{"status": "‸in review", "plan": 1}', 'draft', '{"status": "draft", "plan": 1}'],
  ['CRLF', 'status: ‸in review\r\nplan: 1\r\n', 'draft', 'status: draft\r\nplan: 1\r\n'],
  ['a configuration', 'profile: ‸very full\n', 'full', 'profile: full\n'],
];

holds('completion writes inside quotes', quoted);
holds('completion adds the blank that is missing', blanks);
holds('completion replaces the whole value', middle);
