// SPDX-License-Identifier: Apache-2.0

import {
  OutputPort,
  SchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common';

/** Values are what people come for. */
const PARTS: SchemaSubject['part'][] = ['value', 'key', 'other'];

/**
 * The subjects of a product, each once, with all topics that it describes: in the order of the ports, of one port value
 * before key before any other.
 */
export function subjectsOfPorts(
  ports: Pick<OutputPort, 'name' | 'subjects'>[],
): Omit<SchemaSubject, 'state'>[] {
  const found = new Map<string, Omit<SchemaSubject, 'state'>>();
  for (const { name: topic, subjects = [] } of ports) {
    for (const part of PARTS) {
      for (const { subject } of subjects.filter(s => s.part === part)) {
        const known = found.get(subject);
        if (!known) found.set(subject, { subject, part, topics: [topic] });
        else if (!known.topics.includes(topic)) known.topics.push(topic);
      }
    }
  }
  return [...found.values()];
}
