// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@backstage/types';
import {
  ANNOTATION_PRODUCT_KEY,
  DATA_PRODUCT_API_VERSION,
  DATA_PRODUCT_KIND,
} from '../constants';
import { PRODUCT_STATUSES } from '../model/productStatus';

const nonEmpty = (description: string) => ({
  type: 'string',
  minLength: 1,
  description,
});

/**
 * JSON schema of the kind, for `entityKindSchemaValidator` of `@backstage/catalog-model`. Properties that it does not
 * name are allowed, so that an older catalog accepts the entities of a newer back end.
 */
export const dataProductEntitySchema = {
  $schema: 'http://json-schema.org/draft-07/schema',
  $id: 'DataProductV1alpha1',
  description:
    'One or more Kafka topics that a team offers to others, with an owner, a domain and promises.',
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  properties: {
    apiVersion: { enum: [DATA_PRODUCT_API_VERSION] },
    kind: { enum: [DATA_PRODUCT_KIND] },
    metadata: {
      type: 'object',
      required: ['name', 'annotations'],
      properties: {
        annotations: {
          type: 'object',
          required: [ANNOTATION_PRODUCT_KEY],
          properties: {
            [ANNOTATION_PRODUCT_KEY]: nonEmpty(
              'What identifies the product: <environment id>/<cluster id>/<name>.',
            ),
          },
        },
      },
    },
    spec: {
      type: 'object',
      required: ['type', 'lifecycle', 'outputPorts'],
      properties: {
        type: nonEmpty('What the product is made of, e.g. kafka.'),
        lifecycle: {
          enum: [...PRODUCT_STATUSES],
          description: 'Where the product is in its life.',
        },
        owner: nonEmpty('Entity ref of the group or user that answers for it.'),
        ownerText: nonEmpty('What was written for an owner nobody knows.'),
        domain: nonEmpty('Entity ref of the domain that it belongs to.'),
        domainText: nonEmpty('What was written for a domain nobody knows.'),
        qualityTier: nonEmpty('How far its content can be trusted.'),
        slaTier: nonEmpty('How fast someone helps.'),
        successor: nonEmpty('Entity ref of the product to use instead.'),
        successorText: nonEmpty(
          'What was written for a successor nobody knows.',
        ),
        endsOn: {
          type: 'string',
          pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
          description: 'Calendar day on which a deprecated product ends.',
        },
        outputPorts: {
          type: 'array',
          minItems: 1,
          description: 'The topics that consumers read.',
          items: {
            type: 'object',
            required: ['name', 'qualifiedName'],
            properties: {
              name: nonEmpty("The topic's name."),
              clusterId: nonEmpty('Id of its Kafka cluster.'),
              qualifiedName: nonEmpty("The stream catalog's address of it."),
            },
          },
        },
        attributes: {
          type: 'array',
          description: 'Other attributes of its business metadata.',
          items: {
            type: 'object',
            required: ['name', 'value'],
            properties: {
              name: nonEmpty('As written in Confluent.'),
              value: { type: 'string' },
            },
          },
        },
        issues: {
          type: 'array',
          description: 'Codes of what is missing or wrong.',
          items: nonEmpty('e.g. owner-missing'),
        },
      },
    },
  },
} satisfies JsonObject;
