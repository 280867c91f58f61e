// SPDX-License-Identifier: Apache-2.0
import { KsqlCluster } from '../ksqldb/KsqlCluster';
import { Births } from './Births';
import { Catalog } from './catalog/Catalog';
import type {
  CatalogEntity,
  EntityTypeName,
  TopicEntity,
} from './catalog/CatalogEntity';
import { Vocabulary } from './catalog/Vocabulary';
import type { Clock } from './clock';
import { Connectors } from './connect/Connectors';
import { toClusterEntity, toEnvironmentEntity } from './entities';
import { Registry } from './registry/Registry';
import type { SubjectVersion } from './registry/SubjectVersion';
import { normalSubject } from './registry/subjectNames';
import { rememberAll } from './Restore';
import type {
  BusinessMetadata,
  CatalogDelay,
  ConsumerGroupSpec,
  EnvironmentSpec,
  SchemaSpec,
  SubjectSpec,
  TopicSpec,
} from './scenario';
import { Subjects } from './Subjects';
import { Topics, type TopicChange } from './Topics';
import { KafkaActivity } from './traffic/KafkaActivity';

/** Of topics that a scenario gives no date. */
const BEFORE_EVERYTHING = 0;

/**
 * One environment: its Kafka topics, its registry, and the catalog that follows both, some time later.
 * Topics go by their name, or by a qualified name where the name is in several clusters.
 */
export class WorldEnvironment {
  readonly catalog: Catalog;
  readonly registry: Registry;
  readonly vocabulary: Vocabulary;
  readonly activity: KafkaActivity;
  readonly connectors: Connectors;
  private readonly births: Births;
  private readonly kafka: Topics;
  private readonly subjects: Subjects;
  private readonly ksqlClusters = new Map<string, KsqlCluster>();
  private hasBegun = false;

  constructor(
    readonly spec: EnvironmentSpec,
    readonly clock: Clock,
  ) {
    this.births = new Births(spec, clock);
    this.catalog = new Catalog(clock);
    this.registry = new Registry(clock, spec.compatibility);
    this.vocabulary = new Vocabulary(spec, clock, this.catalog.delayLine);
    this.kafka = new Topics(spec, this.catalog, this.vocabulary, this.births);
    this.subjects = new Subjects(
      spec.registryId,
      this.registry,
      this.catalog,
      this.vocabulary,
      this.births,
    );
    this.activity = new KafkaActivity(() =>
      [...this.ksqlClusters.values()].map(cluster => cluster.activity()),
    );
    this.connectors = new Connectors({
      specs: spec.connectors ?? [],
      firstClusterId: spec.clusters[0]?.id ?? '',
      topicIn: (clusterId, name) => this.topicIn(clusterId, name),
      activity: this.activity,
      clock,
    });
    this.load();
  }

  get id(): string {
    return this.spec.id;
  }

  /** How late the catalog is from now on; `undefined` for not at all. */
  setCatalogDelay(delay: CatalogDelay | undefined): void {
    this.catalog.delayLine.setDelay(delay);
  }

  /** Lets the catalog catch up with everything. */
  settle(): void {
    this.catalog.delayLine.settle();
  }

  ksqlCluster(id: string): KsqlCluster | undefined {
    return this.ksqlClusters.get(id);
  }

  /** Lets ksqlDB do what the scenario has told it; only once the world's own time has begun, by which queries run. */
  startKsqldb(): void {
    for (const spec of this.spec.ksqldb ?? []) {
      this.ksqlClusters.set(spec.id, new KsqlCluster(spec, this, this.clock));
    }
    this.hasBegun = true;
  }

  /** Every topic in Kafka, whether the catalog knows it or not. */
  topics(): TopicEntity[] {
    return this.kafka.all();
  }

  topic(name: string): TopicEntity {
    return this.kafka.find(name);
  }

  topicIn(clusterId: string, name: string): TopicEntity | undefined {
    return this.kafka.findIn(clusterId, name);
  }

  /** Whether the catalog knows the topic, or will as soon as its delay is over. */
  isIndexed({ typeName, qualifiedName }: TopicEntity): boolean {
    return this.catalog.actual(typeName, qualifiedName) !== undefined;
  }

