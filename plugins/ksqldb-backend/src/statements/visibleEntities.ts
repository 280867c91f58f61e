// SPDX-License-Identifier: Apache-2.0
import {
  KsqlEntity,
  KsqlListedQuery,
  KsqlSource,
  KsqlSourceDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** What a caller may know of. */
export interface Visible {
  /** By name. Their statements name nothing that the caller may not know of. */
  sources: ReadonlyMap<string, Pick<KsqlSource, 'statement'>>;
  /** Ids of persistent queries. */
  queries: ReadonlySet<string>;
  topics: ReadonlySet<string>;
}

/** What of an answer has to be looked up before it is shown. */
export function namesToLookUp(entities: KsqlEntity[]): {
  sources: boolean;
  queries: boolean;
  topics: string[];
} {
  const types = new Set(entities.map(({ type }) => type));
  const describes =
    types.has('sourceDescription') || types.has('sourceDescriptions');
  const explains = types.has('queryDescription');
  return {
    sources:
      describes || explains || types.has('streams') || types.has('tables'),
    queries:
      describes || types.has('queries') || types.has('queryDescriptions'),
    topics: entities.flatMap(entity =>
      entity.type === 'topics' ? entity.topics.map(({ name }) => name) : [],
    ),
  };
}

/**
 * The answers of ksqlDB without what the caller may not know of. What this version does not know is left out: nobody can
 * tell what it names.
 */
export function visibleEntities(
  entities: KsqlEntity[],
  visible: Visible,
): KsqlEntity[] {
  return entities.flatMap(entity => visibleEntity(entity, visible) ?? []);
}

function visibleEntity(
  entity: KsqlEntity,
  visible: Visible,
): KsqlEntity | undefined {
  const isVisibleSource = ({ name }: { name: string }) =>
    visible.sources.has(name);
  switch (entity.type) {
    case 'streams':
    case 'tables':
      return { ...entity, sources: entity.sources.filter(isVisibleSource) };
    case 'sourceDescription':
      return isVisibleSource(entity.source)
        ? { ...entity, source: describedFor(visible, entity.source) }
        : undefined;
    case 'sourceDescriptions':
      return {
        ...entity,
        sources: entity.sources
          .filter(isVisibleSource)
          .map(source => describedFor(visible, source)),
      };
    case 'queries':
      return { ...entity, queries: queriesFor(visible, entity.queries) };
    case 'queryDescriptions':
      return {
        ...entity,
        queries: entity.queries.filter(
          ({ id }) => id !== undefined && visible.queries.has(id),
        ),
      };
    case 'queryDescription':
      return entity.query.sources.every(name => visible.sources.has(name))
        ? entity
        : undefined;
    case 'topics':
      return {
        ...entity,
        topics: entity.topics.filter(({ name }) => visible.topics.has(name)),
      };
    case 'currentStatus':
    case 'functions':
    case 'functionDescription':
    case 'types':
    case 'terminatedQuery':
    case 'assertion':
    case 'warning':
      return entity;
    case 'properties':
    case 'variables':
    case 'unrecognized':
      return undefined;
    default:
      return entity satisfies never;
  }
}

/** A source, without what it tells of what the caller may not know of. */
function describedFor(
  visible: Visible,
  source: KsqlSourceDescription,
): KsqlSourceDescription {
  return {
    ...source,
    readQueries: queriesFor(visible, source.readQueries),
    writeQueries: queriesFor(visible, source.writeQueries),
    statement: visible.sources.get(source.name)?.statement,
  };
}

function queriesFor(
  visible: Visible,
  queries: KsqlListedQuery[],
): KsqlListedQuery[] {
  return queries.filter(({ id }) => visible.queries.has(id));
}
