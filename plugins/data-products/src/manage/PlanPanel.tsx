// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Alert, Flex } from '@backstage/ui';
import type { OperationPlan } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Failure,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import { PlannedOperation } from '../operations/draft/usePlannedOperation';
import { PlanView, PlanViewProps } from '../operations/plan/PlanView';
import { useText } from '../translation/ref';

/** What would be done, and what is to be pressed for it. */
export function PlanPanel(props: {
  planned: PlannedOperation;
  /** What is shown of the plan. */
  plan: OperationPlan | undefined;
  /** Whether who depends on each product stands with it. Default: false. */
  withDependents?: boolean;
  belowTarget?: PlanViewProps['belowTarget'];
  isSaidElsewhere?: PlanViewProps['isSaidElsewhere'];
  /** Below what would be done. */
  actions: ReactNode;
}) {
  const t = useText();
  const { planned, plan, withDependents = false, actions } = props;
  return (
    <Panel title={t('manage.plan.title')} help={t('manage.plan.help')}>
      <Flex direction="column" gap="4">
        {planned.failure && (
          <Failed failure={planned.failure} hasPlan={Boolean(plan)} />
        )}
        {plan && (
          <PlanView
            plan={plan}
            withDependents={withDependents}
            belowTarget={props.belowTarget}
            isSaidElsewhere={props.isSaidElsewhere}
          />
        )}
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          {actions}
        </Flex>
      </Flex>
    </Panel>
  );
}

function Failed(props: { failure: Failure; hasPlan: boolean }) {
  const t = useText();
  const { failure, hasPlan } = props;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={
        hasPlan ? t('manage.plan.notStarted') : t('manage.plan.notPlanned')
      }
      description={[failure.message, hasPlan && t('manage.plan.noted')]
        .filter(Boolean)
        .join(' ')}
    />
  );
}
