// SPDX-License-Identifier: Apache-2.0

import {
  EditableProduct,
  OperationRequest,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { z as Zod } from 'zod/v3';
import { editInput, publishInput } from './schemas';

type PublishInput = Zod.infer<ReturnType<typeof publishInput>>;
type EditInput = Zod.infer<ReturnType<typeof editInput>>;

const NOTHING_SAID: ProductMetadata = {
  product: '',
  description: '',
  owner: '',
  ownerEmail: '',
  domain: '',
  lifecycle: 'active',
  successor: '',
  endsOn: '',
  attributes: [],
};

/** One topic to be published, as the person's form would send it. */
export function toPublishRequest(input: PublishInput): OperationRequest {
  const { environmentId, clusterId, topic, acceptedSlaTier } = input;
  const metadata = overlaid(NOTHING_SAID, input);
  return {
    kind: 'publish',
    environmentId,
    targets: [{ clusterId, topic, metadata, acceptedSlaTier }],
  };
}

/** A change of what is given; everything else stays as it was read. */
export function toEditRequest(
  input: EditInput,
  from: { environmentId: string; product: EditableProduct },
): OperationRequest {
  const { acceptedSlaTier, lifecycle } = input;
  const { entityRef, version, metadata } = from.product;
  return {
    kind: 'edit',
    environmentId: from.environmentId,
    targets: [
      {
        entityRef,
        version,
        acceptedSlaTier,
        metadata: {
          ...overlaid(metadata, input),
          // What is not deprecated any more has no end.
          ...(lifecycle && { lifecycle, successor: '', endsOn: '' }),
        },
      },
    ],
  };
}

/** What is given replaces what is there. */
function overlaid(
  metadata: ProductMetadata,
  said: Omit<PublishInput, 'environmentId' | 'clusterId' | 'topic'>,
): ProductMetadata {
  return {
    ...metadata,
    product: said.product ?? metadata.product,
    description: said.description ?? metadata.description,
    owner: said.owner ?? metadata.owner,
    ownerEmail: said.ownerEmail ?? metadata.ownerEmail,
    domain: said.domain ?? metadata.domain,
    qualityTier: said.qualityTier ?? metadata.qualityTier,
    slaTier: said.slaTier ?? metadata.slaTier,
    attributes: said.attributes ?? metadata.attributes,
  };
}
