// SPDX-License-Identifier: Apache-2.0
import { Fragment } from 'react';
import { Flex, Grid } from '@backstage/ui';
import { CatalogWarnings } from './CatalogWarnings';
import { ProductNotices } from './ProductNotices';
import { EnvironmentsProvider } from '../environments/useEnvironments';
import { KnownFormatsProvider } from './useKnownFormats';
import { ProductDetailsProvider } from './useProductDetails';

export interface PlacedCard {
  /** `info` goes to the side. */
  type?: 'info' | 'content';
  element: JSX.Element;
}

/** The overview of a product: what matters first across the page, then the cards in two columns. */
export function ProductOverview(props: {
  /** Across the page, above the cards. */
  strips?: JSX.Element[];
  /** Of this plugin; they come first. */
  productCards: PlacedCard[];
  /** Of the catalog and of other plugins. */
  otherCards: PlacedCard[];
}) {
  const cards = [...props.productCards, ...props.otherCards];
  return (
    <ProductDetailsProvider>
      <EnvironmentsProvider>
        <KnownFormatsProvider>
          <Flex direction="column" gap="4">
            <CatalogWarnings />
            <ProductNotices />
            {props.strips?.map((strip, index) => (
              <Fragment key={strip.key ?? index}>{strip}</Fragment>
            ))}
            <Grid.Root columns={{ initial: '1', md: '3' }} gap="4">
              <Grid.Item
                colSpan={{ initial: '1', md: '2' }}
                style={{ minWidth: 0 }}
              >
                <Cards cards={cards.filter(({ type }) => type !== 'info')} />
              </Grid.Item>
              <Grid.Item colSpan="1" style={{ minWidth: 0 }}>
                <Cards cards={cards.filter(({ type }) => type === 'info')} />
              </Grid.Item>
            </Grid.Root>
          </Flex>
        </KnownFormatsProvider>
      </EnvironmentsProvider>
    </ProductDetailsProvider>
  );
}

function Cards(props: { cards: PlacedCard[] }) {
  return (
    <Flex direction="column" gap="4">
      {props.cards.map((card, index) => (
        <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
      ))}
    </Flex>
  );
}
