// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { EnvironmentId, KafkaClusterId, SchemaRegistryId } from './types';

// Confluent calls its ids opaque and at most 255 characters long; only the prefix tells what they name.
const ENVIRONMENT_ID = /^env-[A-Za-z0-9-]{1,251}$/;
const KAFKA_CLUSTER_ID = /^lkc-[A-Za-z0-9-]{1,251}$/;
const SCHEMA_REGISTRY_ID = /^lsrc-[A-Za-z0-9-]{1,250}$/;

/** @throws InputError unless it reads `env-…`. */
export function parseEnvironmentId(text: string): EnvironmentId {
  if (!ENVIRONMENT_ID.test(text)) {
    throw new InputError(`'${text}' is not an environment id, like env-7k2mq9`);
  }
  return text as EnvironmentId;
}

/** @throws InputError unless it reads `lkc-…`. */
export function parseKafkaClusterId(text: string): KafkaClusterId {
  if (!KAFKA_CLUSTER_ID.test(text)) {
    throw new InputError(
      `'${text}' is not a Kafka cluster id, like lkc-3x9wz1`,
    );
  }
  return text as KafkaClusterId;
}

/** @throws InputError unless it reads `lsrc-…`. */
export function parseSchemaRegistryId(text: string): SchemaRegistryId {
  if (!SCHEMA_REGISTRY_ID.test(text)) {
    throw new InputError(
      `'${text}' is not a Schema Registry id, like lsrc-4nv8rd`,
    );
  }
  return text as SchemaRegistryId;
}
