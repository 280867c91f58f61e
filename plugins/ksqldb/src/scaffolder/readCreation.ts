// SPDX-License-Identifier: Apache-2.0
import { classify } from '@data-mesh/backstage-plugin-ksqldb-common';

/** What a text that is to make a product comes to. */
export type Creation =
  | { status: 'creates'; topic: string }
  | { status: 'unreadable'; message: string }
  | { status: 'noStatement' | 'noCreation' }
  | { status: 'several'; count: number };

/** Reads a text that must be one CREATE … AS, and says which topic it writes. */
export function readCreation(text: string): Creation {
  if (text.trim() === '') return { status: 'noStatement' };
  const classification = classify(text);
  if (classification.status === 'rejected') {
    return { status: 'unreadable', message: classification.problem.message };
  }
  const [statement, ...more] = classification.statements;
  if (!statement) return { status: 'noStatement' };
  if (more.length > 0) return { status: 'several', count: more.length + 1 };
  if (
    statement.action !== 'createStreamAs' &&
    statement.action !== 'createTableAs'
  ) {
    return { status: 'noCreation' };
  }
  const [sink] = statement.sinks;
  const [sinkTopic] = statement.sinkTopics;
  // Without KAFKA_TOPIC, ksqlDB names the topic after the stream or table.
  const topic = sinkTopic?.name ?? sink?.name;
  return topic ? { status: 'creates', topic } : { status: 'noCreation' };
}
