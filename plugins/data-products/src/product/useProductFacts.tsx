// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  CatalogedProduct,
  productFromEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Lifecycle } from '../terms/Lifecycle';
import { QualityTierTerm, SlaTierTerm } from '../terms/Tier';
import { useText } from '../translation/ref';
import { HeaderOwner, Ways } from './HeaderOwner';
import { contactWays } from './ownerContact';
import { useOwner } from './useOwner';

/** The others are on the overview. */
const MOST_WAYS = 3;

/** The product of the page, and what one sees of it first. */
export interface ProductFacts {
  /** Absent when the entity is no whole product. */
  product: CatalogedProduct | undefined;
  /** Empty without a product. */
  facts: { label: string; value: ReactNode }[];
}

/** Who answers for the product, how to reach them, and what it promises. Needs the entity alone; the owner's ways follow. */
export function useProductFacts(): ProductFacts {
  const t = useText();
  const { entity } = useEntity();
  const product = wholeProduct(entity);
  const owner = useOwner(product?.owner ?? { status: 'missing' });
  if (!product) return { product, facts: [] };

  const { attributes } = product;
  const ways = contactWays({ attributes, owner }).slice(0, MOST_WAYS);
  return {
    product,
    facts: [
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
    ],
  };
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
