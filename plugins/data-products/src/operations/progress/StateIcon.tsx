// SPDX-License-Identifier: Apache-2.0
import {
  RemixiconComponentType,
  RiArrowGoBackLine,
  RiCheckDoubleLine,
  RiCheckLine,
  RiCloseLine,
  RiErrorWarningFill,
  RiLoader4Line,
  RiTimeLine,
} from '@remixicon/react';
import type {
  OperationState,
  StepState,
  TargetState,
} from '@data-mesh/backstage-plugin-data-products-common';

type AnyState = OperationState | StepState | TargetState;

const ICON: Record<AnyState, RemixiconComponentType> = {
  waiting: RiTimeLine,
  running: RiLoader4Line,
  undoing: RiArrowGoBackLine,
  succeeded: RiCheckLine,
  partlySucceeded: RiErrorWarningFill,
  failed: RiCloseLine,
  done: RiCheckLine,
  found: RiCheckDoubleLine,
  undone: RiArrowGoBackLine,
  notUndone: RiErrorWarningFill,
};

const COLOR: Record<AnyState, string> = {
  waiting: 'var(--bui-fg-secondary)',
  running: 'var(--bui-fg-primary)',
  undoing: 'var(--bui-fg-warning)',
  succeeded: 'var(--bui-fg-positive)',
  partlySucceeded: 'var(--bui-fg-warning)',
  failed: 'var(--bui-fg-negative)',
  done: 'var(--bui-fg-positive)',
  found: 'var(--bui-fg-positive)',
  undone: 'var(--bui-fg-secondary)',
  notUndone: 'var(--bui-fg-negative)',
};

/** How far something is, as a shape of its own; the word for it stands beside it. */
export function StateIcon(props: { state: AnyState; size?: number }) {
  const Icon = ICON[props.state];
  return (
    <Icon
      size={props.size ?? 16}
      aria-hidden
      color={COLOR[props.state]}
      style={{ flex: 'none' }}
    />
  );
}
