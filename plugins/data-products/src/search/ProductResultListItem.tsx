// SPDX-License-Identifier: Apache-2.0
import { ReactElement } from 'react';
import { Flex } from '@backstage/ui';
import {
  DefaultResultListItem,
  useSearch,
} from '@backstage/plugin-search-react';
import type { SearchDocument } from '@backstage/plugin-search-common';
import { readProductSearchDocument } from '@data-mesh/backstage-plugin-data-products-common';
import { ProductResult } from './ProductResult';

/** A result of the type `data-product`; one that another version of the back end has made is shown as any other. */
export function ProductResultListItem(props: {
  result?: SearchDocument;
  icon?: ReactElement;
}) {
  const { term } = useSearch();
  const { result, icon } = props;
  const product = readProductSearchDocument(result);
  if (!product) return <DefaultResultListItem result={result} icon={icon} />;
  return (
    <Flex gap="3" style={{ width: '100%', minWidth: 0 }}>
      <span aria-hidden style={{ flex: 'none', paddingTop: 2 }}>
        {icon}
      </span>
      <ProductResult product={product} term={term} />
    </Flex>
  );
}
