// SPDX-License-Identifier: Apache-2.0
import {
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { exploreLink } from '../explore/exploreAddress';
import { useText } from '../translation/ref';
import { ProductListCard } from './ProductListCard';
import { relatedRefs } from './relatedRefs';

/** On the page of a group or a user: the data products they answer for, nested groups included. */
export function OwnedProductsCard(props: {
  /** Address of the list of all products. */
  exploreHref?: string;
}) {
  const t = useText();
  const { entity } = useEntity();
  const isUser = entity.kind.toLowerCase() === 'user';
  const owner = [
    stringifyEntityRef(entity),
    ...relatedRefs(entity, RELATION_MEMBER_OF),
  ];
  return (
    <ProductListCard
      title={t('cards.owned.title')}
      help={isUser ? t('cards.owned.helpUser') : t('cards.owned.helpGroup')}
      request={{ filters: { owner } }}
      exploreHref={
        props.exploreHref &&
        exploreLink(props.exploreHref, { environments: [], filters: { owner } })
      }
      emptyTitle={t('cards.owned.none')}
      emptyHelp={t('cards.owned.noneHelp')}
      withOwner
    />
  );
}
