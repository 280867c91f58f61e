// SPDX-License-Identifier: Apache-2.0
import {
  RemixiconComponentType,
  RiAlertFill,
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiQuestionFill,
} from '@remixicon/react';
import { useLiveText } from '../translation/liveRef';
import { Tone } from './measured';

const LOOK: Record<
  Exclude<Tone, 'plain'>,
  { Icon: RemixiconComponentType; color: string }
> = {
  good: { Icon: RiCheckboxCircleFill, color: 'var(--bui-fg-positive)' },
  bad: { Icon: RiErrorWarningFill, color: 'var(--bui-fg-negative)' },
  warning: { Icon: RiAlertFill, color: 'var(--bui-fg-warning)' },
  unknown: { Icon: RiQuestionFill, color: 'var(--bui-fg-secondary)' },
};

/** How a figure is to be taken: a shape of its own for each tone, and its name for those who do not see it. */
export function ToneIcon(props: { tone: Tone }) {
  const t = useLiveText();
  const { tone } = props;
  if (tone === 'plain') return null;
  const { Icon, color } = LOOK[tone];
  return (
    <Icon
      size={16}
      role="img"
      aria-label={t(`health.tone.${tone}`)}
      color={color}
      style={{ flex: 'none', marginTop: '0.15em' }}
    />
  );
}
