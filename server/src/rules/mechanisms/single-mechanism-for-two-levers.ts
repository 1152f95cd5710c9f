import { nameOf } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'MEC208',
  name: 'single-mechanism-for-two-levers',
  severity: 'info',
  tier: 3,
  origin: 'source',
  title: { en: 'One mechanism carries two required levers', zh: '一个做法撑两个必备杠杆' },
  why: {
    en: 'Two keys that rest on one mechanism are one key with two names: a single failure affects both.',
    zh: '两个要点靠同一个做法，等于只有一个要点，一处失灵两处皆失。',
  },
  message: {
    en: '{levers} both rest on {mechanism} alone. If it fails, two of three keys fail.',
    zh: '{levers}都只靠“{mechanism}”，一旦失灵，三个要点失去两个。',
  },
  check({ catalog, coverage, report }) {
    const model = coverage.models[0];
    for (const mechanism of catalog.relations.singleMechanismWarning) {
      const alone = coverage.keys.filter(({ key, lever, state }) => {
        const core = key.core.filter((id) => lever.mechanisms.has(id));
        return key.model === model && state === 'met' && core.length === 1 && core[0] === mechanism;
      });
      const [first, second] = alone;
      if (!first?.lever.entry || !second?.lever.entry) continue;
      report({
        span: first.lever.entry.keySpan,
        path: first.lever.entry.path,
        data: {
          levers: alone.map(({ key }) => nameOf(catalog, 'levers', key.lever)),
          mechanism: nameOf(catalog, 'mechanisms', mechanism),
        },
        about: { lever: alone.map(({ key }) => key.lever) },
        related: [
          {
            span: second.lever.entry.keySpan,
            message: { en: 'The other lever', zh: '另一个杠杆' },
          },
        ],
      });
    }
  },
});
