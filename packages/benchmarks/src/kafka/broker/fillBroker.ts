// SPDX-License-Identifier: Apache-2.0
import type { Admin, Message, Producer } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';

const TOPICS_AT_A_TIME = 500;
const MESSAGES_AT_A_TIME = 10_000;
const MAKING_TIMEOUT_MS = 120_000;
const POLL_MS = 200;

export interface NewTopic {
  topic: string;
  partitions: number;
}

/** Makes topics, and waits until they are there. @throws Error when they are not in time. */
export async function makeTopics(
  admin: Admin,
  topics: readonly NewTopic[],
): Promise<void> {
  for (let at = 0; at < topics.length; at += TOPICS_AT_A_TIME) {
    await admin.createTopics({
      // kafkajs would ask for leaders before the broker knows the topics, and give up.
      waitForLeaders: false,
      timeout: MAKING_TIMEOUT_MS,
      topics: topics
        .slice(at, at + TOPICS_AT_A_TIME)
        .map(({ topic, partitions }) => ({ topic, numPartitions: partitions })),
    });
  }
  const deadline = performance.now() + MAKING_TIMEOUT_MS;
  for (;;) {
    const there = new Set(await admin.listTopics());
    const missing = topics.filter(({ topic }) => !there.has(topic));
    if (missing.length === 0) return;
    if (performance.now() > deadline) {
      throw new Error(`Kafka has not made ${missing.length} topics in time`);
    }
    await delay(POLL_MS);
  }
}

/** Writes many records in few requests. */
export async function writeRecords(
  producer: Producer,
  records: Iterable<{ topic: string; message: Message }>,
): Promise<void> {
  let byTopic = new Map<string, Message[]>();
  let count = 0;
  const flush = async () => {
    const topicMessages = [...byTopic].map(([topic, messages]) => ({
      topic,
      messages,
    }));
    byTopic = new Map();
    count = 0;
    await producer.sendBatch({ topicMessages });
  };
  for (const { topic, message } of records) {
    const messages = byTopic.get(topic) ?? [];
    byTopic.set(topic, messages);
    messages.push(message);
    count += 1;
    if (count === MESSAGES_AT_A_TIME) await flush();
  }
  if (count > 0) await flush();
}
