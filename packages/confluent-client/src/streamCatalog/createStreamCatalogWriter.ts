// SPDX-License-Identifier: Apache-2.0
import { ApiConnection } from '../http/apiConnection';
import { refuseItemErrors } from '../http/refuseItemErrors';
import { CallOptions } from '../http/types';
import { pathSegment } from '../http/url';
import { parseTopicRef } from '../ids/topicRef';
import { createDefinitionWriter } from './createDefinitionWriter';
import { AttributeValue, StreamCatalogWriter } from './writerTypes';

const TYPE = 'kafka_topic';

interface BusinessMetadataOfTopic {
  qualifiedName: string;
  metadata: string;
  values: AttributeValue[];
}

/** The writes of one environment's stream catalog. Each is one request for one thing, although most bodies are lists. */
export function createStreamCatalogWriter(
  connection: Pick<ApiConnection, 'send'>,
): StreamCatalogWriter {
  const write = (
    request: {
      operation: string;
      method: 'POST' | 'PUT' | 'DELETE';
      path: string;
      body?: unknown;
    },
    call?: CallOptions,
  ): Promise<void> =>
    connection.send(
      {
        ...request,
        kind: 'write',
        decode: refuseItemErrors(request.operation),
      },
      call,
    );

  const putBusinessMetadata = (
    method: 'POST' | 'PUT',
    operation: string,
    { qualifiedName, metadata, values }: BusinessMetadataOfTopic,
    call?: CallOptions,
  ) =>
    write(
      {
        operation,
        method,
        path: '/catalog/v1/entity/businessmetadata',
        body: [
          {
            typeName: metadata,
            entityType: TYPE,
            entityName: topicName(qualifiedName),
            attributes: Object.fromEntries(
              values.map(({ name, value }) => [name, value]),
            ),
          },
        ],
      },
      call,
    );

  return {
    ...createDefinitionWriter(write),

    addTag: async ({ qualifiedName, tag }, call) =>
      write(
        {
          operation: 'streamCatalog.addTag',
          method: 'POST',
          path: '/catalog/v1/entity/tags',
          // Flat: a body that nests the tag is answered with 200, and does nothing.
          body: [
            {
              typeName: tag,
              entityType: TYPE,
              entityName: topicName(qualifiedName),
            },
          ],
        },
        call,
      ),

    removeTag: async ({ qualifiedName, tag }, call) =>
      write(
        {
          operation: 'streamCatalog.removeTag',
          method: 'DELETE',
          path: `${topicPath(qualifiedName)}/tags/${pathSegment(tag)}`,
        },
        call,
      ),

    addBusinessMetadata: async (topic, call) =>
      putBusinessMetadata(
        'POST',
        'streamCatalog.addBusinessMetadata',
        topic,
        call,
      ),

    updateBusinessMetadata: async (topic, call) =>
      putBusinessMetadata(
        'PUT',
        'streamCatalog.updateBusinessMetadata',
        topic,
        call,
      ),

    removeBusinessMetadata: async ({ qualifiedName, metadata }, call) =>
      write(
        {
          operation: 'streamCatalog.removeBusinessMetadata',
          method: 'DELETE',
          path: `${topicPath(qualifiedName)}/businessmetadata/${pathSegment(metadata)}`,
        },
        call,
      ),

    setTopicAttributes: async ({ qualifiedName, attributes }, call) => {
      const { description, owner, ownerEmail } = attributes;
      return write(
        {
          operation: 'streamCatalog.setTopicAttributes',
          method: 'PUT',
          path: '/catalog/v1/entity',
          // JSON leaves out what is undefined, and an attribute that is left out stays as it is.
          body: {
            entity: {
              typeName: TYPE,
              attributes: {
                qualifiedName: topicName(qualifiedName),
                description,
                owner,
                ownerEmail,
              },
            },
          },
        },
        call,
      );
    },
  };
}

/** @throws InputError when it is not the qualified name of a topic. */
function topicName(qualifiedName: string): string {
  parseTopicRef(qualifiedName);
  return qualifiedName;
}

function topicPath(qualifiedName: string): string {
  return `/catalog/v1/entity/type/${TYPE}/name/${pathSegment(topicName(qualifiedName))}`;
}
