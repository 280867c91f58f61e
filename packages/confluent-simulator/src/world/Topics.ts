// SPDX-License-Identifier: Apache-2.0
import type { Births } from './Births';
import type { Catalog } from './catalog/Catalog';
import type { CatalogEntity, TopicEntity } from './catalog/CatalogEntity';
import type { Vocabulary } from './catalog/Vocabulary';
import { topicQualifiedName, toTopicEntity } from './entities';
import { rememberMap, type Restorable, type Restore } from './Restore';
import type { EnvironmentSpec, TopicSpec } from './scenario';

/** What may be changed about a topic after it was made. An attribute given as `undefined` is taken away. */
export type TopicChange = Partial<
  Omit<TopicSpec, 'name' | 'cluster' | 'startsEmpty' | 'traffic'>
>;

/** The Kafka topics of one environment, which the catalog follows. */
export class Topics implements Restorable {
  /** In Kafka, but not to be discovered before they have a value schema. */
  private readonly unindexed = new Map<string, TopicEntity>();

  constructor(
    private readonly environment: EnvironmentSpec,
    private readonly catalog: Catalog,
    private readonly vocabulary: Vocabulary,
    private readonly births: Births,
  ) {}

  /** Whether the catalog knows them or not. */
  all(): TopicEntity[] {
    const indexed = [...this.catalog.allActual()].filter(isTopic);
    return [...indexed, ...this.unindexed.values()];
  }

  /**
   * Finds a topic by its name, or by its short or long qualified name.
   * @throws Error when there is none, or when the bare name is in several clusters.
   */
  find(name: string): TopicEntity {
    const { id, clusters, registryId } = this.environment;
    const candidates = name.includes(':')
      ? [this.longName(name)]
      : clusters.map(cluster =>
          topicQualifiedName(registryId, cluster.id, name),
        );
    const [topic, ...others] = candidates.flatMap(
      qualifiedName => this.byQualifiedName(qualifiedName) ?? [],
    );
    if (!topic) throw new Error(`${id} has no topic '${name}'`);
    if (others.length > 0) {
      throw new Error(`${id} has '${name}' in several clusters`);
    }
    return topic;
  }

  findIn(clusterId: string, name: string): TopicEntity | undefined {
    const { registryId } = this.environment;
    return this.byQualifiedName(
      topicQualifiedName(registryId, clusterId, name),
    );
  }

  /** @throws Error when the topic is there already, or its cluster is not. */
  add(spec: TopicSpec): TopicEntity {
    const cluster = this.clusterOf(spec);
    const qualifiedName = topicQualifiedName(
      this.environment.registryId,
      cluster,
      spec.name,
    );
    if (this.byQualifiedName(qualifiedName)) {
      throw new Error(`${qualifiedName} is there already`);
    }
    const topic = toTopicEntity(
      { ...spec, cluster },
      this.births.next(qualifiedName),
    );
    this.vocabulary.defineWhatIsUsed(topic);
    if (spec.indexed === false) this.unindexed.set(qualifiedName, topic);
    else this.catalog.add(topic);
    return topic;
  }

  /** @throws Error as `find` does. */
  change(name: string, change: TopicChange): TopicEntity {
    const after = changed(this.find(name), change, this.births.nowMs());
    this.vocabulary.defineWhatIsUsed(after);
    if (!this.unindexed.has(after.qualifiedName)) this.catalog.change(after);
    else if (change.indexed) this.startIndexing(after);
    else this.unindexed.set(after.qualifiedName, after);
    return after;
  }

  /** @throws Error as `find` does. */
  remove(name: string): TopicEntity {
    const topic = this.find(name);
    if (!this.unindexed.delete(topic.qualifiedName)) this.catalog.remove(topic);
    return topic;
  }

  /** Lets the catalog discover the topics of this name, in whichever cluster. */
  startIndexingAll(name: string): void {
    for (const topic of [...this.unindexed.values()]) {
      if (topic.name === name) this.startIndexing(topic);
    }
  }

  /** Spells out `lkc-…:topic`; everything else stays as it is. */
  longName(qualifiedName: string): string {
    const { clusters, registryId } = this.environment;
    return clusters.some(({ id }) => qualifiedName.startsWith(`${id}:`))
      ? `${registryId}:${qualifiedName}`
      : qualifiedName;
  }

  /** The catalog, where the others are, remembers for itself. */
  remember(): Restore {
    return rememberMap(this.unindexed);
  }

  private startIndexing(topic: TopicEntity): void {
    this.unindexed.delete(topic.qualifiedName);
    this.catalog.add(topic);
  }

  private byQualifiedName(qualifiedName: string): TopicEntity | undefined {
    const entity = this.catalog.actual('kafka_topic', qualifiedName);
    return entity && isTopic(entity)
      ? entity
      : this.unindexed.get(qualifiedName);
  }

  private clusterOf({ name, cluster }: TopicSpec): string {
    const { id, clusters } = this.environment;
    const found = cluster
      ? clusters.find(each => each.id === cluster)
      : clusters[0];
    if (!found) {
      throw new Error(
        cluster
          ? `Topic '${name}' is of cluster ${cluster}, which ${id} does not have`
          : `Topic '${name}' has no cluster to be on: ${id} has none`,
      );
    }
    return found.id;
  }
}

function changed(
  before: TopicEntity,
  change: TopicChange,
  nowMs: number,
): TopicEntity {
  const { createdAt, indexed, ...changes } = change;
  return {
    ...before,
    ...changes,
    partitions: change.partitions ?? before.partitions,
    replicationFactor: change.replicationFactor ?? before.replicationFactor,
    retentionMs: change.retentionMs ?? before.retentionMs,
    cleanupPolicy: change.cleanupPolicy ?? before.cleanupPolicy,
    isInternal: change.isInternal ?? before.isInternal,
    configs: change.configs ?? before.configs,
    tags: 'tags' in change ? (change.tags ?? []) : before.tags,
    businessMetadata:
      'businessMetadata' in change
        ? (change.businessMetadata ?? {})
        : before.businessMetadata,
    createdAtMs: createdAt ? Date.parse(createdAt) : before.createdAtMs,
    updatedAtMs: nowMs,
  };
}

function isTopic(entity: CatalogEntity): entity is TopicEntity {
  return entity.typeName === 'kafka_topic';
}
