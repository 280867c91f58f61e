// SPDX-License-Identifier: Apache-2.0
import { type Kafka, Partitioners, type Producer } from 'kafkajs';
import type { KafkaMessage } from './TopicRecords';

/** In one request, so that none gets too large. */
const MESSAGES_AT_ONCE = 500;

/** Messages of topics, in order. */
export interface TopicMessages {
  topic: string;
  messages: readonly KafkaMessage[];
}

/** Writes records to a broker. */
export class RecordWriter {
  private producer: Producer | undefined;

  constructor(private readonly kafka: Kafka) {}

  /** Any number for one topic. */
  async write({ topic, messages }: TopicMessages): Promise<void> {
    for (let start = 0; start < messages.length; start += MESSAGES_AT_ONCE) {
      const some = messages.slice(start, start + MESSAGES_AT_ONCE);
      await this.writeAll([{ topic, messages: some }]);
    }
  }

  /** A few for each of several topics. */
  async writeAll(batches: readonly TopicMessages[]): Promise<void> {
    const topicMessages = batches
      .filter(({ messages }) => messages.length > 0)
      .map(({ topic, messages }) => ({
        topic,
        messages: messages.map(toProduced),
      }));
    if (topicMessages.length === 0) return;
    const producer = await this.connected();
    await producer.sendBatch({ acks: 1, topicMessages });
  }

  /** To be called when topics were deleted: a producer of kafkajs never forgets one, and learns of no others then. */
  async forgetTopics(): Promise<void> {
    await this.producer?.disconnect();
    this.producer = undefined;
  }

  close(): Promise<void> {
    return this.forgetTopics();
  }

  private async connected(): Promise<Producer> {
    if (this.producer) return this.producer;
    const producer = this.kafka.producer({
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    this.producer = producer;
    return producer;
  }
}

const toProduced = ({ timestampMs, ...message }: KafkaMessage) => ({
  ...message,
  timestamp: String(timestampMs),
});
