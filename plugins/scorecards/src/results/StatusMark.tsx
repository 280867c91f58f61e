// SPDX-License-Identifier: Apache-2.0
import {
  RemixiconComponentType,
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiCloudOffLine,
  RiIndeterminateCircleLine,
  RiQuestionLine,
  RiShieldCheckLine,
} from '@remixicon/react';
import type { ResultStatus } from '@data-mesh/backstage-plugin-scorecards-common';
import { useText } from '../translation/ref';

const ICON: Record<ResultStatus, RemixiconComponentType> = {
  pass: RiCheckboxCircleFill,
  warn: RiAlertFill,
  fail: RiCloseCircleFill,
  notApplicable: RiIndeterminateCircleLine,
  exempt: RiShieldCheckLine,
  noData: RiQuestionLine,
  error: RiCloudOffLine,
};

const COLOR: Record<ResultStatus, string> = {
  pass: 'var(--bui-fg-positive)',
  warn: 'var(--bui-fg-warning)',
  fail: 'var(--bui-fg-negative)',
  notApplicable: 'var(--bui-fg-secondary)',
  exempt: 'var(--bui-fg-secondary)',
  noData: 'var(--bui-fg-secondary)',
  error: 'var(--bui-fg-secondary)',
};

/** The answer to a check: a shape of its own for each, its name beside it or for those who do not see it. */
export function StatusMark(props: {
  status: ResultStatus;
  withName?: boolean;
}) {
  const t = useText();
  const Icon = ICON[props.status];
  const name = t(`levels.status.${props.status}`);
  return (
    <span
      title={t(`levels.statusHelp.${props.status}`)}
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 'var(--bui-space-1)',
        whiteSpace: 'nowrap',
      }}
    >
      <Icon
        size={18}
        {...(props.withName
          ? { 'aria-hidden': true }
          : { role: 'img', 'aria-label': name })}
        color={COLOR[props.status]}
        style={{ flex: 'none' }}
      />
      {props.withName && name}
    </span>
  );
}
