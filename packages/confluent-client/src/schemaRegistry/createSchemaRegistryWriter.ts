// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ApiConnection } from '../http/apiConnection';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { pathSegment } from '../http/url';
import { decodeSchemaVersion } from './schemaWire';
import { SchemaRegistryWriter } from './writerTypes';

/** The subject is not there, or has no such schema. */
const NO_SUCH_VERSION = new Set([40401, 40403]);

const registeredWire = z.object({ id: z.number().int() });

/** The writes of one Schema Registry. */
export function createSchemaRegistryWriter({
  send,
}: Pick<ApiConnection, 'send'>): SchemaRegistryWriter {
  return {
    registerSchema: async (subject, schema, call) =>
      send(
        {
          operation: 'schemaRegistry.registerSchema',
          method: 'POST',
          path: `/subjects/${pathSegment(subject)}/versions`,
          kind: 'write',
          body: schema,
          decode: body => ({ schemaId: registeredWire.parse(body).id }),
        },
        call,
      ),

    async findVersion(subject, schema, call) {
      try {
        const { schemaId, version } = await send(
          {
            operation: 'schemaRegistry.findVersion',
            method: 'POST',
            path: `/subjects/${pathSegment(subject)}`,
            body: schema,
            decode: decodeSchemaVersion,
          },
          call,
        );
        return { schemaId, version };
      } catch (error) {
        if (saysThatThereIsNone(error)) return undefined;
        throw error;
      }
    },

    async deleteVersion(subject, version, call = {}) {
      const { isPermanent = false, ...callOptions } = call;
      await send(
        {
          operation: 'schemaRegistry.deleteVersion',
          method: 'DELETE',
          path: `/subjects/${pathSegment(subject)}/versions/${version}`,
          query: isPermanent ? [['permanent', 'true']] : [],
          kind: 'write',
          decode: () => {},
        },
        callOptions,
      );
    },
  };
}

function saysThatThereIsNone(error: unknown): boolean {
  return (
    error instanceof ConfluentApiError &&
    error.isNotFound &&
    error.code !== undefined &&
    NO_SUCH_VERSION.has(error.code)
  );
}
