/** A string that only its parser makes. */
export type Branded<T, B extends string> = T & { readonly __brand: B };

/** `lkc-…` */
export type KafkaClusterId = Branded<string, 'KafkaClusterId'>;

/** 1 to 249 of `[A-Za-z0-9._-]`; case-sensitive. */
export type TopicName = Branded<string, 'TopicName'>;

/** A topic of one cluster; `clusterId` is absent only for the oldest spelling `lsrc-…:.:<topic>`, which does not tell it. */
export interface TopicRef {
  clusterId?: KafkaClusterId;
  topicName: TopicName;
}

/** The name a schema's versions live under; `context` is absent for the default one. */
export interface SubjectRef {
  context?: string;
  name: string;
}
