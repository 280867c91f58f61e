// SPDX-License-Identifier: Apache-2.0
import { Box } from '@backstage/ui';
import type { EditableProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { EntityLink } from '../../reference/EntityLink';
import { useText } from '../../translation/ref';

/** The products that a form is about, each as the way to its page. */
export function ProductNames(props: { products: readonly EditableProduct[] }) {
  const t = useText();
  return (
    <Box
      as="ul"
      aria-label={t('manage.several.products')}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 'var(--bui-space-1) var(--bui-space-4)',
        listStyle: 'none',
        margin: 0,
        padding: 0,
      }}
    >
      {props.products.map(({ entityRef, title }) => (
        <li key={entityRef}>
          <EntityLink entityRef={entityRef}>{title}</EntityLink>
        </li>
      ))}
    </Box>
  );
}
