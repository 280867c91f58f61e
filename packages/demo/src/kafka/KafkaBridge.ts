// SPDX-License-Identifier: Apache-2.0
import type {
  KafkaTopicView,
  KafkaView,
  World,
} from '@data-mesh/confluent-simulator';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { ConsumerGroups } from './groups/ConsumerGroups';
import {
  deadLetters,
  deadLetterTopic,
  fewOf,
  type Flaws,
  withUndecodable,
} from './records/flaws';
import { RecordWriter, type TopicMessages } from './records/RecordWriter';
import type { TopicPlace } from './records/openTopicRecords';
import { rejectionsOf } from './records/rejections';
import type { KafkaMessage } from './records/TopicRecords';
import { TopicStream, type Traffic } from './records/TopicStream';
import { BrokerTopics } from './topics/BrokerTopics';
import { type WantedTopic, wantedTopic } from './topics/planTopics';

export interface KafkaBridgeOptions {
  bootstrapServers: string;
  /** The world as it is now; a reset replaces it. */
  world: () => World;
  environmentId: string;
  /** The cluster that the broker stands for. */
  clusterId: string;
  flaws: Flaws;
  /** Told what could not be done, with what. */
  log: (line: string) => void;
}

/**
 * Makes a broker follow one Kafka cluster of the simulated world: its topics, what is written to them, and the consumer groups
 * that read. Whoever owns it calls `advance` again and again.
 */
export class KafkaBridge {
  /** `undefined` for topics of which there are no records to be had. */
  private readonly streams = new Map<string, TopicStream | undefined>();
  /** Topics whose past has not been written yet. */
  private readonly unfilled = new Set<string>();
  private streamsOf: World | undefined;
  private readonly topics: BrokerTopics;
  private readonly writer: RecordWriter;
  private readonly groups: ConsumerGroups;

  private constructor(
    private readonly options: KafkaBridgeOptions,
    private readonly admin: Admin,
    connect: (clientId: string) => Kafka,
  ) {
    this.topics = new BrokerTopics(admin);
    this.writer = new RecordWriter(connect('demo'));
    this.groups = new ConsumerGroups(admin, connect);
  }

  /** Connects to the broker, and does nothing else yet. */
  static async open(options: KafkaBridgeOptions): Promise<KafkaBridge> {
    const connect = (clientId: string) =>
      new Kafka({
        clientId,
        brokers: [options.bootstrapServers],
        logLevel: logLevel.NOTHING,
      });
    const admin = connect('demo').admin();
    await admin.connect();
    return new KafkaBridge(options, admin, connect);
  }

  /** Brings the broker up to now. One call at a time; what fails is done by the next one. */
  async advance(nowMs: number): Promise<void> {
    const world = this.options.world();
    const { topics, groups } = this.viewOf(world);
    if (world !== this.streamsOf) this.forgetStreams(world);
    await this.followTopics(topics);
    await this.openStreams(topics, nowMs);
    await this.groups.follow(groups);
    await this.writeNext(topics, nowMs);
  }

  /** Ends everything; the broker keeps what it has. */
  async close(): Promise<void> {
    await this.groups.stop();
    await Promise.all([this.writer.close(), this.admin.disconnect()]);
  }

  private viewOf(world: World): Pick<KafkaView, 'topics' | 'groups'> {
    const { environmentId, clusterId } = this.options;
    const isHere = (each: { environmentId: string; clusterId: string }) =>
      each.environmentId === environmentId && each.clusterId === clusterId;
    const { topics, groups } = world.kafka();
    return { topics: topics.filter(isHere), groups: groups.filter(isHere) };
  }

  /** A world that begins anew goes on where the broker is. */
  private forgetStreams(world: World): void {
    this.streams.clear();
    this.streamsOf = world;
  }