  addTopic(spec: TopicSpec): TopicEntity {
    const topic = this.kafka.add(spec);
    const isDated = this.hasBegun || spec.createdAt !== undefined;
    const fromMs = isDated ? topic.createdAtMs : BEFORE_EVERYTHING;
    this.activity.begin(topic, spec.traffic ?? {}, fromMs);
    this.forgetRecords(topic);
    return topic;
  }

  /** @throws Error when there is no cluster for it. */
  addGroup(spec: ConsumerGroupSpec): void {
    const { clusters } = this.spec;
    const cluster = spec.cluster
      ? clusters.find(({ id }) => id === spec.cluster)
      : clusters[0];
    if (!cluster) {
      throw new Error(`Group '${spec.groupId}' has no cluster to be on`);
    }
    const nowMs = this.births.nowMs();
    this.activity.addGroup(spec, { clusterId: cluster.id, nowMs });
  }

  changeTopic(name: string, change: TopicChange): TopicEntity {
    return this.kafka.change(name, change);
  }

  removeTopic(name: string): void {
    const topic = this.kafka.remove(name);
    this.activity.forget(topic);
    this.forgetRecords(topic);
  }

  setTags(topic: string, tags: string[]): void {
    this.kafka.change(topic, { tags });
  }

  setBusinessMetadata(topic: string, businessMetadata: BusinessMetadata): void {
    this.kafka.change(topic, { businessMetadata });
  }

  /** What a direct read finds. */
  findEntity(
    typeName: EntityTypeName,
    qualifiedName: string,
  ): CatalogEntity | undefined {
    return this.catalog.find(typeName, this.kafka.longName(qualifiedName));
  }

  /** Replaces what the catalog keeps about anything. */
  changeEntity(entity: CatalogEntity): void {
    this.catalog.change({ ...entity, updatedAtMs: this.births.nowMs() });
  }

  /** Registers without judging. A topic's value schema makes the catalog discover the topic. */
  registerSchema(subject: string, spec: SchemaSpec): SubjectVersion {
    const version = this.subjects.register(subject, spec);
    const topic = /^(.+)-value$/s.exec(normalSubject(subject))?.[1];
    if (topic !== undefined) this.kafka.startIndexingAll(topic);
    return version;
  }

  deleteVersions(
    versions: SubjectVersion[],
    options: { permanent: boolean },
  ): void {
    this.subjects.remove(versions, options);
  }

  /** Finds out what something would answer, and leaves everything as it was. ksqlDB tries out for itself. */
  rehearse<T>(act: () => T): T {
    const restore = rememberAll([
      this.catalog,
      this.registry,
      this.vocabulary,
      this.births,
      this.kafka,
      this.activity,
      this.connectors,
      ...this.ksqlClusters.values(),
    ]);
    try {
      return act();
    } finally {
      restore();
    }
  }

  /** A topic of the same name that is made anew holds nothing of the old one. */
  private forgetRecords({ clusterId, name }: TopicEntity): void {
    for (const cluster of this.ksqlClusters.values()) {
      if (cluster.spec.kafkaClusterId === clusterId) cluster.forgetTopic(name);
    }
  }

  private load(): void {
    const { spec, vocabulary, catalog, births } = this;
    spec.tagDefinitions?.forEach(each => vocabulary.defineTag(each));
    spec.businessMetadataDefinitions?.forEach(each =>
      vocabulary.defineBusinessMetadata(each),
    );
    catalog.add(toEnvironmentEntity(spec, births.next(spec.id)));
    for (const cluster of spec.clusters) {
      catalog.add(toClusterEntity(cluster, births.next(cluster.id)));
    }
    spec.topics?.forEach(topic => this.addTopic(topic));
    spec.consumerGroups?.forEach(group => this.addGroup(group));
    spec.subjects?.forEach(subject => this.loadSubject(subject));
    this.connectors.load();
    this.setCatalogDelay(spec.catalogDelay);
  }

  /** Leaves topics that the scenario wants unindexed as they are. */
  private loadSubject(subject: SubjectSpec): void {
    const { name, schemaType, compatibility, mode, versions } = subject;
    for (const version of versions) {
      this.subjects.register(name, { schemaType, ...version });
    }
    if (compatibility) this.registry.setOwnLevel(name, compatibility);
    if (mode) this.registry.setOwnMode(name, mode);
  }
}
