// SPDX-License-Identifier: Apache-2.0
import { memo, useCallback } from 'react';
import { Box, Skeleton } from '@backstage/ui';
import {
  EnvironmentInfo,
  ExploreColumn,
  extraColumnKey,
  FacetKey,
  FACETS,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { ChosenEnvironments } from './chosenEnvironments';
import { ExploreQuery, toggled, withFilter } from './exploreQuery';
import { FacetGroup } from './FacetGroup';
import { ChangeQuery } from './useExploreQuery';

/** Those open when the page is: what most people look for first. */
const OPEN_AT_FIRST: ReadonlySet<FacetKey> = new Set<FacetKey>([
  'environment',
  'domain',
  'owner',
  'lifecycle',
  'qualityTier',
]);

const NONE: string[] = [];

interface FacetPanelProps {
  facets: ProductListResponse['facets'] | undefined;
  /** What other plugins add; some may be facets. */
  extraColumns: readonly ExploreColumn[];
  filters: ExploreQuery['filters'];
  chosen: ChosenEnvironments;
  environments: EnvironmentInfo[];
  /** True while the counts answer an earlier question. */
  isOutdated: boolean;
  onChange: ChangeQuery;
}

/** Everything the list can be narrowed down by. */
export const FacetPanel = memo(function Panel(props: FacetPanelProps) {
  const t = useText();
  const { facets, filters, chosen, environments, onChange } = props;
  const chosenIds = [...chosen.known.map(({ id }) => id), ...chosen.unknownIds];
  const idsKey = chosenIds.join(' ');

  const toggle = useCallback(
    (facet: FacetKey, value: string) =>
      onChange(query =>
        facet === 'environment'
          ? {
              environments: toggled(idsKey.split(' ').filter(Boolean), value),
            }
          : {
              filters: withFilter(
                query.filters,
                facet,
                toggled(query.filters[facet] ?? [], value),
              ),
            },
      ),
    [onChange, idsKey],
  );

  if (!facets) {
    return (
      <Box role="status" aria-label={t('loading.loading')}>
        {FACETS.map(facet => (
          <Skeleton
            key={facet}
            width="100%"
            height={OPEN_AT_FIRST.has(facet) ? '9rem' : '2.5rem'}
            style={{ marginBottom: 'var(--bui-space-3)' }}
          />
        ))}
      </Box>
    );
  }
  return (
    <Box
      aria-busy={props.isOutdated}
      style={{
        opacity: props.isOutdated ? 0.6 : undefined,
        transition: 'opacity 200ms',
      }}
    >
      {FACETS.map(facet => (
        <FacetGroup
          key={facet}
          facet={facet}
          name={t(`term.concept.${facet}`)}
          listed={facets[facet] ?? []}
          chosen={
            facet === 'environment' ? chosenIds : (filters[facet] ?? NONE)
          }
          environments={environments}
          isOpenAtFirst={OPEN_AT_FIRST.has(facet)}
          onToggle={toggle}
        />
      ))}
      {props.extraColumns
        .filter(({ isFacet }) => isFacet)
        .map(({ id, title, help }) => (
          <FacetGroup
            key={extraColumnKey(id)}
            facet={extraColumnKey(id)}
            name={title}
            help={help}
            listed={facets[extraColumnKey(id)] ?? []}
            chosen={filters[extraColumnKey(id)] ?? NONE}
            environments={environments}
            isOpenAtFirst={false}
            onToggle={toggle}
          />
        ))}
    </Box>
  );
});
