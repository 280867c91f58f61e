// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { ConfluentApiError } from '@data-mesh/confluent-client';
import { WrittenEnvironment } from '../../handlers/environmentClients';
import { KeptMetadataAccess } from '../../handlers/keepMetadata';
import { TopicContents } from '../../handlers/TopicContents';
import { fakeCatalog } from './fakeCatalog';
import { fakeKsqldb } from './fakeKsqldb';

export const ENVIRONMENT_ID = 'env-1';
export const CLUSTER_ID = 'lkc-1';

export const qualifiedNameOf = (topic: string) =>
  `lsrc-1:${CLUSTER_ID}:${topic}`;

/** Something that was sent, by the name of its method. Reads are followed by nothing; writes have changed the world. */
export type Around = <T>(
  name: string,
  kind: 'read' | 'write',
  work: () => Promise<T>,
) => Promise<T>;

export function refusal(status: number, code?: number): ConfluentApiError {
  return new ConfluentApiError({
    operation: 'fake.call',
    failure: 'status',
    status,
    code,
  });
}

export interface FakeTopic {
  tags: string[];
  metadata: Record<string, Record<string, string>>;
  description?: string;
  owner?: string;
  ownerEmail?: string;
}

export interface FakeState {
  /** What Kafka has. */
  kafka: Record<string, { partitions: number; records: number }>;
  /** What the stream catalog has, by qualified name. */
  catalog: Record<string, FakeTopic>;
  tagDefinitions: Record<string, string>;
  metadataDefinitions: Record<string, Record<string, string>>;
  subjects: Record<
    string,
    { version: number; schema: string; isDeleted?: boolean }[]
  >;
  sources: Record<string, { type: 'STREAM' | 'TABLE'; topic: string }>;
  queries: Record<string, { sink: string }>;
  kept: Record<string, NamedValue[]>;
}

const EMPTY: FakeState = {
  kafka: {},
  catalog: {},
  tagDefinitions: {},
  metadataDefinitions: {},
  subjects: {},
  sources: {},
  queries: {},
  kept: {},
};

/** A Confluent environment in memory, as far as operations write to it. Outlives the processes that a test ends. */
export class FakeWorld {
  state: FakeState;
  /** Names of the writes that were carried out, in order. */
  readonly writes: string[] = [];
  /** What others do right after a write, by its name. */
  readonly others = new Map<string, () => void>();
  /** Reads for which a topic that just came to be is unknown to the catalog. */
  indexDelay = 0;
  private unindexed = new Map<string, number>();

  constructor(state: Partial<FakeState> = {}) {
    this.state = structuredClone({ ...EMPTY, ...state });
  }

  /** What a test compares: independent of the order in which things came to be, and without texts that are empty. */
  snapshot(): FakeState {
    const sorted = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, inner]) => inner !== '')
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, sorted(inner)]),
          )
        : value;
    return sorted(structuredClone(this.state)) as FakeState;
  }

  topic(qualifiedName: string): FakeTopic {
    const topic = this.state.catalog[qualifiedName];
    const readsToCome = this.unindexed.get(qualifiedName) ?? 0;
    if (readsToCome > 0) this.unindexed.set(qualifiedName, readsToCome - 1);
    if (!topic || readsToCome > 0) throw refusal(404, 4040009);
    return topic;
  }

  /** A topic is known to the catalog once it has a value schema. */
  index(topic: string): void {
    const name = qualifiedNameOf(topic);
    if (this.state.catalog[name]) return;
    this.state.catalog[name] = { tags: [], metadata: {} };
    this.unindexed.set(name, this.indexDelay);
  }

  removeTopic(topic: string): void {
    delete this.state.kafka[topic];
    delete this.state.catalog[qualifiedNameOf(topic)];
  }

  /** Clients of one process; everything they send goes through `around`. */
  clients(around: Around): {
    environments: WrittenEnvironment[];
    keptMetadata: KeptMetadataAccess;
    contents: TopicContents;
  } {
    const read = <T>(name: string, work: () => T) =>
      around(name, 'read', async () => work());
    const write = (name: string, work: () => void) =>
      around(name, 'write', async () => {
        work();
        this.writes.push(name);
        this.others.get(name)?.();
      });
    const { state } = this;
    const ksqldb = fakeKsqldb(this, around);
    return {
      environments: [
        {
          config: { id: ENVIRONMENT_ID },
          streamCatalog: fakeCatalog(this, read, write),
          schemaRegistry: {
            versions: (subject, options) =>
              read('versions', () => {
                const versions = (state.subjects[subject] ?? []).filter(
                  each => options?.deleted || !each.isDeleted,
                );
                if (versions.length === 0) throw refusal(404, 40401);
                return versions.map(({ version }) => version);
              }),
            findVersion: (subject, { schema }) =>
              read('findVersion', () => {
                const found = state.subjects[subject]?.find(
                  each => each.schema === schema && !each.isDeleted,
                );
                return found && { schemaId: 1, version: found.version };
              }),
            registerSchema: async (subject, { schema }) => {
              await write('registerSchema', () => {
                const versions = (state.subjects[subject] ??= []);
                if (versions.some(each => each.schema === schema)) return;
                versions.push({ version: versions.length + 1, schema });
                const topic = subject.replace(/-value$/, '');
                if (topic !== subject && state.kafka[topic]) this.index(topic);
              });
              return { schemaId: 1 };
            },
            deleteVersion: (subject, version, options) =>
              write(options?.isPermanent ? 'purge' : 'deleteVersion', () => {
                const versions = state.subjects[subject] ?? [];
                const found = versions.find(each => each.version === version);
                if (!found) throw refusal(404, 40402);
                if (!options?.isPermanent) {
                  found.isDeleted = true;
                  return;
                }
                if (!found.isDeleted) throw refusal(404, 40407);
                const left = versions.filter(each => each !== found);
                if (left.length > 0) state.subjects[subject] = left;
                else delete state.subjects[subject];
              }),
          },
          kafka: [
            {
              config: { clusterId: CLUSTER_ID },
              rest: {
                topic: name =>
                  read('topic', () => {
                    const topic = state.kafka[name];
                    return (
                      topic && {
                        name,
                        isInternal: false,
                        partitions: topic.partitions,
                        replicationFactor: 3,
                      }
                    );
                  }),
                createTopic: ({ name, partitions = 6 }) =>
                  write('createTopic', () => {
                    if (state.kafka[name]) throw refusal(400, 40002);
                    state.kafka[name] = { partitions, records: 0 };
                  }),
                deleteTopic: name =>
                  write('deleteTopic', () => {
                    if (!state.kafka[name]) throw refusal(404, 40403);
                    this.removeTopic(name);
                  }),
              },
            },
          ],
          ksqldb: [
            {
              config: { id: 'lksqlc-1', kafkaClusterId: CLUSTER_ID },
              client: ksqldb,
            },
          ],
        },
      ],
      keptMetadata: {
        read: (_environmentId, name) =>
          read('readKept', () => state.kept[name] ?? []),
        write: (_environmentId, name, values) =>
          write('keepMetadata', () => {
            if (values.length > 0) state.kept[name] = values;
            else delete state.kept[name];
          }),
      },
      contents: (_clusterId, name) =>
        read('contents', () =>
          (state.kafka[name]?.records ?? 0) > 0 ? 'holdsRecords' : 'empty',
        ),
    };
  }
}

/** No key may put this one on anything. */
export const FORBIDDEN_TAG = 'Forbidden';
