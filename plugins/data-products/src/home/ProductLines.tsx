// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import type { ProductSummary } from '@data-mesh/backstage-plugin-data-products-common';
import { plainLine } from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { useText } from '../translation/ref';

/** Two lines of text and the space below them. */
const LINE_HEIGHT = '2.9rem';

/** Products below each other: the name leads to its page, what for stands below, and what counts here at the right. */
export function ProductLines(props: {
  label: string;
  products: ProductSummary[];
  aside: (product: ProductSummary) => ReactNode;
}) {
  const t = useText();
  return (
    <ul
      aria-label={props.label}
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
    >
      {props.products.map(product => (
        <li key={product.entityRef} style={{ minHeight: LINE_HEIGHT }}>
          <Flex justify="between" align="baseline" gap="3">
            <span
              style={{
                minWidth: 0,
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
              title={product.title}
            >
              <EntityLink entityRef={product.entityRef}>
                {product.title}
              </EntityLink>
            </span>
            <Text
              as="span"
              variant="body-small"
              color="secondary"
              style={{ flex: 'none' }}
            >
              {props.aside(product)}
            </Text>
          </Flex>
          <Text
            as="div"
            variant="body-small"
            color="secondary"
            truncate
            title={product.description}
          >
            {product.description
              ? plainLine(product.description)
              : t('explore.noDescription')}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** As high as the lines to come. */
export function LoadingLines(props: { count: number }) {
  const t = useText();
  return (
    <div role="status" aria-label={t('loading.loading')}>
      {Array.from({ length: props.count }, (_, index) => (
        <div key={index} style={{ height: LINE_HEIGHT }}>
          <Skeleton height="2.2rem" />
        </div>
      ))}
    </div>
  );
}
