// SPDX-License-Identifier: Apache-2.0
import { ConnectionOptions, openConnection } from '../http/apiConnection';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { CallOptions } from '../http/types';
import { pathSegment } from '../http/url';
import { parseTopicRef } from '../ids/topicRef';
import {
  decodeBusinessMetadataDefinitions,
  decodeTagDefinitions,
} from './definitions';
import { decodeFieldSearch, ListedField } from './fieldSearch';
import { ListedTopic } from './listedTopic';
import { readListing, readSlice } from './listing';
import { clusterSearch, fieldSearch, topicSearch } from './searchRequest';
import { decodeClusterSearch, decodeTopicSearch } from './searchResult';
import { Cluster, prefixesOf, rangesOf, toClusters } from './slices';
import { createStreamCatalogWriter } from './createStreamCatalogWriter';
import { decodeTopicEntity } from './topicEntity';
import { createTopicGraphql } from './topicGraphql';
import {
  CatalogTopic,
  StreamCatalogClient,
  TaggedField,
  FieldTagsOptions,
  TopicsOptions,
} from './types';
import { StreamCatalogWriter } from './writerTypes';

/** The largest pages that are documented, or seen to work. */
const SEARCH_PAGE = 500;
const GRAPHQL_PAGE = 1000;

/**
 * A client of one environment's stream catalog.
 *
 * @throws InputError when the base URL is none.
 */
export function createStreamCatalogClient(
  options: ConnectionOptions,
): StreamCatalogClient & StreamCatalogWriter {
  const connection = openConnection({
    ...options,
    headers: { accept: 'application/json' },
    contentType: 'application/json',
  });
  const graphql = createTopicGraphql(connection);

  async function readClusters(call: CallOptions): Promise<Cluster[]> {
    const operation = 'streamCatalog.clusterIds';
    const listed = [];
    const pages = readSlice(undefined, {
      operation,
      pageSize: SEARCH_PAGE,
      readPage: (_all, page) =>
        connection.send(
          { operation, ...clusterSearch(page), decode: decodeClusterSearch },
          call,
        ),
    });
    for await (const page of pages) listed.push(...page);
    return toClusters(listed);
  }

  function listTopics(call: TopicsOptions, clusters: Cluster[]) {
    const operation = 'streamCatalog.topics';
    const { tag, via } = call;
    switch (via) {
      case 'graphql':
        return readListing({
          operation,
          pageSize: GRAPHQL_PAGE,
          slices: rangesOf(clusters),
          whole: {},
          slicesLeaveNothingOut: true,
          readPage: (range, page) =>
            graphql.readPage({ tag, range, ...page }, call),
        });
      case 'search':
        return readListing({
          operation,
          pageSize: SEARCH_PAGE,
          slices: prefixesOf(clusters),
          whole: undefined,
          slicesLeaveNothingOut: false,
          readPage: (prefix, page) =>
            connection.send(
              {
                operation,
                ...topicSearch({ tag, prefix, ...page }),
                decode: decodeTopicSearch,
              },
              call,
            ),
        });
      default:
        return via satisfies never;
    }
  }

  return {
    ...createStreamCatalogWriter(connection),

    async *topics(call) {
      const clusters = await readClusters(call);
      for await (const rows of listTopics(call, clusters)) {
        const topics = readableTopics(rows, call);
        if (topics.length > 0) yield topics;
      }
    },

    async *fieldTags(call = {}) {
      const operation = 'streamCatalog.fieldTags';
      const { tag } = call;
      const pages = readListing({
        operation,
        pageSize: SEARCH_PAGE,
        slices: [undefined],
        whole: undefined,
        slicesLeaveNothingOut: true,
        readPage: (_all, page) =>
          connection.send(
            {
              operation,
              ...fieldSearch({ tag, ...page }),
              decode: decodeFieldSearch,
            },
            call,
          ),
      });
      for await (const rows of pages) {
        const fields = readableFields(rows, call);
        if (fields.length > 0) yield fields;
      }
    },

    async readTopic(qualifiedName, call) {
      const operation = 'streamCatalog.readTopic';
      parseTopicRef(qualifiedName);
      const topic = await connection.send(
        {
          operation,
          path: `/catalog/v1/entity/type/kafka_topic/name/${pathSegment(qualifiedName)}`,
          query: [['ignoreRelationships', 'true']],
          decode: decodeTopicEntity,
        },
        call,
      );
      if (!topic) {
        throw new ConfluentApiError({
          operation,
          failure: 'deleted',
          status: 200,
        });
      }
      return topic;
    },

    async clusterIds(call = {}) {
      return (await readClusters(call)).map(({ id }) => id);
    },

    tagDefinitions: call =>
      connection.send(
        {
          operation: 'streamCatalog.tagDefinitions',
          path: '/catalog/v1/types/tagdefs',
          decode: decodeTagDefinitions,
        },
        call,
      ),

    businessMetadataDefinitions: call =>
      connection.send(
        {
          operation: 'streamCatalog.businessMetadataDefinitions',
          path: '/catalog/v1/types/businessmetadatadefs',
          decode: decodeBusinessMetadataDefinitions,
        },
        call,
      ),
  };
}

function readableTopics(
  rows: ListedTopic[],
  { onUnreadable }: TopicsOptions,
): CatalogTopic[] {
  const topics: CatalogTopic[] = [];
  for (const row of rows) {
    switch (row.is) {
      case 'topic':
        topics.push(row.topic);
        break;
      case 'inactive':
        break;
      case 'unreadable': {
        const { qualifiedName, because } = row;
        if (!onUnreadable) {
          throw new ConfluentApiError({
            operation: 'streamCatalog.topics',
            failure: 'unexpectedShape',
            status: 200,
            detail: `'${qualifiedName}': ${because}`,
          });
        }
        onUnreadable({ qualifiedName, because });
        break;
      }
      default:
        row satisfies never;
    }
  }
  return topics;
}

function readableFields(
  rows: ListedField[],
  { onUnreadable }: FieldTagsOptions,
): TaggedField[] {
  return rows.flatMap(row => {
    switch (row.is) {
      case 'field':
        return [row.field];
      case 'irrelevant':
        return [];
      case 'unreadable':
        onUnreadable?.({
          qualifiedName: row.qualifiedName,
          because: row.because,
        });
        return [];
      default:
        return row satisfies never;
    }
  });
}
