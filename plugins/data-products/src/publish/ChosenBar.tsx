// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Flex, Text } from '@backstage/ui';
import { RemovableChip, RemovableChips } from '../explore/RemovableChips';
import { useText } from '../translation/ref';
import { MAX_CHOSEN, TopicAddress, topicText } from './publishAddress';
import { ChangePublishView } from './usePublishView';

/** What is chosen, and the way on; nothing while nothing is. */
export function ChosenBar(props: {
  chosen: readonly TopicAddress[];
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { chosen, onChange } = props;
  if (chosen.length === 0) return null;
  return (
    <Box
      as="section"
      aria-label={t('publish.choose.chosen')}
      p="3"
      style={{
        position: 'sticky',
        bottom: 'var(--bui-space-3)',
        borderRadius: 'var(--bui-radius-3)',
        border: '1px solid var(--bui-border-1)',
        backgroundColor: 'var(--bui-bg-app)',
        zIndex: 1,
      }}
    >
      <Flex
        justify="between"
        align="center"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Box
          style={{ flex: 1, minWidth: 0, maxHeight: '6rem', overflow: 'auto' }}
        >
          <RemovableChips label={t('publish.choose.chosen')}>
            {chosen.map(topic => (
              <RemovableChip
                key={topicText(topic)}
                label={topic.topic}
                onRemove={() =>
                  onChange(
                    {
                      chosen: chosen.filter(
                        other => topicText(other) !== topicText(topic),
                      ),
                    },
                    { replace: true },
                  )
                }
              />
            ))}
          </RemovableChips>
          {chosen.length >= MAX_CHOSEN && (
            <Text variant="body-small">
              {t('publish.choose.most', { most: String(MAX_CHOSEN) })}
            </Text>
          )}
        </Box>
        <Flex gap="2">
          <Button
            variant="secondary"
            onPress={() => onChange({ chosen: [] }, { replace: true })}
          >
            {t('publish.choose.clearChosen')}
          </Button>
          <Button
            variant="primary"
            onPress={() => onChange({ step: 'describe' })}
          >
            {t('publish.choose.describe', { count: chosen.length })}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
