// SPDX-License-Identifier: Apache-2.0
import type {
  ProductMetadata,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../../translation/ref';

/** The fields of metadata that hold one value each. */
export type SingleField = Exclude<keyof ProductMetadata, 'attributes'>;

/** What a field says, in words; empty when it says nothing. References stay as they are. */
export function describeValue(
  field: SingleField,
  metadata: ProductMetadata,
  options: { vocabulary?: Vocabulary; t: Translate },
): string {
  const { vocabulary, t } = options;
  switch (field) {
    case 'qualityTier': {
      const chosen = metadata.qualityTier;
      const definition = vocabulary?.qualityTiers.find(
        ({ tier }) => tier === chosen,
      );
      return definition?.title ?? chosen ?? '';
    }
    case 'slaTier': {
      const chosen = metadata.slaTier;
      const definition = vocabulary?.slaTiers.find(
        ({ tier }) => tier === chosen,
      );
      return definition?.title ?? chosen ?? '';
    }
    case 'lifecycle':
      return t(`term.lifecycle.${metadata.lifecycle}`);
    case 'product':
    case 'description':
    case 'owner':
    case 'ownerEmail':
    case 'domain':
    case 'successor':
    case 'endsOn':
      return metadata[field];
    default:
      return field satisfies never;
  }
}
