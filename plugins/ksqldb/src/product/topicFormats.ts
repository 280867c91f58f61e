// SPDX-License-Identifier: Apache-2.0
import type {
  ProductSubjects,
  SchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A format that ksqlDB takes the columns of from the Schema Registry, and the subject they come from. */
export interface SchemaFormat {
  /** As ksqlDB calls it. */
  format: 'AVRO' | 'JSON_SR' | 'PROTOBUF';
  subject: string;
}

/** How the keys and values of a topic are written; a part without a schema that ksqlDB reads is absent. */
export interface TopicFormats {
  key?: SchemaFormat;
  value?: SchemaFormat;
  /** Why one of the two is not known right now. */
  failure?: string;
}

/** By the name the registry has for it. */
const KSQL_FORMAT = new Map<string, SchemaFormat['format']>([
  ['AVRO', 'AVRO'],
  ['JSON', 'JSON_SR'],
  ['PROTOBUF', 'PROTOBUF'],
]);

/** Reads the formats of a topic off the newest schemas of its product. */
export function topicFormats(
  subjects: ProductSubjects,
  topic: string,
): TopicFormats {
  const ofTopic = subjects.subjects.filter(({ topics }) =>
    topics.includes(topic),
  );
  const formatOf = (part: SchemaSubject['part']) => {
    const subject = ofTopic.find(candidate => candidate.part === part);
    if (subject?.state.status !== 'read') return undefined;
    const [newest] = subject.state.versions;
    const format = newest && KSQL_FORMAT.get(newest.format);
    return format && { format, subject: subject.subject };
  };
  const failure = ofTopic.flatMap(({ state }) =>
    state.status === 'failed' ? [state.cause] : [],
  )[0];
  return {
    key: formatOf('key'),
    value: formatOf('value'),
    ...(failure !== undefined && { failure }),
  };
}
