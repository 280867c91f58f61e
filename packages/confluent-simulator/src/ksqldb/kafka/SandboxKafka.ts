// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import {
  schemaTextOf,
  schemaTypeOf,
} from '../../world/registry/SubjectVersion';
import type { SchemaSpec } from '../../world/scenario';
import type { Kafka, KafkaTopic, NewTopic } from './Kafka';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A Kafka to try statements out on: what is changed is seen here, and nowhere else. */
export class SandboxKafka implements Kafka {
  /** `undefined` for what was removed. */
  private readonly changedTopics = new Map<string, KafkaTopic | undefined>();
  private readonly registered = new Map<string, RegisteredSchema>();

  constructor(private readonly real: Kafka) {}

  topics(): KafkaTopic[] {
    const unchanged = this.real
      .topics()
      .filter(({ name }) => !this.changedTopics.has(name));
    const changed = [...this.changedTopics.values()].flatMap(
      topic => topic ?? [],
    );
    return [...unchanged, ...changed];
  }

  find(name: string): KafkaTopic | undefined {
    return this.changedTopics.has(name)
      ? this.changedTopics.get(name)
      : this.real.find(name);
  }

  add({ cleanupPolicy, retentionMs = 7 * DAY_MS, ...topic }: NewTopic): void {
    const isCompacted = cleanupPolicy.includes('compact');
    this.changedTopics.set(topic.name, {
      ...topic,
      retentionMs,
      isCompacted,
      startsEmpty: true,
    });
  }

  remove(name: string): void {
    this.changedTopics.set(name, undefined);
  }

  schema(subject: string): RegisteredSchema | undefined {
    return this.registered.get(subject) ?? this.real.schema(subject);
  }

  register(subject: string, spec: SchemaSpec): void {
    this.registered.set(subject, {
      id: 0,
      guid: '',
      schemaType: schemaTypeOf(spec),
      schema: schemaTextOf(spec),
      references: [],
    });
  }
}
