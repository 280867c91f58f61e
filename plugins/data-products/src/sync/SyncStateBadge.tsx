// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import {
  RemixiconComponentType,
  RiAlertFill,
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiLoader4Line,
  RiQuestionFill,
} from '@remixicon/react';
import { SyncStateWords } from './describeSyncState';

type Tone = SyncStateWords['tone'];

const ICON: Record<Tone, RemixiconComponentType> = {
  good: RiCheckboxCircleFill,
  busy: RiLoader4Line,
  warning: RiAlertFill,
  bad: RiErrorWarningFill,
  unknown: RiQuestionFill,
};

const COLOR: Record<Tone, string> = {
  good: 'var(--bui-fg-positive)',
  busy: 'var(--bui-fg-primary)',
  warning: 'var(--bui-fg-warning)',
  bad: 'var(--bui-fg-negative)',
  unknown: 'var(--bui-fg-secondary)',
};

/** How something is doing: a shape and a word, so that nothing depends on the colour. */
export function SyncStateBadge(props: { tone: Tone; title: string }) {
  const Icon = ICON[props.tone];
  return (
    <Flex align="center" gap="2">
      <Icon
        size={18}
        aria-hidden
        color={COLOR[props.tone]}
        style={{ flex: 'none' }}
      />
      <Text weight="bold">{props.title}</Text>
    </Flex>
  );
}
