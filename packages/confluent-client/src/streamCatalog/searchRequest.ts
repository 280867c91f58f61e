// SPDX-License-Identifier: Apache-2.0
import { QueryParameters } from '../http/url';
import { PageRequest } from './listing';

/** What a header of a topic holds only when it is asked for. */
const TOPIC_ATTRIBUTES = [
  'description',
  'owner',
  'ownerEmail',
  'partitionsCount',
  'replicationFactor',
  'retentionMs',
  'cleanupPolicy',
  'isInternal',
];

const ANY_TAG = '*';

interface SearchRequest {
  path: string;
  query: QueryParameters;
}

export function clusterSearch(page: PageRequest): SearchRequest {
  return {
    path: '/catalog/v1/search/basic',
    query: [
      ['type', 'kafka_logical_cluster'],
      ['attr', 'tenant'],
      ...paging(page),
    ],
  };
}

/** Every field of every schema that carries a tag, or this one. */
export function fieldSearch(
  options: PageRequest & { tag?: string },
): SearchRequest {
  const { tag = ANY_TAG } = options;
  return {
    path: '/catalog/v1/search/basic',
    query: [['type', 'sr_field'], ['tag', tag], ...paging(options)],
  };
}

/** @param options.prefix - What the qualified names begin with. */
export function topicSearch(
  options: PageRequest & { tag?: string; prefix?: string },
): SearchRequest {
  const { tag, prefix } = options;
  const query: QueryParameters = [['type', 'kafka_topic']];
  if (tag !== undefined) query.push(['tag', tag]);
  if (prefix !== undefined) {
    query.push(['attrName', 'qualifiedName'], ['attrValuePrefix', prefix]);
  }
  for (const attribute of TOPIC_ATTRIBUTES) query.push(['attr', attribute]);
  return {
    path: `/catalog/v1/search/${prefix === undefined ? 'basic' : 'attribute'}`,
    query: [...query, ...paging(options)],
  };
}

/** Without an order, pages would be cut from a listing that may change its order in between. */
function paging({ offset, limit }: PageRequest): QueryParameters {
  return [
    ['sortBy', 'qualifiedName'],
    ['sortOrder', 'ASCENDING'],
    ['limit', String(limit)],
    ['offset', String(offset)],
  ];
}
