// SPDX-License-Identifier: Apache-2.0
import { KsqlError, ERROR_CODES } from '../KsqlError';
import { valueSubject } from '../kafka/Kafka';
import type { Statement } from '../statements/Statement';
import { entity, type Entity } from './entities';
import type { Execution } from './Execution';

/** ASSERT [NOT EXISTS] TOPIC or SCHEMA. It does not wait for its timeout. */
export function assertExistence(
  statement: Extract<Statement, { type: 'assert' }>,
  { kafka }: Execution,
): Entity {
  const { subject, name, schemaId, expectsExistence, text } = statement;
  const exists =
    subject === 'TOPIC'
      ? name !== undefined && kafka.find(name) !== undefined
      : schemasOf(name, kafka).some(
          schema => schemaId === undefined || schema.id === schemaId,
        );
  if (exists !== expectsExistence) {
    const what = [
      subject === 'TOPIC' ? 'Topic' : 'Schema',
      ...(name === undefined ? [] : [name]),
      ...(schemaId === undefined ? [] : [`with id ${schemaId}`]),
    ].join(' ');
    throw new KsqlError(
      ERROR_CODES.assertionFailed,
      `${what} ${exists ? 'exists' : 'does not exist'}`,
      text,
    );
  }
  return subject === 'TOPIC'
    ? entity('assert_topic', text, { topicName: name, exists })
    : entity('assert_schema', text, {
        subject: name ?? null,
        id: schemaId ?? null,
        exists,
      });
}

/** Of the subject; of the values of every topic when none is named. */
function schemasOf(subject: string | undefined, kafka: Execution['kafka']) {
  const subjects =
    subject === undefined
      ? kafka.topics().map(({ name }) => valueSubject(name))
      : [subject];
  return subjects.flatMap(each => kafka.schema(each) ?? []);
}
