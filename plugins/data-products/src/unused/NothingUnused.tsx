// SPDX-License-Identifier: Apache-2.0
import type { UnusedProductsResponse } from '@data-mesh/backstage-plugin-data-products-common';
import { EmptyNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useUnusedText } from '../translation/unusedRef';
import { isFiltered, UnusedAddress } from './unusedAddress';

/** Why the list is empty. */
export function NothingUnused(props: {
  report: UnusedProductsResponse;
  address: UnusedAddress;
}) {
  const t = useUnusedText();
  const { report, address } = props;
  if (report.judgedCount === 0) {
    return (
      <EmptyNotice
        title={t('unused.none.title')}
        description={t(
          isFiltered(address)
            ? 'unused.none.filtered'
            : 'unused.none.noProducts',
        )}
      />
    );
  }
  return (
    <EmptyNotice
      title={t('unused.none.title')}
      description={t(
        address.kind === undefined
          ? 'unused.none.help'
          : 'unused.none.filtered',
      )}
    />
  );
}
