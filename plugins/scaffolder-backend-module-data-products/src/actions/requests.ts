// SPDX-License-Identifier: Apache-2.0
import type {
  NewTopicOrigin,
  OperationRequest,
  ProductMetadata,
  PublishTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { CreateInput, PublishInput, UnpublishInput } from './inputSchemas';

/** The product to be unpublished, as the back end knows it now. */
export interface KnownProduct {
  environmentId: string;
  version: string;
}

/** What the scaffolder asks for when it creates a product. */
export function createRequest(input: CreateInput): OperationRequest {
  return {
    kind: 'create',
    environmentId: input.environmentId,
    targets: [{ ...target(input), origin: origin(input.origin) }],
  };
}

/** What the scaffolder asks for when it publishes a topic. */
export function publishRequest(input: PublishInput): OperationRequest {
  return {
    kind: 'publish',
    environmentId: input.environmentId,
    targets: [target(input)],
  };
}

/** What the scaffolder asks for when it unpublishes a product. */
export function unpublishRequest(
  { entityRef, confirmedTitle }: UnpublishInput,
  { environmentId, version }: KnownProduct,
): OperationRequest {
  return {
    kind: 'unpublish',
    environmentId,
    targets: [
      { entityRef, version, ...(confirmedTitle && { confirmedTitle }) },
    ],
  };
}

function target(input: PublishInput): PublishTarget {
  return {
    clusterId: input.clusterId,
    topic: input.topic,
    metadata: metadata(input.metadata),
    acceptedSlaTier: input.acceptedSlaTier,
  };
}

function metadata(said: PublishInput['metadata']): ProductMetadata {
  return {
    product: said.product?.trim() ?? '',
    description: said.description.trim(),
    owner: said.owner,
    ownerEmail: said.ownerEmail?.trim() ?? '',
    domain: said.domain,
    qualityTier: said.qualityTier,
    slaTier: said.slaTier,
    lifecycle: said.lifecycle ?? 'active',
    successor: '',
    endsOn: '',
    attributes: said.attributes ?? [],
  };
}

function origin(given: CreateInput['origin']): NewTopicOrigin {
  switch (given.type) {
    case 'blank':
      return { ...given, configs: given.configs ?? [] };
    case 'ksqldb':
      return given;
    default:
      return given satisfies never;
  }
}
