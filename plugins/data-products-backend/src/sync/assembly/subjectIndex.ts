// SPDX-License-Identifier: Apache-2.0

import { PortSubject } from '@data-mesh/backstage-plugin-data-products-common';
import { compareText } from './compareText';

/** The schema subjects of topics, by topic name. */
export type SubjectIndex = ReadonlyMap<string, PortSubject[]>;

/** `:.context:` before a subject outside the default context. */
const CONTEXT = /^:\.[^:]*:/;

/** Full name of an Avro record or Protobuf message; neither may hold a hyphen. */
const RECORD_NAME = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/**
 * Finds the subjects of topics by the naming strategies that tell the topic: `<topic>-value` and `<topic>-key`
 * (TopicNameStrategy) and `<topic>-<record name>` (TopicRecordNameStrategy), in every context.
 *
 * @remarks What stands behind the last hyphen decides, so `orders-value-value` belongs to the topic `orders-value` and
 * never to `orders`. JSON Schema titles with hyphens are therefore not recognised as record names.
 * @param topicNames - Only these are looked for.
 */
export function createSubjectIndex(
  subjects: Iterable<string>,
  topicNames: ReadonlySet<string>,
): SubjectIndex {
  const index = new Map<string, PortSubject[]>();
  for (const subject of subjects) {
    const found = readSubject(subject);
    if (!found || !topicNames.has(found.topicName)) continue;
    const known = index.get(found.topicName);
    const entry = { subject, part: found.part };
    if (known) known.push(entry);
    else index.set(found.topicName, [entry]);
  }
  for (const entries of index.values()) entries.sort(compareSubjects);
  return index;
}

/** The subjects of one topic: those of the default context first, then by name; empty when there are none. */
export function subjectsOf(
  index: SubjectIndex,
  topicName: string,
): PortSubject[] {
  return index.get(topicName) ?? [];
}

function readSubject(
  subject: string,
): { topicName: string; part: PortSubject['part'] } | undefined {
  const name = subject.replace(CONTEXT, '');
  const hyphen = name.lastIndexOf('-');
  if (hyphen < 1) return undefined;
  const topicName = name.slice(0, hyphen);
  const ending = name.slice(hyphen + 1);
  if (ending === 'value' || ending === 'key')
    return { topicName, part: ending };
  return RECORD_NAME.test(ending) ? { topicName, part: 'other' } : undefined;
}

function compareSubjects(a: PortSubject, b: PortSubject): number {
  const inContext = ({ subject }: PortSubject) =>
    CONTEXT.test(subject) ? 1 : 0;
  return inContext(a) - inContext(b) || compareText(a.subject, b.subject);
}
