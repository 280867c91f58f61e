// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import {
  parseQualityTier,
  parseSlaTier,
  PRODUCT_STATUSES,
  ProductSearchDocument,
} from '@data-mesh/backstage-plugin-data-products-common';
import { plainLine } from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { Lifecycle } from '../terms/Lifecycle';
import { QualityTierTerm, SlaTierTerm } from '../terms/Tier';
import { Marked } from './Marked';
import { MatchingFieldList } from './MatchingFieldList';
import { termWordsOf } from './matchWords';

/** A product among the results of a search: what it is, whose it is, what it promises, and which fields were looked for. */
export function ProductResult(props: {
  product: ProductSearchDocument;
  /** What somebody looks for. */
  term: string;
}) {
  const { product, term } = props;
  const termWords = termWordsOf(term);
  const { description, domain, owner } = product;
  const status = PRODUCT_STATUSES.find(known => known === product.lifecycle);
  return (
    <Flex direction="column" gap="1" style={{ minWidth: 0, flex: 1 }}>
      <Flex
        align="center"
        style={{ flexWrap: 'wrap', gap: '0 var(--bui-space-3)' }}
      >
        <EntityLink
          entityRef={product.entityRef}
          variant="body-large"
          weight="bold"
        >
          <Marked text={product.title} termWords={termWords} />
        </EntityLink>
        {status && (
          <Text as="span" variant="body-small">
            <Lifecycle status={status} />
          </Text>
        )}
      </Flex>
      {description && (
        <Text as="p" truncate style={{ margin: 0 }}>
          <Marked text={plainLine(description)} termWords={termWords} />
        </Text>
      )}
      <Facts
        facts={[
          (domain || owner) && <Place domain={domain} owner={owner} />,
          product.environment,
          product.qualityTier && (
            <QualityTierTerm tier={parseQualityTier(product.qualityTier)} />
          ),
          product.slaTier && (
            <SlaTierTerm tier={parseSlaTier(product.slaTier)} />
          ),
        ]}
      />
      <MatchingFieldList product={product} term={term} />
    </Flex>
  );
}

/** The domain, then the owner within it. */
function Place(props: { domain?: string; owner?: string }) {
  const { domain, owner } = props;
  return (
    <>
      {domain && <EntityLink entityRef={domain} variant="body-small" />}
      {domain && owner && <span aria-hidden> › </span>}
      {owner && <EntityLink entityRef={owner} variant="body-small" />}
    </>
  );
}

/** Those that are known, in one line as long as there is room. */
function Facts(props: { facts: ReactNode[] }) {
  return (
    <Text as="div" variant="body-small" color="secondary">
      <Flex
        align="baseline"
        style={{ flexWrap: 'wrap', gap: '0 var(--bui-space-3)' }}
      >
        {props.facts.filter(Boolean).map((fact, index) => (
          <span key={index}>{fact}</span>
        ))}
      </Flex>
    </Text>
  );
}
