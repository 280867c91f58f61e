// SPDX-License-Identifier: Apache-2.0
import { memo } from 'react';
import { Box, Flex, ToggleButton } from '@backstage/ui';
import {
  RemixiconComponentType,
  RiAlertLine,
  RiStarLine,
  RiTeamLine,
} from '@remixicon/react';
import { useText } from '../translation/ref';
import { ExploreQuery, Switch, SWITCHES } from './exploreQuery';
import { SearchInput } from './SearchInput';
import { useDebouncedText } from './useDebouncedText';
import { ChangeQuery } from './useExploreQuery';

const ICON: Record<Switch, RemixiconComponentType> = {
  isMine: RiTeamLine,
  isStarred: RiStarLine,
  hasIssues: RiAlertLine,
};

/** Search, and the conditions that are on or off. */
export const ExploreControls = memo(function Controls(props: {
  query: ExploreQuery;
  onChange: ChangeQuery;
}) {
  const t = useText();
  const { query, onChange } = props;
  const [text, setText] = useDebouncedText(query.text, value =>
    onChange({ text: value }),
  );

  return (
    <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
      <Box style={{ flex: '1 1 18rem', maxWidth: '40rem' }}>
        <SearchInput
          label={t('explore.search')}
          placeholder={t('explore.searchPlaceholder')}
          size="medium"
          value={text}
          onChange={setText}
        />
      </Box>
      <Flex
        role="group"
        aria-label={t('explore.switch.label')}
        gap="2"
        style={{ flexWrap: 'wrap' }}
      >
        {SWITCHES.map(name => {
          const Icon = ICON[name];
          return (
            <ToggleButton
              key={name}
              size="small"
              isSelected={query[name]}
              onChange={isOn => onChange({ [name]: isOn })}
              iconStart={<Icon aria-hidden />}
            >
              {t(`explore.switch.${name}`)}
            </ToggleButton>
          );
        })}
      </Flex>
    </Flex>
  );
});
