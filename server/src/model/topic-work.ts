// Work that is named inside its record.
import type { MapNode } from '../syntax/tree.ts';
import { madeField } from './made-entries.ts';
import { workFields } from './part-records.ts';
import { fieldNamed, recordShape } from './shape.ts';

/** `P1: {topic: free design tool, how: [library, one click]}`: work that is named inside. */
export function topicWork(node: MapNode): MapNode | undefined {
  const record = recordShape('initiative');
  const name = node.entries.find(
    ({ key, value }) => value.kind === 'scalar' && topic.test(key.text.trim()),
  );
  const means = node.entries.find(
    ({ key, value }) =>
      value.kind === 'list' && fieldNamed(record, key.text)?.name === 'mechanisms',
  );
  const told = workFields(node).map(({ entry }) => entry);
  if (!name || (!means && told.length === 0)) return undefined;
  const fields = [
    madeField('name', name.value),
    ...(means ? [madeField('mechanisms', means.value)] : []),
    ...told,
  ];
  return { ...node, entries: fields, table: true };
}

const topic = /^(?:主题|举措|项目|课题|initiative|project|theme|programme|program|topic)$/iu;
