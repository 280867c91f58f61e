// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@backstage/ui';
import type {
  EditableProduct,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PlannedOperation } from '../../operations/draft/usePlannedOperation';
import { hasErrors } from '../../operations/form/fieldProblems';
import { useText } from '../../translation/ref';
import { ChangedMeanwhile } from '../ChangedMeanwhile';
import { PlanPanel } from '../PlanPanel';
import { isSameProblem } from './sharedProblems';
import { ProductsUnderWay } from './useProductsUnderWay';

/** What would be done to each product, and the way on; one that something is wrong with can be left out. */
export function SeveralPlan(props: {
  planned: PlannedOperation;
  underWay: ProductsUnderWay;
  /** What stands in the form. */
  shared: readonly OperationProblem[];
  /** Of the button that starts it. */
  runLabel: string;
}) {
  const t = useText();
  const { planned, underWay, shared, runLabel } = props;
  const { plan, check } = planned;
  const { products } = underWay;
  const isReady = Boolean(
    plan?.isRunnable && plan.targets.some(({ steps }) => steps.length > 0),
  );

  return (
    <>
      {plan?.targets.map(({ changedMeanwhile: now }) => {
        const began = now && productOf(products, now.entityRef);
        return now && began ? (
          <ChangedMeanwhile
            key={now.entityRef}
            began={began}
            now={now}
            onGoOn={() => underWay.takeUp(now)}
          />
        ) : null;
      })}
      <PlanPanel
        planned={planned}
        plan={plan}
        isSaidElsewhere={problem =>
          shared.some(other => isSameProblem(other, problem))
        }
        withDependents
        belowTarget={({ entityRef, problems }) =>
          entityRef && products.length > 1 && hasErrors(problems) ? (
            <div>
              <Button
                size="small"
                variant="secondary"
                onPress={() => underWay.leaveOut(entityRef)}
              >
                {t('manage.several.leaveOut')}
              </Button>
            </div>
          ) : null
        }
        actions={
          <>
            {isReady && (
              <Button
                variant="primary"
                isPending={planned.isSubmitting}
                onPress={planned.submit}
              >
                {runLabel}
              </Button>
            )}
            <Button
              variant={isReady ? 'secondary' : 'primary'}
              isPending={planned.isChecking}
              onPress={check}
            >
              {plan ? t('manage.checkAgain') : t('manage.check')}
            </Button>
            <Text as="span" role="status" variant="body-small">
              {plan?.isRunnable === false && t('manage.plan.notRunnableHelp')}
            </Text>
          </>
        }
      />
    </>
  );
}

function productOf(products: readonly EditableProduct[], entityRef: string) {
  return products.find(product => product.entityRef === entityRef);
}
