// SPDX-License-Identifier: Apache-2.0
import type {
  EditableProduct,
  EditTarget,
  KnownSlaTier,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';

/** The metadata as they are written: what does not end has neither a last day nor a successor. */
export function settled(metadata: ProductMetadata): ProductMetadata {
  const isEnding =
    metadata.lifecycle === 'deprecated' || metadata.lifecycle === 'retired';
  return isEnding ? metadata : { ...metadata, successor: '', endsOn: '' };
}

/** The metadata of a product that goes on after all. */
export function offeredAgain(metadata: ProductMetadata): ProductMetadata {
  return settled({ ...metadata, lifecycle: 'active' });
}

/** Whether a form asks for anything else than there is; an attribute that says nothing is as good as none. */
export function isChanged(before: ProductMetadata, after: ProductMetadata) {
  return comparable(before) !== comparable(after);
}

function comparable(metadata: ProductMetadata): string {
  const attributes = metadata.attributes
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => [name, value])
    .sort(([a = ''], [b = '']) => a.localeCompare(b));
  return JSON.stringify(
    Object.entries({ ...metadata, attributes })
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** Whether the terms of the SLA tier have to be accepted: only where another one is promised. */
export function isAcceptanceNeeded(
  began: ProductMetadata,
  wanted: ProductMetadata,
): boolean {
  return wanted.slaTier !== undefined && wanted.slaTier !== began.slaTier;
}

/** What an edit asks for. */
export function editTarget(options: {
  began: EditableProduct;
  wanted: ProductMetadata;
  accepted: KnownSlaTier | undefined;
}): EditTarget {
  const { began, wanted, accepted } = options;
  return {
    entityRef: began.entityRef,
    version: began.version,
    metadata: settled(wanted),
    ...(accepted &&
      isAcceptanceNeeded(began.metadata, wanted) && {
        acceptedSlaTier: accepted,
      }),
  };
}
