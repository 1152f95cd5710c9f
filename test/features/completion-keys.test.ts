// Completion of keys: what is accepted leaves a text that reads as what was offered.
import { holds, type Row } from '../support/offered.ts';

const head = 'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\n';
const catalogHead = 'catalog: 1\nid: our-house\n';

const beforeColon: readonly Row[] = [
  ['a field', 'plan: 1\ncurr‸: CNY\n', 'currency', 'plan: 1\ncurrency: CNY\n'],
  ['an empty key', 'plan: 1\n‸: CNY\n', 'currency', 'plan: 1\ncurrency: CNY\n'],
  ['the middle of a key', 'cu‸rrency: CNY\n', 'currency', 'currency: CNY\n'],
  [
    'a section',
    `${head}lev‸:\n  trust: [escrow]\n`,
    'levers',
    `${head}levers:\n  trust: [escrow]\n`,
  ],
  [
    'a list',
    `${head}levers:\n  trust:\n    mech‸: [escrow]\n`,
    'mechanisms',
    `${head}levers:\n  trust:\n    mechanisms: [escrow]\n`,
  ],
  ['a lever', `${head}levers:\n  tru‸: [escrow]\n`, 'trust', `${head}levers:\n  trust: [escrow]\n`],
  [
    'a KPI',
    `${head}kpis:\n  disp‸: 3% -> 1%\n`,
    'dispute-rate',
    `${head}kpis:\n  dispute-rate: 3% -> 1%\n`,
  ],
  [
    'a lever by another of its names',
    `${head}levers:\n  信任‸: [escrow]\n`,
    'trust',
    `${head}levers:\n  trust: [escrow]\n`,
  ],
  [
    'a lever in traditional characters and quotes',
    `${head}levers:\n    '信任體系‸': [escrow]\n`,
    'trust',
    `${head}levers:\n    'trust': [escrow]\n`,
  ],
  [
    'the middle of a lever',
    `${head}levers: {tr‸ust: [escrow]}\n`,
    'trust',
    `${head}levers: {trust: [escrow]}\n`,
  ],
  [
    'a KPI by another of its names',
    `${head}kpis:\n  纠纷‸率: 3% -> 1%\n`,
    'dispute-rate',
    `${head}kpis:\n  dispute-rate: 3% -> 1%\n`,
  ],
  [
    'a KPI in JSON',
    '{"plan": 1, "kpis": {"‸纠纷率": "3% -> 1%"}}',
    'dispute-rate',
    '{"plan": 1, "kpis": {"dispute-rate": "3% -> 1%"}}',
  ],
  ['a blank before the colon', 'curr‸ : CNY\n', 'currency', 'currency : CNY\n'],
  ['a key in single quotes', "'curr‸': CNY\n", 'currency', "'currency': CNY\n"],
  [
    'braces',
    `${head}risks:\n  late: {ri‸: x, impact: high}\n`,
    'risk',
    `${head}risks:\n  late: {risk: x, impact: high}\n`,
  ],
  ['JSON', '{"plan": 1, "curr‸":"CNY"}', 'currency', '{"plan": 1, "currency":"CNY"}'],
  ['CRLF', 'plan: 1\r\ncurr‸: CNY\r\n', 'currency', 'plan: 1\r\ncurrency: CNY\r\n'],
  ['Chinese text', 'plan: 1\n标题‸: 循物计划\n', 'title', 'plan: 1\ntitle: 循物计划\n'],
  ['a full-width colon', 'plan: 1\ncurr‸：CNY\n', 'currency', 'plan: 1\ncurrency：CNY\n'],
  [
    'four blanks',
    `levers:\n    trust:\n        mech‸: [escrow]\n`,
    'mechanisms',
    `levers:\n    trust:\n        mechanisms: [escrow]\n`,
  ],
  [
    'a configuration',
    'config: 1\nover‸:\n  - files: a\n',
    'overrides',
    'config: 1\noverrides:\n  - files: a\n',
  ],
  ['an item of a configuration', 'overrides:\n  - fi‸: a\n', 'files', 'overrides:\n  - files: a\n'],
  [
    'a rule of a configuration',
    'config: 1\nrules: {KPI30‸: off}\n',
    'KPI307',
    'config: 1\nrules: {KPI307: off}\n',
  ],
  ['a catalogue', `${catalogHead}lev‸: {}\n`, 'levers', `${catalogHead}levers: {}\n`],
  [
    'an entry of a catalogue',
    `${catalogHead}kpis:\n  waste:\n    dir‸: lower\n`,
    'direction',
    `${catalogHead}kpis:\n  waste:\n    direction: lower\n`,
  ],
];

