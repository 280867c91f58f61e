// SPDX-License-Identifier: Apache-2.0
import { Alert, Flex } from '@backstage/ui';
import type { ResolvedReference } from '@data-mesh/backstage-plugin-data-products-common';
import {
  useLocale,
  useNow,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { useText } from '../translation/ref';
import { describeEnd } from './describeEnd';
import { useProductDetails, useProductHead } from './useProductDetails';

/** What somebody must know of a product before anything else: that it ends, and that the page is ahead of the catalog. */
export function ProductNotices() {
  const t = useText();
  const locale = useLocale();
  const now = useNow(60_000);
  const product = useProductHead();
  const { resource } = useProductDetails();
  const end = describeEnd(product, { now, locale, t });
  const isBeingIndexed =
    resource.state === 'ready' && resource.value.isBeingIndexed;

  if (!end && !isBeingIndexed) return null;
  return (
    <Flex direction="column" gap="3">
      {end && (
        <Alert
          role="note"
          status="warning"
          icon
          title={end}
          description={<SuccessorHint successor={product.successor} />}
        />
      )}
      {isBeingIndexed && (
        <Alert
          role="status"
          status="info"
          icon
          title={t('product.syncState.beingIndexedTitle')}
          description={t('product.syncState.beingIndexed')}
        />
      )}
    </Flex>
  );
}

function SuccessorHint(props: { successor: ResolvedReference }) {
  const t = useText();
  const { successor } = props;
  switch (successor.status) {
    case 'resolved':
      return (
        <>
          {t('product.end.use', {
            successor: (
              <EntityLink
                entityRef={successor.entityRef}
                variant="body-small"
              />
            ),
          })}
        </>
      );
    case 'unresolved':
      return (
        <>{t('product.end.successorUnresolved', { text: successor.text })}</>
      );
    case 'missing':
      return <>{t('product.end.successorMissing')}</>;
    default:
      return successor satisfies never;
  }
}
