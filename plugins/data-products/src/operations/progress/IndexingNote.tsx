// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ProductDetails } from '@data-mesh/backstage-plugin-data-products-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../../api/dataProductsApiRef';
import { useText } from '../../translation/ref';

const POLL_MS = 2_000;
const POLL_WHEN_INDEXED_MS = 10 * 60_000;

/** Says so while the catalog does not show yet what an operation has made of a product. */
export function IndexingNote(props: { entityRef: string }) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { entityRef } = props;
  const { resource } = usePolled<ProductDetails>(
    entityRef,
    signal => api.product(entityRef, { signal }),
    details =>
      details && !details.isBeingIndexed ? POLL_WHEN_INDEXED_MS : POLL_MS,
  );
  if (resource.state !== 'ready' || !resource.value.isBeingIndexed) return null;
  return (
    <Text as="p" role="status" variant="body-small" style={{ margin: 0 }}>
      {t('operation.progress.beingIndexed')}
    </Text>
  );
}
