// SPDX-License-Identifier: Apache-2.0
import { ComponentProps } from 'react';
import { Box, Header } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  CatalogedProduct,
  productFromEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Lifecycle } from '../terms/Lifecycle';
import { describeQualityTier, describeSlaTier } from '../terms/tiers';
import { Tier } from '../terms/Tier';
import { useText } from '../translation/ref';
import { HeaderActions } from './HeaderActions';
import { HeaderOwner, Ways } from './HeaderOwner';
import { contactWays } from './ownerContact';
import { purposeLine } from './purposeLine';
import { useOwner } from './useOwner';

/** The others are on the overview. */
const MOST_WAYS = 3;

type HeaderProps = ComponentProps<typeof Header>;

/**
 * What stands above every tab of a product: what it is for, who answers for it, what it promises, and what one can do.
 * Needs the entity alone; pictures and ways to reach the owner follow.
 */
export function ProductHeader(props: {
  tabs: HeaderProps['tabs'];
  activeTabId?: string;
}) {
  const t = useText();
  const { entity } = useEntity();
  const product = wholeProduct(entity);
  const title = entity.metadata.title ?? entity.metadata.name;
  const owner = useOwner(product?.owner ?? { status: 'missing' });
  const ways = contactWays({
    attributes: product?.attributes ?? [],
    owner,
  }).slice(0, MOST_WAYS);
  return (
    // The name of a topic has up to 249 characters and no space.
    <Box style={{ overflowWrap: 'anywhere' }}>
      <Header
        title={title}
        description={
          purposeLine(entity.metadata.description) ??
          t('product.about.noDescription')
        }
        metadata={
          product && [
            {
              label: t('product.header.owner'),
              value: <HeaderOwner product={product} entity={owner} />,
            },
            ...(ways.length > 0
              ? [
                  {
                    label: t('product.header.contact'),
                    value: <Ways ways={ways} />,
                  },
                ]
              : []),
            {
              label: t('product.about.lifecycle'),
              value: <Lifecycle status={product.lifecycle} />,
            },
            {
              label: t('product.about.qualityTier'),
              value: (
                <Tier words={describeQualityTier(product.qualityTier, t)} />
              ),
            },
            {
              label: t('product.about.slaTier'),
              value: <Tier words={describeSlaTier(product.slaTier, t)} />,
            },
          ]
        }
        tabs={props.tabs}
        activeTabId={props.activeTabId}
        customActions={<HeaderActions product={product} />}
      />
    </Box>
  );
}

/** The cards below say what is wrong with an entity that is no whole product; its tabs must still be there. */
function wholeProduct(
  entity: Parameters<typeof productFromEntity>[0],
): CatalogedProduct | undefined {
  try {
    return productFromEntity(entity);
  } catch {
    return undefined;
  }
}
