// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import { FactList } from '../panel/FactList';
import { Panel } from '../panel/Panel';
import { useText } from '../translation/ref';
import { useProductHead } from './useProductDetails';

/** The attributes of the business metadata that have no place of their own. */
export function AttributesCard() {
  const t = useText();
  const { attributes } = useProductHead();
  return (
    <Panel
      title={t('product.attributes.title')}
      help={t('product.attributes.help')}
    >
      {attributes.length === 0 ? (
        <Text color="secondary">{t('product.attributes.none')}</Text>
      ) : (
        <FactList
          items={attributes.map(({ name, value }) => ({
            label: name,
            value: value || t('product.attributes.blank'),
          }))}
        />
      )}
    </Panel>
  );
}
