// SPDX-License-Identifier: Apache-2.0
import { memo } from 'react';
import { Button, Flex } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { RiQuestionLine } from '@remixicon/react';
import {
  EnvironmentInfo,
  ExploreColumn,
  FacetKey,
  isExtraColumnKey,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useTiers } from '../terms/useTiers';
import { useText } from '../translation/ref';
import { ChosenEnvironments } from './chosenEnvironments';
import {
  describeFacetValue,
  facetChoice,
  FacetWords,
} from './describeFacetValue';
import {
  ExploreQuery,
  filteredFacets,
  hasConditions,
  NO_CONDITIONS,
  withFilter,
} from './exploreQuery';
import { titleOf } from './extraFacets';
import { RemovableChip, RemovableChips } from './RemovableChips';
import { ChangeQuery } from './useExploreQuery';

interface Chip {
  id: string;
  facet: FacetKey;
  /** Of the facet. */
  name: string;
  value: string;
  /** False when no product has it any more, as far as one may see. */
  isListed: boolean;
}

/** What is chosen of the facets, each to be taken back. */
export const ChosenFilters = memo(function Filters(props: {
  query: ExploreQuery;
  chosen: ChosenEnvironments;
  environments: EnvironmentInfo[];
  facets: ProductListResponse['facets'] | undefined;
  /** What other plugins add. */
  extraColumns: readonly ExploreColumn[];
  onChange: ChangeQuery;
}) {
  const t = useText();
  const tiers = useTiers();
  const { query, chosen, environments, facets, onChange } = props;
  const aChip = (facet: FacetKey, value: string, isListed: boolean): Chip => ({
    id: `${facet}=${value}`,
    facet,
    name: isExtraColumnKey(facet)
      ? titleOf(facet, props.extraColumns)
      : t(`term.concept.${facet}`),
    value,
    isListed,
  });
  const chips: Chip[] = [
    ...chosen.known.map(({ id }) => aChip('environment', id, true)),
    ...chosen.unknownIds.map(id => aChip('environment', id, false)),
    ...filteredFacets(query.filters).flatMap(facet =>
      (query.filters[facet] ?? []).map(value =>
        aChip(
          facet,
          value,
          hasFixedWords(facet) ||
            (facets?.[facet]?.some(choice => choice.value === value) ?? true),
        ),
      ),
    ),
  ];
  const isClearable =
    hasConditions(query) ||
    (query.environments !== 'primary' && query.environments.length > 0);
  if (chips.length === 0 && !isClearable) return null;

  const takeBack = ({ facet, value }: Chip) => {
    if (facet === 'environment') {
      return {
        environments: [
          ...chosen.known.map(({ id }) => id),
          ...chosen.unknownIds,
        ].filter(id => id !== value),
      };
    }
    const others = query.filters[facet]?.filter(other => other !== value);
    return { filters: withFilter(query.filters, facet, others ?? []) };
  };

  return (
    <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
      {chips.length > 0 && (
        <RemovableChips label={t('explore.filters.chosen')}>
          {chips.map(chip => (
            <FilterChip
              key={chip.id}
              chip={chip}
              words={describeFacetValue(
                chip.facet,
                facetChoice(chip.facet, chip.value, facets?.[chip.facet]),
                { environments, ...tiers },
              )}
              onRemove={() => onChange(takeBack(chip))}
            />
          ))}
        </RemovableChips>
      )}
      {isClearable && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onChange(NO_CONDITIONS)}
        >
          {t('explore.filters.clear')}
        </Button>
      )}
    </Flex>
  );
});

const FIXED_WORDS: ReadonlySet<FacetKey> = new Set<FacetKey>([
  'lifecycle',
  'qualityTier',
  'slaTier',
  'pii',
]);

/** Whether the words of a facet mean something even where no product goes by them. */
function hasFixedWords(facet: FacetKey): boolean {
  return FIXED_WORDS.has(facet);
}

function FilterChip(props: {
  chip: Chip;
  words: FacetWords;
  onRemove: () => void;
}) {
  const { words, ...rest } = props;
  return words.kind === 'entity' ? (
    <EntityChip {...rest} entityRef={words.entityRef} />
  ) : (
    <WordedChip {...rest} label={words.label} />
  );
}

function EntityChip(props: {
  chip: Chip;
  entityRef: string;
  onRemove: () => void;
}) {
  const { entityRef, ...rest } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  return <WordedChip {...rest} label={primaryTitle} />;
}

function WordedChip(props: {
  chip: Chip;
  label: string;
  onRemove: () => void;
}) {
  const t = useText();
  const { chip, label, onRemove } = props;
  return (
    <RemovableChip
      label={t('explore.filters.chip', { facet: chip.name, label })}
      icon={
        chip.isListed ? undefined : (
          <RiQuestionLine
            size={16}
            role="img"
            aria-label={t('explore.filters.noneHasIt')}
            style={{ flex: 'none' }}
          />
        )
      }
      onRemove={onRemove}
    />
  );
}
