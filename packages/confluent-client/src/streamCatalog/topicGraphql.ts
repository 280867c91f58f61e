// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util';
import { ApiConnection } from '../http/apiConnection';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { CallOptions } from '../http/types';
import { decodeGraphqlAnswer } from './graphql';
import { decodeGraphqlTopics } from './graphqlTopics';
import { ListedTopic } from './listedTopic';
import { PageRequest } from './listing';
import {
  decodeShape,
  EXPECTED_SHAPE,
  NameRange,
  SHAPE_QUERY,
  topicQuery,
} from './topicQuery';

/** Reads topics through GraphQL. */
export interface TopicGraphql {
  readPage(
    page: PageRequest & { tag?: string; range: NameRange },
    call: CallOptions,
  ): Promise<ListedTopic[]>;
}

/**
 * Asks for all we want to know; an unknown field or argument fails a whole query, so when one fails, the catalog is asked
 * what its schema has, and from then on only for that. A failure that this does not explain is passed on.
 */
export function createTopicGraphql(connection: ApiConnection): TopicGraphql {
  let shape = EXPECTED_SHAPE;

  function send<T>(
    operation: string,
    query: string,
    decode: (data: unknown) => T,
    call: CallOptions,
  ): Promise<T> {
    return connection.send(
      {
        operation,
        method: 'POST',
        path: '/catalog/graphql',
        // Never with `variables`, not even empty ones: the service answers those with 500.
        body: { query },
        decode: body => decode(decodeGraphqlAnswer(operation, body)),
      },
      call,
    );
  }

  const readTopics: TopicGraphql['readPage'] = (page, call) =>
    send(
      'streamCatalog.topics',
      topicQuery({ shape, ...page }),
      decodeGraphqlTopics,
      call,
    );

  /** `undefined` when the catalog does not tell; what went wrong before is then the better thing to report. */
  async function readShape(call: CallOptions) {
    const operation = 'streamCatalog.topicSchema';
    try {
      return await send(operation, SHAPE_QUERY, decodeShape, call);
    } catch (error) {
      if (error instanceof ConfluentApiError) return undefined;
      throw error;
    }
  }

  return {
    async readPage(page, call) {
      try {
        return await readTopics(page, call);
      } catch (error) {
        if (!isGraphqlFailure(error)) throw error;
        const known = await readShape(call);
        if (!known || isDeepStrictEqual(known, shape)) throw error;
        shape = known;
        return readTopics(page, call);
      }
    },
  };
}

function isGraphqlFailure(error: unknown): boolean {
  return error instanceof ConfluentApiError && error.failure === 'graphql';
}
