// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import {
  decodeCommandStatus,
  decodeEntities,
  decodeHealth,
  decodeServerInfo,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { ConnectionOptions, openConnection } from '../http/apiConnection';
import { systemClock } from '../http/clock';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { pathSegment } from '../http/url';
import { queryOpener } from './openQuery';
import { toKsqlError } from './toKsqlError';
import { KsqlClient } from './types';

const MEDIA_TYPE = 'application/vnd.ksql.v1+json';
const COMMAND_NOT_FOUND = 40400;
const CLOSE_TIMEOUT_MS = 2_000;
/** e.g. ``stream/`ORDERS`/create``; the name in the middle may hold slashes. */
const COMMAND_ID = /^(?<type>[^/]+)\/(?<entity>.+)\/(?<action>[^/]+)$/s;

/**
 * A client of one ksqlDB cluster.
 *
 * @param options - `fetch` stands in for every call but queries.
 * @throws InputError when the base URL is none.
 */
export function createKsqlClient(options: ConnectionOptions): KsqlClient {
  const { clock = systemClock } = options;
  const { send } = openConnection({
    ...options,
    headers: { accept: MEDIA_TYPE },
    contentType: MEDIA_TYPE,
    toError: toKsqlError,
  });

  async function closeUpstream(queryId: string): Promise<void> {
    const late = new AbortController();
    const cancelTimeout = clock.schedule(() => late.abort(), CLOSE_TIMEOUT_MS);
    try {
      await send(
        {
          operation: 'ksqldb.closeQuery',
          method: 'POST',
          path: '/close-query',
          body: { queryId },
          maxAttempts: 1,
          decode: () => undefined,
        },
        { signal: late.signal },
      );
    } catch {
      // The connection is closed in any case, which ends the query too.
    } finally {
      cancelTimeout();
    }
  }

  return {
    execute: ({ text, properties, commandSequenceNumber, isReadOnly }, call) =>
      send(
        {
          operation: 'ksqldb.execute',
          method: 'POST',
          path: '/ksql',
          body: {
            ksql: text,
            streamsProperties: properties ?? {},
            commandSequenceNumber,
          },
          kind: isReadOnly ? 'read' : 'write',
          maxAttempts: isReadOnly ? undefined : 1,
          decode: decodeEntities,
        },
        call,
      ),

    openQuery: queryOpener({ ...options, closeUpstream }),

    readServerInfo: call =>
      send(
        {
          operation: 'ksqldb.readServerInfo',
          path: '/info',
          decode: decodeServerInfo,
        },
        call,
      ),

    readHealth: call =>
      send(
        {
          operation: 'ksqldb.readHealth',
          path: '/healthcheck',
          decode: decodeHealth,
        },
        call,
      ),

    async readCommandStatus(commandId, call) {
      try {
        return await send(
          {
            operation: 'ksqldb.readCommandStatus',
            path: commandPath(commandId),
            decode: decodeCommandStatus,
          },
          call,
        );
      } catch (error) {
        if (isUnknownCommand(error)) return undefined;
        throw error;
      }
    },
  };
}

function commandPath(commandId: string): string {
  const { type, entity, action } = COMMAND_ID.exec(commandId)?.groups ?? {};
  if (!type || !entity || !action) {
    throw new InputError(
      `'${commandId}' is not the id of a command, like stream/ORDERS/drop`,
    );
  }
  const segments = [type, entity, action].map(pathSegment);
  return `/status/${segments.join('/')}`;
}

function isUnknownCommand(error: unknown): boolean {
  return error instanceof ConfluentApiError && error.code === COMMAND_NOT_FOUND;
}
