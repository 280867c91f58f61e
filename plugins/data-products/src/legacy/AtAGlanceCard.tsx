// SPDX-License-Identifier: Apache-2.0
import {
  FactList,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import { HeaderActions } from '../product/HeaderActions';
import { useProductFacts } from '../product/useProductFacts';
import { useText } from '../translation/ref';

/** What the new front-end system has in the header of a product, which the old one draws itself. */
export function AtAGlanceCard() {
  const t = useText();
  const { product, facts } = useProductFacts();
  return (
    <Panel
      title={t('product.header.atAGlance')}
      actions={<HeaderActions product={product} />}
    >
      <FactList items={facts} />
    </Panel>
  );
}
