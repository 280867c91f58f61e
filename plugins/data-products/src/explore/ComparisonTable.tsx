// SPDX-License-Identifier: Apache-2.0
import { CSSProperties } from 'react';
import { Box, ButtonIcon, Flex, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type {
  EnvironmentInfo,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { EntityLink } from '../reference/EntityLink';
import { Translate, useText } from '../translation/ref';
import { ComparedCell } from './ComparedCell';
import { ComparedFact, comparisonRows } from './comparisonRows';
import { StarButton } from './StarButton';

const CELL: CSSProperties = {
  padding: 'var(--bui-space-3)',
  borderBottom: '1px solid var(--bui-border-1)',
  textAlign: 'start',
  verticalAlign: 'top',
  fontWeight: 'inherit',
  overflowWrap: 'anywhere',
  lineHeight: 1.4,
};

/** Stays in view while the products move below it. */
const FACT_CELL: CSSProperties = {
  ...CELL,
  position: 'sticky',
  insetInlineStart: 0,
  background: 'var(--bui-bg-app)',
  overflowWrap: 'normal',
  zIndex: 1,
};

/** Facts of products, a column for each product. */
export function ComparisonTable(props: {
  /** In the order they were picked. */
  entityRefs: readonly string[];
  /** Those that were found, in any order. */
  products: ProductSummary[];
  environments: EnvironmentInfo[];
  isDifferencesOnly: boolean;
  onRemove: (entityRef: string) => void;
}) {
  const t = useText();
  const { entityRefs, environments, isDifferencesOnly, onRemove } = props;
  const columns = entityRefs.map(entityRef => ({
    entityRef,
    product: props.products.find(one => one.entityRef === entityRef),
  }));
  const found = columns.flatMap(({ product }) => product ?? []);
  const rows = comparisonRows(found).filter(
    ({ isDifferent }) => isDifferent || !isDifferencesOnly,
  );

  return (
    <Box style={{ overflowX: 'auto' }}>
      <table
        aria-label={t('explore.compare.title')}
        style={{
          borderCollapse: 'collapse',
          tableLayout: 'fixed',
          width: '100%',
          minWidth: `${9 + entityRefs.length * 13}rem`,
          fontSize: 'var(--bui-font-size-3)',
        }}
      >
        <thead>
          <tr>
            <th scope="col" style={{ ...FACT_CELL, width: '9rem' }}>
              <Text color="secondary">{t('explore.compare.fact')}</Text>
            </th>
            {columns.map(({ entityRef, product }) => (
              <th key={entityRef} scope="col" style={CELL}>
                <ColumnHeading
                  entityRef={entityRef}
                  product={product}
                  onRemove={() => onRemove(entityRef)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length + 1} style={CELL}>
                {t('explore.compare.allTheSame')}
              </td>
            </tr>
          )}
          {rows.map(({ fact, isDifferent }) => (
            <tr
              key={fact}
              style={
                isDifferent ? { background: DIFFERENT_BACKGROUND } : undefined
              }
            >
              <th scope="row" style={FACT_CELL}>
                <Text>{factName(fact, t)}</Text>
                {isDifferent && (
                  <Text
                    as="span"
                    variant="body-small"
                    color="secondary"
                    style={{ display: 'block' }}
                  >
                    {t('explore.compare.differs')}
                  </Text>
                )}
              </th>
              {columns.map(({ entityRef, product }) => (
                <td key={entityRef} style={CELL}>
                  {product && (
                    <ComparedCell
                      fact={fact}
                      product={product}
                      environments={environments}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

const DIFFERENT_BACKGROUND = 'var(--bui-bg-neutral-1)';

function factName(fact: ComparedFact, t: Translate): string {
  switch (fact) {
    case 'purpose':
      return t('explore.compare.purpose');
    case 'ports':
      return t('explore.compare.ports');
    case 'environment':
    case 'domain':
    case 'owner':
    case 'lifecycle':
    case 'qualityTier':
    case 'slaTier':
    case 'format':
    case 'pii':
    case 'tag':
    case 'issue':
    case 'changedAt':
      return t(`term.concept.${fact}`);
    default:
      return fact satisfies never;
  }
}

function ColumnHeading(props: {
  entityRef: string;
  product: ProductSummary | undefined;
  onRemove: () => void;
}) {
  const t = useText();
  const { entityRef, product, onRemove } = props;
  const title = product?.title ?? entityRef;
  return (
    <Flex justify="between" align="start" gap="2">
      {product ? (
        <Flex gap="1" align="start">
          <StarButton entityRef={entityRef} title={title} />
          <EntityLink entityRef={entityRef} weight="bold">
            {title}
          </EntityLink>
        </Flex>
      ) : (
        <Box>
          <Text as="div" weight="bold">
            {t('explore.compare.goneTitle')}
          </Text>
          <Text as="div" variant="body-small" color="secondary">
            {entityRef}
          </Text>
          <Text as="div" variant="body-small" color="secondary">
            {t('explore.compare.gone')}
          </Text>
        </Box>
      )}
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine />}
        aria-label={t('explore.compare.remove', { title })}
        onPress={onRemove}
        style={{ margin: '-0.35rem 0' }}
      />
    </Flex>
  );
}
