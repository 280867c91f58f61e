// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { commandStatusWire } from './decodeServer';
import { queryDescriptionWire, sourceDescriptionWire } from './descriptionWire';
import { schemaWire, typeText } from './fieldWire';
import { functionDescriptionWire, functionSummariesWire } from './functionWire';
import { listedQueriesWire, listedSourcesWire } from './listedWire';
import type { KsqlEntity } from './types';
import { listWire, optionalTextWire, textWire, warningsWire } from './wire';

const entityWire = z.looseObject({
  '@type': optionalTextWire,
  statementText: textWire,
  warnings: warningsWire,
});

type Content = KsqlEntity extends infer Entity
  ? Entity extends KsqlEntity
    ? Omit<Entity, 'statementText' | 'warnings'>
    : never
  : never;

const topicWire = z
  .object({
    name: z.string(),
    replicaInfo: listWire(z.number()),
    consumerCount: z.number().optional().catch(undefined),
    consumerGroupCount: z.number().optional().catch(undefined),
  })
  .transform(topic => ({
    name: topic.name,
    replicas: topic.replicaInfo,
    consumers: topic.consumerCount,
    consumerGroups: topic.consumerGroupCount,
  }));

const topicsWire = z
  .object({ topics: listWire(topicWire) })
  .transform(({ topics }): Content => ({ type: 'topics', topics }));

const propertyWire = z
  .object({
    name: z.string(),
    scope: optionalTextWire,
    value: z.string().optional().catch(undefined),
    editable: z.boolean().optional().catch(undefined),
  })
  .transform(({ editable, ...property }) => ({
    ...property,
    isEditable: editable,
  }));

/** By `@type`: what makes an entity of ours out of the server's. */
const CONTENTS: Record<string, z.ZodType<Content>> = {
  currentStatus: z
    .object({
      commandId: z.string(),
      commandStatus: commandStatusWire,
      commandSequenceNumber: z.number().min(0).optional().catch(undefined),
    })
    .transform((entity): Content => ({ type: 'currentStatus', ...entity })),
  streams: z
    .object({ streams: listedSourcesWire('STREAM') })
    .transform(({ streams }): Content => ({
      type: 'streams',
      sources: streams,
    })),
  tables: z
    .object({ tables: listedSourcesWire('TABLE') })
    .transform(({ tables }): Content => ({ type: 'tables', sources: tables })),
  queries: z
    .object({ queries: listedQueriesWire })
    .transform(({ queries }): Content => ({ type: 'queries', queries })),
  sourceDescription: z
    .object({ sourceDescription: sourceDescriptionWire })
    .transform((entity): Content => ({
      type: 'sourceDescription',
      source: entity.sourceDescription,
    })),
  source_descriptions: z
    .object({ sourceDescriptions: listWire(sourceDescriptionWire) })
    .transform((entity): Content => ({
      type: 'sourceDescriptions',
      sources: entity.sourceDescriptions,
    })),
  queryDescription: z
    .object({ queryDescription: queryDescriptionWire })
    .transform((entity): Content => ({
      type: 'queryDescription',
      query: entity.queryDescription,
    })),
  query_descriptions: z
    .object({ queryDescriptions: listWire(queryDescriptionWire) })
    .transform((entity): Content => ({
      type: 'queryDescriptions',
      queries: entity.queryDescriptions,
    })),
  kafka_topics: topicsWire,
  kafka_topics_extended: topicsWire,
  properties: z
    .object({ properties: listWire(propertyWire) })
    .transform(({ properties }): Content => ({
      type: 'properties',
      properties,
    })),
  function_names: z
    .object({ functions: functionSummariesWire })
    .transform(({ functions }): Content => ({ type: 'functions', functions })),
  describe_function: functionDescriptionWire.transform(
    (described): Content => ({
      type: 'functionDescription',
      function: described,
    }),
  ),
  type_list: z
    .object({ types: z.record(z.string(), schemaWire) })
    .transform(({ types }): Content => ({
      type: 'types',
      types: Object.entries(types).map(([name, schema]) => ({
        name,
        type: typeText(schema),
      })),
    })),
  variables: z
    .object({
      variables: listWire(z.object({ name: z.string(), value: textWire })),
    })
    .transform(({ variables }): Content => ({ type: 'variables', variables })),
  terminate_query: z
    .object({ queryId: z.string(), wasTerminated: z.boolean() })
    .transform((entity): Content => ({ type: 'terminatedQuery', ...entity })),
  assert_topic: z
    .object({ topicName: z.string(), exists: z.boolean() })
    .transform(({ topicName, exists }): Content => ({
      type: 'assertion',
      subject: topicName,
      exists,
    })),
  assert_schema: z
    .object({
      subject: optionalTextWire,
      id: z.number().optional().catch(undefined),
      exists: z.boolean(),
    })
    .transform(({ subject, id, exists }): Content => ({
      type: 'assertion',
      subject: subject ?? String(id ?? ''),
      exists,
    })),
  warning_entity: z
    .object({ message: textWire })
    .transform(({ message }): Content => ({ type: 'warning', message })),
};

/**
 * Reads the answer to `POST /ksql`: one entity for each statement that has one, in their order. Those of a type we do
 * not know are handed on as they came.
 *
 * @throws ZodError when it is no list of entities, or a known entity lacks what makes it one.
 */
export function decodeEntities(body: unknown): KsqlEntity[] {
  return z
    .array(entityWire)
    .parse(body)
    .map(wire => {
      const { statementText, warnings } = wire;
      const wireType = wire['@type'] ?? typeWithoutName(wire);
      const contents = Object.hasOwn(CONTENTS, wireType)
        ? CONTENTS[wireType]
        : undefined;
      const content: Content = contents
        ? contents.parse(wire)
        : { type: 'unrecognized', wireType, body: wire };
      return { statementText, warnings, ...content };
    });
}

/** ksqlDB has forgotten to name the type of one entity. */
function typeWithoutName(wire: object): string {
  return 'wasTerminated' in wire ? 'terminate_query' : '';
}
