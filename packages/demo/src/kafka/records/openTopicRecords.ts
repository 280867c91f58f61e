// SPDX-License-Identifier: Apache-2.0
import {
  openTopic,
  type RegisteredSchema,
  type WorldEnvironment,
} from '@data-mesh/confluent-simulator';
import { wireEncoder } from '../encode/wireEncoder';
import type { Rejection } from './rejections';
import { TopicRecords, type Encode } from './TopicRecords';

/** Where a topic is. */
export interface TopicPlace {
  environment: WorldEnvironment;
  clusterId: string;
  topic: string;
  /** Given when records of it are wanted that a rule has rejected. */
  rejection?: Rejection;
}

/**
 * Opens a topic with its latest schemas, as a producer does that is started now; later ones it does not learn of.
 *
 * @param startMs - As of `openTopic`.
 * @returns `undefined` where there are no records to be had.
 * @throws Error when one of its schemas cannot be written by.
 */
export function openTopicRecords(
  { environment, clusterId, topic, rejection }: TopicPlace,
  startMs?: number,
): TopicRecords | undefined {
  const opened = openTopic(environment, clusterId, topic, startMs);
  if (!opened) return undefined;
  const encoderOf = (schema: RegisteredSchema | undefined): Encode =>
    schema &&
    wireEncoder({ schema, references: referencesOf(schema, environment) });
  return new TopicRecords(
    opened,
    encoderOf(opened.keySchema),
    encoderOf(opened.schema),
    rejection,
  );
}

/** Texts of the schemas that it names, and that these name: those first that the others name. */
function referencesOf(
  schema: RegisteredSchema,
  environment: WorldEnvironment,
): string[] {
  const texts = schema.references.flatMap(({ subject, version }) => {
    const referred = environment.registry.version(subject, version).schema;
    return [...referencesOf(referred, environment), referred.schema];
  });
  return [...new Set(texts)];
}
