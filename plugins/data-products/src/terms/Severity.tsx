// SPDX-License-Identifier: Apache-2.0
import {
  RemixiconComponentType,
  RiAlertFill,
  RiErrorWarningFill,
  RiInformationFill,
} from '@remixicon/react';
import type { IssueSeverity } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';

const ICON: Record<IssueSeverity, RemixiconComponentType> = {
  error: RiErrorWarningFill,
  warning: RiAlertFill,
  info: RiInformationFill,
};

const COLOR: Record<IssueSeverity, string> = {
  error: 'var(--bui-fg-negative)',
  warning: 'var(--bui-fg-warning)',
  info: 'var(--bui-fg-secondary)',
};

/** How bad an issue is: a shape of its own for each severity, and its name for those who do not see it. */
export function SeverityIcon(props: { severity: IssueSeverity }) {
  const t = useText();
  const Icon = ICON[props.severity];
  const name = t(`term.severity.${props.severity}`);
  return (
    <Icon
      size={16}
      role="img"
      aria-label={name}
      color={COLOR[props.severity]}
      style={{ flex: 'none' }}
    />
  );
}
