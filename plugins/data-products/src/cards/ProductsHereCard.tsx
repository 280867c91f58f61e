// SPDX-License-Identifier: Apache-2.0
import {
  RELATION_HAS_PART,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import {
  FailureNotice,
  Panel,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { exploreLink } from '../explore/exploreAddress';
import { useText } from '../translation/ref';
import { ProductListCard } from './ProductListCard';
import { productsOfComponent, relatedRefs } from './relatedRefs';

const POLL_MS = 5 * 60_000;

/** On the page of a domain: its data products; on that of a system: those that its components write. */
export function ProductsHereCard(props: {
  /** Address of the list of all products. */
  exploreHref?: string;
}) {
  const { entity } = useEntity();
  return entity.kind.toLowerCase() === 'system' ? (
    <ProductsOfSystem />
  ) : (
    <ProductsOfDomain exploreHref={props.exploreHref} />
  );
}

function ProductsOfDomain(props: { exploreHref?: string }) {
  const t = useText();
  const { entity } = useEntity();
  const domain = [stringifyEntityRef(entity)];
  return (
    <ProductListCard
      title={t('cards.here.title')}
      help={t('cards.here.helpDomain')}
      request={{ filters: { domain } }}
      exploreHref={
        props.exploreHref &&
        exploreLink(props.exploreHref, {
          environments: [],
          filters: { domain },
        })
      }
      emptyTitle={t('cards.here.noneDomain')}
      emptyHelp={t('cards.here.noneDomainHelp')}
      withOwner
    />
  );
}

function ProductsOfSystem() {
  const t = useText();
  const { entity } = useEntity();
  const { resource, reload } = useWrittenBy(
    relatedRefs(entity, RELATION_HAS_PART),
  );
  if (resource.state === 'failed') {
    return (
      <Panel title={t('cards.here.title')} help={t('cards.here.helpSystem')}>
        <FailureNotice
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      </Panel>
    );
  }
  return (
    <ProductListCard
      title={t('cards.here.title')}
      help={t('cards.here.helpSystem')}
      request={
        resource.state === 'ready' ? { entityRefs: resource.value } : undefined
      }
      emptyTitle={t('cards.here.noneSystem')}
      emptyHelp={t('cards.here.noneSystemHelp')}
      withOwner
    />
  );
}

/** Refs of the products that some parts of a system declare to write. */
function useWrittenBy(partRefs: string[]) {
  const catalogApi = useApi(catalogApiRef);
  return usePolled(
    partRefs.join('\n'),
    async () => {
      if (partRefs.length === 0) return [];
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs: partRefs,
        fields: ['kind', 'metadata', 'relations'],
      });
      const written = items.flatMap(part =>
        part ? productsOfComponent(part).writes : [],
      );
      return [...new Set(written)].sort();
    },
    POLL_MS,
  );
}