const records: readonly Row[] = [
  [
    'below the first field',
    'ignore:\n  - rule: KPI307\n    ‸',
    'at',
    'ignore:\n  - rule: KPI307\n    at: ',
  ],
  [
    'in braces',
    'ignore:\n  - {rule: KPI307, ‸}\n',
    'reason',
    'ignore:\n  - {rule: KPI307, reason: }\n',
  ],
  [
    'in brackets and braces',
    'ignore: [{rule: KPI307, ‸}]\n',
    'at',
    'ignore: [{rule: KPI307, at: }]\n',
  ],
  [
    'in the second item',
    'ignore:\n  - rule: KPI307\n    at: kpis\n  - rule: KPI302\n    ‸\n',
    'at',
    'ignore:\n  - rule: KPI307\n    at: kpis\n  - rule: KPI302\n    at: \n',
  ],
  [
    'before another field',
    'ignore:\n  - rule: KPI307\n    ‸\n    reason: x\n',
    'at',
    'ignore:\n  - rule: KPI307\n    at: \n    reason: x\n',
  ],
  [
    'with CRLF',
    'ignore:\r\n  - rule: KPI307\r\n    ‸',
    'at',
    'ignore:\r\n  - rule: KPI307\r\n    at: ',
  ],
  [
    'with four blanks',
    'ignore:\n    -   rule: KPI307\n        ‸',
    'at',
    'ignore:\n    -   rule: KPI307\n        at: ',
  ],
  [
    'in JSON',
    '{"ignore": [{"rule": "KPI307", "‸"}]}',
    'at',
    '{"ignore": [{"rule": "KPI307", "at": }]}',
  ],
  ['on the line after a dash', 'ignore:\n  -\n    ‸', 'rule', 'ignore:\n  -\n    rule: '],
  [
    'in a configuration',
    'overrides:\n  - files: a\n    ‸',
    'profile',
    'overrides:\n  - files: a\n    profile: ',
  ],
  [
    'in a map of an item of a configuration',
    'overrides:\n  - files: a\n    rules:\n      ‸',
    'KPI307',
    'overrides:\n  - files: a\n    rules:\n      KPI307: ',
  ],
  [
    'in a catalogue',
    `${catalogHead}models:\n  c2c:\n    requires:\n      - lever: trust\n        ‸`,
    'strength',
    `${catalogHead}models:\n  c2c:\n    requires:\n      - lever: trust\n        strength: `,
  ],
  [
    'in braces of a catalogue',
    `${catalogHead}models:\n  c2c:\n    relaxes: [{key: c2c.trust, ‸}]`,
    'to',
    `${catalogHead}models:\n  c2c:\n    relaxes: [{key: c2c.trust, to: }]`,
  ],
];

const compactLists: readonly Row[] = [
  ['an item', 'owner: Li\nreviewers:\n- ‸\n', 'Li', 'owner: Li\nreviewers:\n- Li\n'],
  [
    'a second item',
    'owner: Li\nreviewers:\n- Ana\n- ‸\n',
    'Li',
    'owner: Li\nreviewers:\n- Ana\n- Li\n',
  ],
  [
    'the fields of an item',
    'ignore:\n- rule: KPI307\n  ‸',
    'at',
    'ignore:\n- rule: KPI307\n  at: ',
  ],
  [
    'a configuration',
    'config: 1\noverrides:\n- files: a\n  ‸',
    'profile',
    'config: 1\noverrides:\n- files: a\n  profile: ',
  ],
  [
    'further in',
    'levers:\n  trust:\n    mechanisms:\n    - escrow\n    - rev‸\n',
    'reviews',
    'levers:\n  trust:\n    mechanisms:\n    - escrow\n    - reviews\n',
  ],
  [
    'the next key after the list',
    'levers:\n  trust:\n    mechanisms:\n    - escrow\n    ‸\n',
    'have',
    'levers:\n  trust:\n    mechanisms:\n    - escrow\n    have: []\n',
  ],
  [
    'the next key of the file',
    'plan: 1\nreviewers:\n- Li\n‸',
    'title',
    'plan: 1\nreviewers:\n- Li\ntitle: ',
  ],
  [
    'the months of a season',
    'kpis:\n  gmv:\n    season:\n      1‸\n',
    '11',
    'kpis:\n  gmv:\n    season:\n      11: \n',
  ],
  ['with CRLF', 'owner: Li\r\nreviewers:\r\n- ‸\r\n', 'Li', 'owner: Li\r\nreviewers:\r\n- Li\r\n'],
  ['Chinese names', 'owner: 李敏\nreviewers:\n- ‸\n', '李敏', 'owner: 李敏\nreviewers:\n- 李敏\n'],
  [
    'a catalogue',
    `${catalogHead}kpis:\n  waste:\n    levers:\n    - ‸`,
    'trust',
    `${catalogHead}kpis:\n  waste:\n    levers:\n    - trust`,
  ],
];

holds('completion replaces only the key before a colon', beforeColon);
holds('completion offers the fields of an item', records);
holds('completion reads lists at the column of their key', compactLists);
