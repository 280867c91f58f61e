// SPDX-License-Identifier: Apache-2.0
import { isCompacted, type TopicEntity } from '../catalog/CatalogEntity';
import {
  rememberAll,
  rememberMap,
  type Restorable,
  type Restore,
} from '../Restore';
import type { ConsumerGroupSpec, TopicTrafficSpec } from '../scenario';
import type { ConsumerGroup } from './ConsumerGroup';
import type { KsqlActivity, KsqlOutput } from './KsqlActivity';
import { TopicTraffic } from './TopicTraffic';
import { usualRate } from './usualRate';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How a topic began. */
interface Beginning {
  readonly spec: TopicTrafficSpec;
  /** Of the oldest record. */
  readonly fromMs: number;
}

/** Who writes and who reads in the Kafka clusters of one environment, and how fast. */
export class KafkaActivity implements Restorable {
  /** By qualified name. */
  private readonly beginnings = new Map<string, Beginning>();
  /** Since when nobody writes, by qualified name. */
  private readonly silences = new Map<string, number>();
  /** By cluster and id. */
  private readonly applications = new Map<string, ConsumerGroup>();

  /** @param ksqldb - What each ksqlDB cluster does now. */
  constructor(private readonly ksqldb: () => KsqlActivity[]) {}

  /** Lets producers write to a new topic. */
  begin(
    { qualifiedName }: TopicEntity,
    spec: TopicTrafficSpec,
    fromMs: number,
  ): void {
    this.beginnings.set(qualifiedName, { spec, fromMs });
    this.silences.delete(qualifiedName);
    if (spec.silentSince !== undefined) {
      this.silences.set(qualifiedName, Date.parse(spec.silentSince));
    }
  }

  forget({ qualifiedName }: TopicEntity): void {
    this.beginnings.delete(qualifiedName);
    this.silences.delete(qualifiedName);
  }

  addGroup(
    spec: ConsumerGroupSpec,
    options: { clusterId: string; nowMs: number },
  ): void {
    const { groupId, topics, behaviour = 'keepsUp', since } = spec;
    const { clusterId, nowMs } = options;
    const sinceMs = since === undefined ? nowMs - DAY_MS : Date.parse(since);
    const group = { clusterId, groupId, topics, behaviour, sinceMs };
    this.applications.set(groupKey(group), group);
  }

  /** Lets everybody who writes to a topic stop. One that is silent already stays so, since when it was. */
  silence({ qualifiedName }: TopicEntity, nowMs: number): void {
    if (!this.silences.has(qualifiedName)) {
      this.silences.set(qualifiedName, nowMs);
    }
  }

  /** Lets those who wrote to a topic before write again, as if they had never stopped. */
  resume({ qualifiedName }: TopicEntity): void {
    this.silences.delete(qualifiedName);
  }

  /**
   * Lets the groups of this id fall behind, on whichever cluster. One that does not keep up is left alone.
   *
   * @returns what they are now.
   */
  slowDown(groupId: string, nowMs: number): ConsumerGroup[] {
    return [...this.applications.values()]
      .filter(group => group.groupId === groupId)
      .map(group => {
        if (group.behaviour !== 'keepsUp') return group;
        const slow = { ...group, behaviour: 'slow' as const, sinceMs: nowMs };
        this.applications.set(groupKey(slow), slow);
        return slow;
      });
  }

  /** Of applications and of queries of ksqlDB, sorted by cluster and id. */
  groups(): ConsumerGroup[] {
    const ofQueries = this.ksqldb().flatMap(({ groups }) => groups);
    return [...this.applications.values(), ...ofQueries].sort((left, right) =>
      groupKey(left) < groupKey(right) ? -1 : 1,
    );
  }

  /** What is written to topics, as things stand now. */
  traffic(): (topic: TopicEntity) => TopicTraffic {
    const ksqldb = this.ksqldb();
    return topic => {
      const { clusterId, name } = topic;
      const output = ksqldb
        .find(each => each.clusterId === clusterId && each.outputs.has(name))
        ?.outputs.get(name);
      return this.trafficOf(topic, output);
    };
  }

  /** Since when everybody who wrote to a topic has stopped, queries of ksqlDB excepted. */
  silentSinceMs({ qualifiedName }: TopicEntity): number | undefined {
    return this.silences.get(qualifiedName);
  }

  remember(): Restore {
    return rememberAll([
      { remember: () => rememberMap(this.beginnings) },
      { remember: () => rememberMap(this.silences) },
      { remember: () => rememberMap(this.applications) },
    ]);
  }

  private trafficOf(
    topic: TopicEntity,
    output: KsqlOutput | undefined,
  ): TopicTraffic {
    const { name, qualifiedName, startsEmpty } = topic;
    const { spec = {}, fromMs = 0 } = this.beginnings.get(qualifiedName) ?? {};
    const isWritten = !startsEmpty || output !== undefined;
    const isOnlyOutput = startsEmpty || output?.isOwn;
    return new TopicTraffic({
      topic: name,
      recordsPerSecond: isWritten
        ? (spec.recordsPerSecond ?? usualRate(name, isCompacted(topic)))
        : 0,
      course: spec.course ?? 'daily',
      fromMs,
      untilMs: Math.min(
        this.silences.get(qualifiedName) ?? Infinity,
        (isOnlyOutput ? output?.endedMs : undefined) ?? Infinity,
      ),
    });
  }
}

function groupKey({
  clusterId,
  groupId,
}: Pick<ConsumerGroup, 'clusterId' | 'groupId'>): string {
  return `${clusterId} ${groupId}`;
}
