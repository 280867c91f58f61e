// SPDX-License-Identifier: Apache-2.0
import {
  type RemixiconComponentType,
  RiErrorWarningFill,
  RiPauseCircleLine,
  RiPlayCircleLine,
  RiQuestionLine,
  RiWifiOffLine,
} from '@remixicon/react';
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import {
  describeState,
  describeStateInFull,
  isQueryState,
  QueryStateName,
} from './queryStates';

/** A shape of its own for each, so that the colour need not be seen. */
const LOOK: Record<
  QueryStateName,
  { Icon: RemixiconComponentType; color: string }
> = {
  RUNNING: { Icon: RiPlayCircleLine, color: 'var(--bui-fg-positive)' },
  PAUSED: { Icon: RiPauseCircleLine, color: 'var(--bui-fg-secondary)' },
  ERROR: { Icon: RiErrorWarningFill, color: 'var(--bui-fg-negative)' },
  UNRESPONSIVE: { Icon: RiWifiOffLine, color: 'var(--bui-fg-warning)' },
};
const UNKNOWN = { Icon: RiQuestionLine, color: 'var(--bui-fg-secondary)' };

/** How a persistent query is doing; what that means shows on hover. */
export function QueryState(props: {
  query: Pick<KsqlPersistentQuery, 'state' | 'stateCounts'>;
}) {
  const t = useText();
  const { state } = props.query;
  const { Icon, color } = isQueryState(state) ? LOOK[state] : UNKNOWN;
  return (
    <span
      title={describeStateInFull(props.query, t)}
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 'var(--bui-space-1)',
      }}
    >
      <Icon size={16} aria-hidden color={color} style={{ flex: 'none' }} />
      <PlainText>{describeState(state, t)}</PlainText>
    </span>
  );
}
