// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, SearchField, Select } from '@backstage/ui';
import type { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { ChosenEnvironment, ExploreQuery } from './exploreQuery';
import { useDebouncedText } from './useDebouncedText';

const ALL = 'all';

/** What narrows the list of products down. */
export function ExploreFilters(props: {
  query: ExploreQuery;
  environments: EnvironmentInfo[];
  chosen: ChosenEnvironment;
  onChange: (change: Partial<ExploreQuery>) => void;
}) {
  const t = useText();
  const { query, environments, chosen, onChange } = props;
  const [text, setText] = useDebouncedText(query.text, value =>
    onChange({ text: value }),
  );

  return (
    <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
      <Box style={{ flex: '1 1 18rem', maxWidth: '36rem' }}>
        <SearchField
          aria-label={t('explore.search')}
          placeholder={t('explore.searchPlaceholder')}
          size="medium"
          value={text}
          onChange={setText}
        />
      </Box>
      <Box style={{ flex: '0 1 16rem' }}>
        <Select
          aria-label={t('explore.environment')}
          size="medium"
          options={[
            ...environments.map(({ id, title }) => ({ id, label: title })),
            { id: ALL, label: t('explore.allEnvironments') },
          ]}
          value={selectedKey(chosen)}
          onChange={key =>
            onChange({
              environment: key === ALL ? 'all' : { id: String(key) },
            })
          }
        />
      </Box>
    </Flex>
  );
}

function selectedKey(chosen: ChosenEnvironment): string | null {
  switch (chosen.status) {
    case 'all':
      return ALL;
    case 'one':
      return chosen.environment.id;
    case 'unknown':
      return null;
    default:
      return chosen satisfies never;
  }
}
