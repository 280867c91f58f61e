// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ConnectionOptions, openConnection } from '../http/apiConnection';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { pathSegment, QueryParameters } from '../http/url';
import { decodeCompatibilityLevel, decodeVerdict } from './compatibility';
import { createSchemaRegistryWriter } from './createSchemaRegistryWriter';
import { readSchemaPages } from './schemaPages';
import {
  decodeSchemaBody,
  decodeSchemaVersion,
  decodeSchemaVersions,
} from './schemaWire';
import { SchemaRegistryClient } from './types';
import { SchemaRegistryWriter } from './writerTypes';

/** No level of its own; older registries are documented to answer as if the subject did not exist. */
const NO_OWN_LEVEL = new Set([40408, 40401]);

/**
 * A client of one Schema Registry.
 *
 * @throws InputError when the base URL is none.
 */
export function createSchemaRegistryClient(
  options: ConnectionOptions,
): SchemaRegistryClient & SchemaRegistryWriter {
  const connection = openConnection({
    ...options,
    headers: {
      accept:
        'application/vnd.schemaregistry.v1+json, application/vnd.schemaregistry+json; q=0.9, application/json; q=0.5',
      // Without it, newer fields such as the time of registration are left out.
      'confluent-accept-unknown-properties': 'true',
    },
    contentType: 'application/vnd.schemaregistry.v1+json',
  });

  const { send } = connection;

  const readLevel = (
    subject: string,
    query: QueryParameters,
    call: Parameters<typeof send>[1],
  ) =>
    send(
      {
        operation: 'schemaRegistry.compatibilityLevel',
        path: `/config/${pathSegment(subject)}`,
        query,
        decode: decodeCompatibilityLevel,
      },
      call,
    );

  return {
    ...createSchemaRegistryWriter(connection),

    async subjects(call = {}) {
      const query: QueryParameters = [];
      if (call.prefix !== undefined) query.push(['subjectPrefix', call.prefix]);
      if (call.deleted) query.push(['deleted', 'true']);
      const subjects = await send(
        {
          operation: 'schemaRegistry.subjects',
          path: '/subjects',
          query,
          decode: body => z.array(z.string()).parse(body),
        },
        call,
      );
      return subjects.sort();
    },

    versions: async (subject, call = {}) =>
      send(
        {
          operation: 'schemaRegistry.versions',
          path: `/subjects/${pathSegment(subject)}/versions`,
          query: call.deleted ? [['deleted', 'true']] : [],
          decode: body => z.array(z.number().int()).parse(body),
        },
        call,
      ),

    schemaVersion: async (subject, version, call) =>
      send(
        {
          operation: 'schemaRegistry.schemaVersion',
          path: `/subjects/${pathSegment(subject)}/versions/${version}`,
          decode: decodeSchemaVersion,
        },
        call,
      ),

    schemaById: (schemaId, call) =>
      send(
        {
          operation: 'schemaRegistry.schemaById',
          path: `/schemas/ids/${schemaId}`,
          query: call?.subject === undefined ? [] : [['subject', call.subject]],
          decode: decodeSchemaBody,
        },
        call,
      ),

    schemaByGuid: async (guid, call) =>
      send(
        {
          operation: 'schemaRegistry.schemaByGuid',
          path: `/schemas/guids/${pathSegment(guid)}`,
          decode: decodeSchemaBody,
        },
        call,
      ),

    schemas(call) {
      const { prefix, latestOnly } = call;
      return readSchemaPages(({ offset, limit }) => {
        const query: QueryParameters = [
          ['offset', String(offset)],
          ['limit', String(limit)],
        ];
        if (prefix !== undefined) query.push(['subjectPrefix', prefix]);
        if (latestOnly) query.push(['latestOnly', 'true']);
        return send(
          {
            operation: 'schemaRegistry.schemas',
            path: '/schemas',
            query,
            decode: decodeSchemaVersions,
          },
          call,
        );
      });
    },

    async compatibilityLevel(subject, call) {
      try {
        return { level: await readLevel(subject, [], call), isOwn: true };
      } catch (error) {
        if (!hasNoOwnLevel(error)) throw error;
        const global: QueryParameters = [['defaultToGlobal', 'true']];
        return { level: await readLevel(subject, global, call), isOwn: false };
      }
    },

    checkCompatibility: async (subject, version, schema, call) =>
      send(
        {
          operation: 'schemaRegistry.checkCompatibility',
          method: 'POST',
          path: `/compatibility/subjects/${pathSegment(subject)}/versions${
            version === 'all' ? '' : `/${version}`
          }`,
          query: [['verbose', 'true']],
          body: schema,
          decode: decodeVerdict,
        },
        call,
      ),
  };
}

function hasNoOwnLevel(error: unknown): boolean {
  return (
    error instanceof ConfluentApiError &&
    error.isNotFound &&
    error.code !== undefined &&
    NO_OWN_LEVEL.has(error.code)
  );
}
