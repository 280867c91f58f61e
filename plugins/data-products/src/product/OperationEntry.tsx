// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Link, Text } from '@backstage/ui';
import type {
  Operation,
  OperationStep,
  ValueChange,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ValueChanges } from '../operations/plan/ValueChanges';
import { StateIcon } from '../operations/progress/StateIcon';
import { usePortalLinks } from '../reference/PortalLinks';
import { useText } from '../translation/ref';

/** What an operation has made of one product: what came of it, what it changed, and what was taken back or could not be. */
export function OperationEntry(props: {
  operation: Operation;
  entityRef: string;
}) {
  const t = useText();
  const { operationHref } = usePortalLinks();
  const { operation, entityRef } = props;
  // One that failed early may not know its product yet.
  const targets = operation.targets.filter(
    target => !target.entityRef || target.entityRef === entityRef,
  );
  const state = targets[0]?.state ?? operation.state;
  const steps = targets.flatMap(target => target.steps);
  const error = targets.find(target => target.error)?.error;
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <StateIcon state={state} />
        <Text as="span">{t(`operation.state.${state}`)}</Text>
        {operationHref && (
          <Link href={operationHref(operation.id)} variant="body-small">
            {t('product.activity.openOperation')}
          </Link>
        )}
      </Flex>
      {error && <Text style={{ overflowWrap: 'anywhere' }}>{error}</Text>}
      <ValueChanges
        changes={changesOf(steps.filter(step => step.state === 'done'))}
      />
      <TakenBack
        title={t('product.activity.undone')}
        steps={steps.filter(step => step.state === 'undone')}
      />
      <TakenBack
        title={t('product.activity.notUndone')}
        steps={steps.filter(step => step.state === 'notUndone')}
      />
    </Flex>
  );
}

/** Each change once: what is said of a product is written to each of its topics. */
function changesOf(steps: OperationStep[]): ValueChange[] {
  const changes = steps.flatMap(step => step.changes);
  return [
    ...new Map(changes.map(each => [JSON.stringify(each), each])).values(),
  ];
}

function TakenBack(props: { title: string; steps: OperationStep[] }) {
  const { title, steps } = props;
  if (steps.length === 0) return null;
  return (
    <Box>
      <Text as="div" variant="body-small" color="secondary">
        {title}
      </Text>
      <ul aria-label={title} style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {steps.map(step => (
          <li key={step.id} style={{ overflowWrap: 'anywhere' }}>
            {[step.title, step.byHand].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
    </Box>
  );
}
