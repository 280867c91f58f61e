// SPDX-License-Identifier: Apache-2.0
import {
  FactList,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { useProductHead } from './useProductDetails';

/** The attributes of the business metadata that have no place of their own; nothing where there are none. */
export function AttributesCard() {
  const t = useText();
  const { attributes } = useProductHead();
  if (attributes.length === 0) return null;
  return (
    <Panel
      title={t('product.attributes.title')}
      help={t('product.attributes.help')}
    >
      <FactList
        items={attributes.map(({ name, value }) => ({
          label: name,
          value: value || t('product.attributes.blank'),
        }))}
      />
    </Panel>
  );
}
