// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import type {
  DataProduct,
  ResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  useLocale,
  useNow,
} from '@data-mesh/backstage-plugin-data-products-react';
import { RunningOperation } from '../manage/RunningOperation';
import { EntityLink } from '../reference/EntityLink';
import { useText } from '../translation/ref';
import { describeEnd } from './describeEnd';
import { useProductDetails, useProductHead } from './useProductDetails';

/** What somebody must know of a product before anything else: that it ends, and that the page is ahead of the catalog. */
export function ProductNotices() {
  const t = useText();
  const product = useProductHead();
  const { resource, reload } = useProductDetails();
  const isBeingIndexed =
    resource.state === 'ready' && resource.value.isBeingIndexed;

  return (
    <>
      <EndNotice product={product} />
      <RunningOperation onOver={reload} />
      {isBeingIndexed && (
        <Alert
          role="status"
          status="info"
          icon
          title={t('product.syncState.beingIndexedTitle')}
          description={t('product.syncState.beingIndexed')}
        />
      )}
    </>
  );
}

/** Says that a product is about to end, or has ended, and what to use instead; nothing while it does neither. */
export function EndNotice(props: {
  product: Pick<DataProduct, 'lifecycle' | 'endsOn' | 'successor'>;
}) {
  const t = useText();
  const locale = useLocale();
  const now = useNow(60_000);
  const { product } = props;
  const end = describeEnd(product, { now, locale, t });
  if (!end) return null;
  return (
    <Alert
      role="note"
      status="warning"
      icon
      title={end}
      description={<SuccessorHint successor={product.successor} />}
    />
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
