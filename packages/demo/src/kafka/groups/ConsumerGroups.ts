// SPDX-License-Identifier: Apache-2.0
import type { KafkaGroupView } from '@data-mesh/confluent-simulator';
import type { Admin, Kafka } from 'kafkajs';
import { GroupReader } from './GroupReader';
import { type PartitionState, startOffsets } from './startOffsets';

/** Of what is written, a slow group reads so much. */
const SLOW_SHARE = 0.5;
/** Of a group that reads several topics; others have one. */
const MEMBERS = 2;

/** The consumer groups of the world on a broker: members for each that reads, none for those that have stopped. */
export class ConsumerGroups {
  private readonly readers = new Map<string, GroupReader>();
  /** Topics in which a group has a place, by its id. */
  private readonly begun = new Map<string, Set<string>>();

  /** @param connect - As of `GroupReader`. */
  constructor(
    private readonly admin: Admin,
    private readonly connect: (clientId: string) => Kafka,
  ) {}

  /** Ends whoever reads what is going away, before it does; otherwise kafkajs would go on asking for it. */
  async leave(topics: readonly string[]): Promise<void> {
    const leaving = [...this.readers.values()].filter(reader =>
      reader.topics.some(topic => topics.includes(topic)),
    );
    await Promise.all(leaving.map(({ groupId }) => this.end(groupId)));
    for (const begun of this.begun.values()) {
      topics.forEach(topic => begun.delete(topic));
    }
  }

  /** Lets groups be as the world says. All their topics exist. */
  async follow(groups: readonly KafkaGroupView[]): Promise<void> {
    const wanted = new Map(
      groups
        .filter(({ topics }) => topics.length > 0)
        .map(group => [group.groupId, group]),
    );
    const gone = [...this.readers.keys()].filter(id => !wanted.has(id));
    await Promise.all(gone.map(id => this.end(id)));
    await Promise.all([...wanted.values()].map(group => this.followOne(group)));
  }

  /** Tells slow readers how much was written, by topic. */
  written(counts: ReadonlyMap<string, number>): void {
    for (const reader of this.readers.values()) {
      const count = reader.topics.reduce(
        (sum, topic) => sum + (counts.get(topic) ?? 0),
        0,
      );
      reader.give(count * SLOW_SHARE);
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.readers.keys()].map(id => this.end(id)));
  }

  private async followOne(group: KafkaGroupView): Promise<void> {
    const { groupId, topics, behaviour } = group;
    const current = this.readers.get(groupId);
    const isSame =
      current &&
      !current.hasFailed &&
      current.topics.join() === topics.join() &&
      behaviour !== 'stopped';
    if (!isSame) {
      if (current) await this.end(groupId);
      await this.begin(group);
    }
    if (behaviour === 'stopped') return;
    const reader = isSame ? current : await this.read(group);
    if (behaviour === 'slow') reader.slowDown();
    else reader.keepUp();
  }

  /** A reader is slow from its first record on, when it is. */
  private async read({
    groupId,
    topics,
    behaviour,
  }: KafkaGroupView): Promise<GroupReader> {
    const reader = new GroupReader(groupId, topics, {
      members: topics.length > 1 ? MEMBERS : 1,
      connect: this.connect,
    });
    if (behaviour === 'slow') reader.slowDown();
    await reader.start();
    this.readers.set(groupId, reader);
    return reader;
  }

  /** Gives a group its place in topics where it has none. Nobody may be a member meanwhile: Kafka would refuse it. */
  private async begin({
    groupId,
    topics,
    behaviour,
    since,
  }: KafkaGroupView): Promise<void> {
    const begun = this.begun.get(groupId) ?? new Set();
    this.begun.set(groupId, begun);
    for (const topic of topics.filter(each => !begun.has(each))) {
      // Who keeps up begins with the oldest record, and is at the end in no time.
      if (behaviour !== 'keepsUp') {
        const partitions = startOffsets(
          behaviour,
          await this.partitionsOf(topic, since),
        );
        await this.admin.setOffsets({ groupId, topic, partitions });
      }
      begun.add(topic);
    }
  }

  private async partitionsOf(
    topic: string,
    since: string | undefined,
  ): Promise<PartitionState[]> {
    const ends = await this.admin.fetchTopicOffsets(topic);
    const then =
      since === undefined
        ? []
        : await this.admin.fetchTopicOffsetsByTimestamp(
            topic,
            Date.parse(since),
          );
    return ends.map(({ partition, high }) => {
      const found = then.find(each => each.partition === partition);
      const end = Number(high);
      return {
        partition,
        end,
        endThen: found ? Math.min(Number(found.offset), end) : end,
      };
    });
  }

  private async end(groupId: string): Promise<void> {
    const reader = this.readers.get(groupId);
    this.readers.delete(groupId);
    await reader?.stop();
  }
}