  private async followTopics(topics: readonly KafkaTopicView[]): Promise<void> {
    const { create, remove } = this.topics.plan([
      ...topics.map(wantedTopic),
      ...this.deadLetterTopics(topics),
    ]);
    if (remove.length > 0) {
      await this.groups.leave(remove);
      await this.topics.remove(remove);
      await this.writer.forgetTopics();
    }
    for (const name of remove) {
      this.unfilled.delete(name);
      this.streams.delete(name);
    }
    await this.topics.create(create);
    create.forEach(({ name }) => this.unfilled.add(name));
  }

  private deadLetterTopics(topics: readonly KafkaTopicView[]): WantedTopic[] {
    return topics
      .filter(({ name }) => name === this.options.flaws.deadLettersOf)
      .map(topic =>
        wantedTopic({
          ...topic,
          name: deadLetterTopic(topic.name),
          partitions: 1,
        }),
      );
  }

  private async openStreams(
    topics: readonly KafkaTopicView[],
    nowMs: number,
  ): Promise<void> {
    const rejectedIn = this.rejectedIn(topics);
    for (const topic of topics) {
      const { name, isInternal } = topic;
      if (this.streams.has(name)) continue;
      const place = rejectedIn.get(name) ?? this.placeOf(name);
      if (isInternal && !place.rejection) continue;
      const stream = this.tryOpening(name, place, nowMs);
      if (stream && this.unfilled.has(name)) {
        const past = stream.past(trafficOf(topic), nowMs);
        await this.fill(name, place.rejection ? fewOf(past) : past);
      }
      this.unfilled.delete(name);
      this.streams.set(name, stream);
    }
  }

  private placeOf(topic: string): TopicPlace {
    const { environmentId, clusterId, world } = this.options;
    return {
      environment: world().environment(environmentId),
      clusterId,
      topic,
    };
  }

  /** Topics that are filled with what rules have rejected of another: where that comes from. */
  private rejectedIn(
    topics: readonly KafkaTopicView[],
  ): Map<string, TopicPlace> {
    const { topic, without } = this.options.flaws.rejectedOf;
    const origin = topics.find(({ name }) => name === topic);
    if (!origin) return new Map();
    const place = this.placeOf(topic);
    const rejections = rejectionsOf({ ...origin, without }, place.environment);
    return new Map(
      [...rejections].map(([name, rejection]) => [
        name,
        { ...place, rejection },
      ]),
    );
  }

  private tryOpening(
    topic: string,
    place: TopicPlace,
    nowMs: number,
  ): TopicStream | undefined {
    try {
      return TopicStream.open(place, nowMs);
    } catch (error) {
      this.options.log(`Nobody can write to ${topic}: ${error}`);
      return undefined;
    }
  }

  private async fill(
    topic: string,
    past: readonly KafkaMessage[],
  ): Promise<void> {
    const { undecodableIn, deadLettersOf } = this.options.flaws;
    const messages = topic === undecodableIn ? withUndecodable(past) : past;
    await this.writer.write({ topic, messages });
    if (topic !== deadLettersOf) return;
    await this.writer.write({
      topic: deadLetterTopic(topic),
      messages: deadLetters(topic, past),
    });
  }

  private async writeNext(
    topics: readonly KafkaTopicView[],
    nowMs: number,
  ): Promise<void> {
    const batches = topics.map((topic): TopicMessages => {
      const stream = this.streams.get(topic.name);
      const messages = stream?.next(trafficOf(topic), nowMs) ?? [];
      return { topic: topic.name, messages };
    });
    await this.writer.writeAll(batches);
    this.groups.written(
      new Map(batches.map(({ topic, messages }) => [topic, messages.length])),
    );
  }
}

function trafficOf({
  recordsPerSecond,
  silentSince,
  retentionMs,
  cleanupPolicy,
}: KafkaTopicView): Traffic {
  return {
    recordsPerSecond,
    silentSinceMs:
      silentSince === undefined ? undefined : Date.parse(silentSince),
    retentionMs,
    isCompacted: cleanupPolicy.includes('compact'),
  };
}
