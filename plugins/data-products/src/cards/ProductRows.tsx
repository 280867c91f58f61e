// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { Flex, Text } from '@backstage/ui';
import {
  parseQualityTier,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  DataColumn,
  DataTable,
  plainLine,
  useLocale,
  useNow,
} from '@data-mesh/backstage-plugin-data-products-react';
import { IssueCount } from '../explore/productCells';
import { describeEnd } from '../product/describeEnd';
import { EntityLink } from '../reference/EntityLink';
import { Reference, referenceFromSummary } from '../reference/Reference';
import { Lifecycle } from '../terms/Lifecycle';
import { QualityTierTerm } from '../terms/Tier';
import { Translate, useText } from '../translation/ref';

/** A few products in a card: which they are, where in their life, how good. */
export function ProductRows(props: {
  label: string;
  /** `undefined` while nothing is known. */
  products: ProductSummary[] | undefined;
  /** Left out where all rows have the same. */
  withOwner?: boolean;
  expectedRows?: number;
}) {
  const t = useText();
  const { products = [] } = props;
  const environmentIds = new Set(
    products.map(({ environmentId }) => environmentId),
  );
  return (
    <DataTable
      label={props.label}
      columns={columnsOf(t, {
        withOwner: props.withOwner ?? false,
        withNamespace: environmentIds.size > 1,
      })}
      rows={props.products}
      rowId={product => product.entityRef}
      expectedRows={props.expectedRows ?? 3}
      minWidth="24rem"
    />
  );
}

function columnsOf(
  t: Translate,
  options: {
    withOwner: boolean;
    /** Where the same product can stand there twice, once of each environment. */
    withNamespace: boolean;
  },
): DataColumn<ProductSummary>[] {
  const { withOwner, withNamespace } = options;
  return [
    {
      id: 'product',
      heading: t('cards.column.product'),
      isRowHeader: true,
      cell: product => (
        <Product product={product} withNamespace={withNamespace} />
      ),
    },
    ...(withOwner
      ? [
          {
            id: 'owner',
            heading: t('cards.column.owner'),
            width: '20%',
            cell: (product: ProductSummary) => (
              <Reference
                reference={referenceFromSummary(
                  product.ownerRef,
                  product.ownerText,
                )}
              />
            ),
          },
        ]
      : []),
    {
      id: 'lifecycle',
      heading: t('cards.column.lifecycle'),
      width: '7.5rem',
      cell: product => <Lifecycle status={product.lifecycle} />,
    },
    {
      id: 'quality',
      heading: t('cards.column.quality'),
      width: '8rem',
      cell: product => (
        <QualityTierTerm tier={parseQualityTier(product.qualityTier)} />
      ),
    },
    {
      id: 'issues',
      heading: t('cards.column.issues'),
      width: '5rem',
      cell: product => <IssueCount count={product.issueCount} />,
    },
  ];
}

function Product(props: { product: ProductSummary; withNamespace: boolean }) {
  const t = useText();
  const { product, withNamespace } = props;
  return (
    <Flex direction="column" gap="1">
      <EntityLink entityRef={product.entityRef} weight="bold">
        <Clamped title={product.title}>{product.title}</Clamped>
      </EntityLink>
      <Text
        as="span"
        variant="body-small"
        color="secondary"
        truncate
        title={product.description}
      >
        {withNamespace && `${parseEntityRef(product.entityRef).namespace} · `}
        {product.description
          ? plainLine(product.description)
          : t('explore.noDescription')}
      </Text>
      <End product={product} />
    </Flex>
  );
}

/** Warns of a product that is about to end, or gone, and says what to use instead. */
function End(props: { product: ProductSummary }) {
  const t = useText();
  const locale = useLocale();
  const now = useNow();
  const { product } = props;
  const end = describeEnd(product, { now, locale, t });
  if (!end) return null;
  return (
    <Text
      as="span"
      variant="body-small"
      style={{ color: 'var(--bui-fg-warning)' }}
    >
      {end}{' '}
      {product.successorRef &&
        t('cards.useInstead', {
          successor: <EntityLink entityRef={product.successorRef} />,
        })}
    </Text>
  );
}
