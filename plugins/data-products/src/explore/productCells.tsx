// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import { RiAlertFill, RiCheckLine } from '@remixicon/react';
import type { ProductSummary } from '@data-mesh/backstage-plugin-data-products-common';
import { EntityLink } from '../reference/EntityLink';
import { Reference, referenceFromSummary } from '../reference/Reference';
import { Clamped } from '../text/Clamped';
import { Identifier } from '../text/Identifier';
import { plainLine } from '../text/plainLine';
import { useText } from '../translation/ref';

const NO_WRAP = { whiteSpace: 'nowrap' } as const;

/** Name and purpose of a product; the name leads to its page. */
export function ProductTitle(props: {
  product: ProductSummary;
  environment?: string;
  /** True where no other column tells the owner. */
  withOwner?: boolean;
}) {
  const t = useText();
  const { product, environment, withOwner } = props;
  return (
    <Flex direction="column" gap="1" style={{ minWidth: 0 }}>
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
        {environment && `${environment} · `}
        {product.description
          ? plainLine(product.description)
          : t('explore.noDescription')}
      </Text>
      {withOwner && (
        <Reference
          reference={referenceFromSummary(product.ownerRef, product.ownerText)}
        />
      )}
    </Flex>
  );
}

/** The first topic, and how many more there are. */
export function Topics(props: { names: string[] }) {
  const t = useText();
  const [first, ...more] = props.names;
  return (
    <Clamped title={props.names.join('\n')}>
      <Identifier>{first}</Identifier>
      {more.length > 0 && (
        <Text as="span" variant="body-small" color="secondary">
          {' '}
          {t('explore.moreTopics', { count: more.length })}
        </Text>
      )}
    </Clamped>
  );
}

/** How many things are missing or wrong; a shape of its own for none. */
export function IssueCount(props: { count: number }) {
  const t = useText();
  return props.count === 0 ? (
    <Flex align="center" gap="1" style={NO_WRAP}>
      <RiCheckLine size={16} aria-hidden color="var(--bui-fg-positive)" />
      {t('explore.noIssues')}
    </Flex>
  ) : (
    <Flex align="center" gap="1" style={NO_WRAP}>
      <RiAlertFill size={16} aria-hidden color="var(--bui-fg-warning)" />
      {t('explore.issues', { count: props.count })}
    </Flex>
  );
}
