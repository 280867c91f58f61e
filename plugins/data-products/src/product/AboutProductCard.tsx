// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { Badge, Flex, Text } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  FactItem,
  FactList,
  Panel,
  SafeMarkdown,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Reference } from '../reference/Reference';
import { Lifecycle } from '../terms/Lifecycle';
import {
  describeQualityTier,
  describeSlaTier,
  TierWords,
} from '../terms/tiers';
import { Tier } from '../terms/Tier';
import { useTiers } from '../terms/useTiers';
import { useText } from '../translation/ref';
import { EnvironmentName } from './EnvironmentName';
import { Ways } from './HeaderOwner';
import { contactWays } from './ownerContact';
import { useOwner } from './useOwner';
import { useProductDetails, useProductHead } from './useProductDetails';

/** What a product is, who answers for it and what it promises. Needs only the entity. */
export function AboutProductCard() {
  const t = useText();
  const tiers = useTiers();
  const product = useProductHead();
  const { namespace = DEFAULT_NAMESPACE } = useEntity().entity.metadata;
  const { resource } = useProductDetails();
  const ownerEmail =
    resource.state === 'ready' ? resource.value.product.ownerEmail : undefined;
  const owner = useOwner(product.owner);
  const ways = contactWays({
    attributes: product.attributes,
    ownerEmail,
    owner,
  });

  const facts: FactItem[] = [
    {
      label: t('product.about.owner'),
      value: <Reference reference={product.owner} />,
    },
    {
      label: t('product.about.domain'),
      value: <Reference reference={product.domain} />,
    },
    ...(ways.length > 0
      ? [
          {
            label: t('product.about.contact'),
            value: <Ways ways={ways} />,
          },
        ]
      : []),
    {
      label: t('product.about.lifecycle'),
      value: (
        <WithMeaning meaning={t(`term.lifecycleMeaning.${product.lifecycle}`)}>
          <Lifecycle status={product.lifecycle} />
        </WithMeaning>
      ),
    },
    {
      label: t('product.about.qualityTier'),
      value: (
        <PromiseInWords
          words={describeQualityTier(product.qualityTier, tiers)}
        />
      ),
    },
    {
      label: t('product.about.slaTier'),
      value: <PromiseInWords words={describeSlaTier(product.slaTier, tiers)} />,
    },
    {
      label: t('product.about.environment'),
      value: (
        <EnvironmentName id={product.environmentId} namespace={namespace} />
      ),
    },
    {
      label: t('product.about.tags'),
      value: <Tags tags={product.tags} />,
    },
  ];

  return (
    <Panel title={t('product.about.title')}>
      <Flex direction="column" gap="4">
        {product.description ? (
          <SafeMarkdown content={product.description} />
        ) : (
          <Text color="secondary">{t('product.about.noDescription')}</Text>
        )}
        <FactList items={facts} />
      </Flex>
    </Panel>
  );
}

function PromiseInWords(props: { words: TierWords }) {
  return (
    <WithMeaning meaning={props.words.meaning}>
      <Tier words={props.words} />
    </WithMeaning>
  );
}

function WithMeaning(props: { meaning: string; children: JSX.Element }) {
  return (
    <>
      {props.children}
      <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
        {props.meaning}
      </Text>
    </>
  );
}

function Tags(props: { tags: string[] }) {
  const t = useText();
  if (props.tags.length === 0) {
    return <Text color="secondary">{t('product.about.noTags')}</Text>;
  }
  return (
    <Flex gap="1" style={{ flexWrap: 'wrap' }}>
      {props.tags.map(tag => (
        <Badge key={tag} style={{ fontSize: 'var(--bui-font-size-2)' }}>
          {tag}
        </Badge>
      ))}
    </Flex>
  );
}
