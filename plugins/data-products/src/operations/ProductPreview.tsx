// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Text } from '@backstage/ui';
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FactItem,
  FactList,
  Identifier,
  SafeMarkdown,
} from '@data-mesh/backstage-plugin-data-products-react';
import { contactWays } from '../product/ownerContact';
import { HeaderOwner, Ways } from '../product/HeaderOwner';
import { purposeLine } from '../product/purposeLine';
import { useOwner } from '../product/useOwner';
import { Lifecycle } from '../terms/Lifecycle';
import { QualityTierTerm, SlaTierTerm } from '../terms/Tier';
import { useText } from '../translation/ref';

/** How the page of a product will look at first sight: its header and its facts. */
export function ProductPreview(props: { product: DataProduct }) {
  const t = useText();
  const { product } = props;
  const owner = useOwner(product.owner);
  const { attributes, ownerEmail, description } = product;
  const ways = contactWays({ attributes, ownerEmail, owner });
  const facts: FactItem[] = [
    {
      label: t('product.header.owner'),
      value: <HeaderOwner product={product} entity={owner} />,
    },
    ...(ways.length > 0
      ? [{ label: t('product.header.contact'), value: <Ways ways={ways} /> }]
      : []),
    {
      label: t('product.about.lifecycle'),
      value: <Lifecycle status={product.lifecycle} />,
    },
    {
      label: t('product.about.qualityTier'),
      value: <QualityTierTerm tier={product.qualityTier} />,
    },
    {
      label: t('product.about.slaTier'),
      value: <SlaTierTerm tier={product.slaTier} />,
    },
    ...attributes.map(({ name, value }) => ({ label: name, value })),
  ];
  return (
    <Box
      p="4"
      style={{
        border: '1px solid var(--bui-border-1)',
        borderRadius: 'var(--bui-radius-3)',
        backgroundColor: 'var(--bui-bg-app)',
      }}
    >
      <Flex direction="column" gap="3">
        <div>
          <Text
            as="h4"
            variant="title-small"
            weight="bold"
            style={{ margin: 0 }}
          >
            <Identifier>{product.title}</Identifier>
          </Text>
          <Text as="p" color="secondary" style={{ margin: 0 }}>
            {purposeLine(description) ?? t('product.about.noDescription')}
          </Text>
        </div>
        <FactList items={facts} minWidth="10rem" />
        {description && <SafeMarkdown content={description} />}
      </Flex>
    </Box>
  );
}
