// SPDX-License-Identifier: Apache-2.0
import {
  isCompacted,
  type TopicEntity,
} from '../../world/catalog/CatalogEntity';
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import type { SchemaSpec } from '../../world/scenario';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import {
  keySubject,
  valueSubject,
  type Kafka,
  type KafkaTopic,
  type NewTopic,
} from './Kafka';

/** One Kafka cluster of an environment. */
export class WorldKafka implements Kafka {
  constructor(
    private readonly environment: WorldEnvironment,
    private readonly clusterId: string,
  ) {}

  topics(): KafkaTopic[] {
    return this.own()
      .map(toKafkaTopic)
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  }

  find(name: string): KafkaTopic | undefined {
    const topic = this.environment.topicIn(this.clusterId, name);
    return topic && toKafkaTopic(topic);
  }

  add(topic: NewTopic): void {
    this.environment.addTopic({ ...topic, cluster: this.clusterId });
  }

  remove(name: string): void {
    const topic = this.environment.topicIn(this.clusterId, name);
    if (topic) this.environment.removeTopic(topic.qualifiedName);
    const { registry } = this.environment;
    for (const subject of [valueSubject(name), keySubject(name)]) {
      if (!registry.hasVersions(subject)) continue;
      const versions = registry.versions(subject);
      this.environment.deleteVersions(versions, { permanent: false });
    }
  }

  schema(subject: string): RegisteredSchema | undefined {
    const { registry } = this.environment;
    return registry.hasVersions(subject)
      ? registry.version(subject, 'latest').schema
      : undefined;
  }

  register(subject: string, schema: SchemaSpec): void {
    this.environment.registerSchema(subject, schema);
  }

  private own(): TopicEntity[] {
    return this.environment
      .topics()
      .filter(({ clusterId }) => clusterId === this.clusterId);
  }
}

function toKafkaTopic(topic: TopicEntity): KafkaTopic {
  const { name, partitions, replicationFactor, retentionMs, startsEmpty } =
    topic;
  return {
    name,
    partitions,
    replicationFactor,
    retentionMs,
    isCompacted: isCompacted(topic),
    startsEmpty,
  };
}
