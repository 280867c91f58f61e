// SPDX-License-Identifier: Apache-2.0
import type { ListSubject } from '../statements/Statement';
import { toSchemaInfo } from '../types/schemaInfo';
import { sourceDescription } from './describe';
import { entity, listedQuery, listedSource, type Entity } from './entities';
import type { Execution } from './Execution';
import { queryDescriptionOf } from './explain';
import { listedFunctions } from './functions';
import { SERVER_PROPERTIES } from './serverProperties';

/** What LIST and SHOW tell. */
export function list(
  statement: {
    subject: ListSubject;
    isExtended: boolean;
    all: boolean;
    text: string;
  },
  execution: Execution,
): Entity {
  const { subject, isExtended, text } = statement;
  const { metastore } = execution;
  switch (subject) {
    case 'STREAMS':
    case 'TABLES': {
      const kind = subject === 'STREAMS' ? 'STREAM' : 'TABLE';
      if (isExtended) return describeAll({ kind, isExtended, text }, execution);
      const sources = metastore.sourcesOf(kind).map(listedSource);
      const name = subject.toLowerCase();
      return entity(name, text, { [name]: sources });
    }
    case 'QUERIES': {
      const queries = metastore.allQueries();
      return isExtended
        ? entity('query_descriptions', text, {
            queryDescriptions: queries.map(query =>
              queryDescriptionOf(query, execution),
            ),
          })
        : entity('queries', text, { queries: queries.map(listedQuery) });
    }
    case 'TOPICS':
      return topics(statement, execution);
    case 'FUNCTIONS':
      return entity('function_names', text, { functions: listedFunctions() });
    case 'TYPES': {
      const types = Object.fromEntries(
        [...metastore.types].map(([name, type]) => [name, toSchemaInfo(type)]),
      );
      return entity('type_list', text, { types });
    }
    case 'PROPERTIES':
      return properties(text, execution);
    case 'VARIABLES': {
      const variables = [...execution.variables].map(([name, value]) => ({
        name,
        value,
      }));
      return entity('variables', text, { variables });
    }
    default:
      return subject satisfies never;
  }
}

/** DESCRIBE STREAMS or TABLES. */
export function describeAll(
  statement: { kind: 'STREAM' | 'TABLE'; isExtended: boolean; text: string },
  execution: Execution,
): Entity {
  const { kind, isExtended, text } = statement;
  const sourceDescriptions = execution.metastore
    .sourcesOf(kind)
    .map(source => sourceDescription(source, isExtended, execution));
  return entity('source_descriptions', text, { sourceDescriptions });
}

/** Without ALL, what Kafka and ksqlDB keep for themselves is left out. */
function topics(
  {
    isExtended,
    all,
    text,
  }: { isExtended: boolean; all: boolean; text: string },
  { kafka, metastore }: Execution,
): Entity {
  const listed = kafka
    .topics()
    .filter(({ name }) => all || !name.startsWith('_'))
    .map(({ name, partitions, replicationFactor }) => {
      const replicaInfo = Array.from(
        { length: partitions },
        () => replicationFactor,
      );
      if (!isExtended) return { name, replicaInfo };
      const readers = metastore
        .allQueries()
        .filter(({ sources }) =>
          sources.some(each => metastore.sources.get(each)?.topic === name),
        ).length;
      return {
        name,
        replicaInfo,
        consumerCount: readers * partitions,
        consumerGroupCount: readers,
      };
    });
  const type = isExtended ? 'kafka_topics_extended' : 'kafka_topics';
  return entity(type, text, { topics: listed });
}

function properties(text: string, execution: Execution): Entity {
  const overwritten = [...execution.properties.keys()];
  return entity('properties', text, {
    properties: SERVER_PROPERTIES.map(property => ({
      ...property,
      value: execution.properties.get(property.name) ?? property.value,
      level: overwritten.includes(property.name) ? 'QUERY' : 'SERVER',
    })),
    overwrittenProperties: overwritten,
    defaultProperties: SERVER_PROPERTIES.map(({ name }) => name),
  });
}
