// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, SearchField, Select, Text } from '@backstage/ui';
import type { ProductConsumer } from '@data-mesh/backstage-plugin-data-products-common';
import { useDebouncedText } from '../../explore/useDebouncedText';
import { useLiveText } from '../../translation/liveRef';
import {
  CONSUMER_STATES,
  ConsumersAddress,
  consumerStateFromText,
} from './consumersAddress';
import { consumerEvidence } from './consumerRows';

const ALL = 'all';

/** What narrows the list of consumers down. */
export function ConsumerFilters(props: {
  consumers: ProductConsumer[];
  /** How many of them match. */
  matchCount: number;
  address: ConsumersAddress;
  onChange: (change: Partial<ConsumersAddress>) => void;
}) {
  const t = useLiveText();
  const { consumers, address, onChange } = props;
  const [text, setText] = useDebouncedText(address.text, sought =>
    onChange({ text: sought.trim() }),
  );
  return (
    <div role="search" aria-label={t('consumers.filter.label')}>
      <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
        <Box style={{ flex: '1 1 14rem', maxWidth: '22rem' }}>
          <SearchField
            aria-label={t('consumers.filter.text')}
            placeholder={t('consumers.filter.text')}
            value={text}
            onChange={setText}
          />
        </Box>
        <Box style={{ flex: '0 1 14rem' }}>
          <Select
            label={t('consumers.filter.state')}
            options={[
              { id: ALL, label: t('consumers.filter.allStates') },
              ...CONSUMER_STATES.map(state => ({
                id: state,
                label: t(`consumers.filter.${state}`),
              })),
            ]}
            value={address.state ?? ALL}
            onChange={key =>
              onChange({ state: consumerStateFromText(String(key)) })
            }
          />
        </Box>
        <Box style={{ flex: '0 1 16rem' }}>
          <Select
            label={t('consumers.filter.evidence')}
            options={[
              { id: ALL, label: t('consumers.filter.allEvidence') },
              ...consumerEvidence(consumers).map(({ source, title }) => ({
                id: source,
                label: title,
              })),
            ]}
            value={address.evidence ?? ALL}
            onChange={key =>
              onChange({ evidence: key === ALL ? undefined : String(key) })
            }
          />
        </Box>
        <Text role="status" variant="body-small" color="secondary">
          {t('consumers.filter.shown', {
            shown: String(props.matchCount),
            total: String(consumers.length),
          })}
        </Text>
      </Flex>
    </div>
  );
}
