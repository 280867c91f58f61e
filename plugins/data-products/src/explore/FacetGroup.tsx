// SPDX-License-Identifier: Apache-2.0
import { memo, useId, useState } from 'react';
import { Box, Flex, Text } from '@backstage/ui';
import {
  EnvironmentInfo,
  FacetKey,
  FacetValue,
} from '@data-mesh/backstage-plugin-data-products-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { PLAIN_BUTTON } from '@data-mesh/backstage-plugin-data-products-react';
import { useTiers } from '../terms/useTiers';
import { useText } from '../translation/ref';
import { describeFacetValue } from './describeFacetValue';
import { FacetChoice } from './FacetChoice';
import { FacetHelp } from './FacetHelp';
import { facetRows } from './facetRows';
import { SearchInput } from './SearchInput';
import { useFacetFinder } from './useFacetFinder';

/** So many rows show before somebody asks for more. */
const FEW = 8;
/** More of them are found by searching rather than by looking. */
const MANY = 100;

/** One facet: what there is to choose from, with counts, to be folded away. */
export const FacetGroup = memo(function Group(props: {
  facet: FacetKey;
  name: string;
  /** One sentence on a facet that another plugin adds; absent for ours, which the glossary has. */
  help?: string;
  listed: FacetValue[];
  chosen: readonly string[];
  environments: EnvironmentInfo[];
  isOpenAtFirst: boolean;
  onToggle: (facet: FacetKey, value: string) => void;
}) {
  const { facet, name, chosen } = props;
  const contentId = useId();
  const [isOpen, setOpen] = useState(props.isOpenAtFirst || chosen.length > 0);
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;

  return (
    <Box py="2" style={{ borderTop: '1px solid var(--bui-border-1)' }}>
      <Flex justify="between" align="center" gap="2">
        <Text as="h2" weight="bold" style={{ margin: 0 }}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? contentId : undefined}
            style={{ ...PLAIN_BUTTON, gap: 'var(--bui-space-1)' }}
            onClick={() => setOpen(!isOpen)}
          >
            <Arrow size={16} aria-hidden />
            {name}
          </button>
        </Text>
        <FacetHelp facet={facet} name={name} help={props.help} />
      </Flex>
      {isOpen && (
        <Box id={contentId} mt="2">
          <Choices {...props} />
        </Box>
      )}
    </Box>
  );
});

function Choices(props: {
  facet: FacetKey;
  name: string;
  listed: FacetValue[];
  chosen: readonly string[];
  environments: EnvironmentInfo[];
  onToggle: (facet: FacetKey, value: string) => void;
}) {
  const t = useText();
  const tiers = useTiers();
  const { facet, name, listed, chosen, environments } = props;
  const [sought, setSought] = useState('');
  const [isAllShown, setAllShown] = useState(false);
  const [openByValue, setOpenByValue] = useState<Record<string, boolean>>({});
  const describe = (choice: FacetValue) =>
    describeFacetValue(facet, choice, { environments, ...tiers });
  const isWanted = useFacetFinder(sought, describe);

  const rows = facetRows({ facet, listed, chosen, openByValue, isWanted });
  const isLong = listed.length > FEW;
  const shown = rows.slice(0, isAllShown || sought ? MANY : FEW);
  const hiddenCount = rows.length - shown.length;

  if (rows.length === 0 && !sought) {
    return <Text color="secondary">{t('explore.filters.nothing')}</Text>;
  }
  return (
    <Flex direction="column" gap="2">
      {isLong && (
        <SearchInput
          size="small"
          label={t('explore.filters.find', { facet: name })}
          placeholder={t('explore.filters.find', { facet: name })}
          value={sought}
          onChange={setSought}
        />
      )}
      {rows.length === 0 && (
        <Text color="secondary" role="status">
          {t('explore.filters.foundNone')}
        </Text>
      )}
      <ul
        aria-label={name}
        style={{
          display: 'flex',
          flexDirection: 'column',
          gap: 'var(--bui-space-2)',
          listStyle: 'none',
          margin: 0,
          padding: 0,
        }}
      >
        {shown.map(row => (
          <FacetChoice
            key={row.choice.value}
            row={row}
            words={describe(row.choice)}
            isTree={rows.some(({ hasParts }) => hasParts)}
            onToggle={() => props.onToggle(facet, row.choice.value)}
            onToggleParts={() =>
              setOpenByValue({
                ...openByValue,
                [row.choice.value]: !row.isOpen,
              })
            }
          />
        ))}
      </ul>
      {hiddenCount > 0 && shown.length === MANY && (
        <Text variant="body-small" color="secondary">
          {t('explore.filters.moreToFind', { more: String(hiddenCount) })}
        </Text>
      )}
      {!sought && rows.length > FEW && (
        <button
          type="button"
          style={{ ...PLAIN_BUTTON, textDecoration: 'underline' }}
          aria-expanded={isAllShown}
          onClick={() => setAllShown(!isAllShown)}
        >
          {isAllShown
            ? t('explore.filters.showFewer')
            : t('explore.filters.showAll', { total: String(rows.length) })}
        </button>
      )}
    </Flex>
  );
}
