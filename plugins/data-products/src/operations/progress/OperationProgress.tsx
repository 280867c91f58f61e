// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Box, Flex, Skeleton, Text } from '@backstage/ui';
import {
  Operation,
  OperationStep,
  OperationTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  Identifier,
  RefreshNotice,
  useNow,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../../reference/EntityLink';
import { useText } from '../../translation/ref';
import { StepTitle } from '../plan/PlanView';
import { ValueChanges } from '../plan/ValueChanges';
import { Leftovers } from './Leftovers';
import { OperationCommands } from './OperationCommands';
import { isFresh, isOver, stepsDone } from './operationState';
import { StateIcon } from './StateIcon';
import { useIsIndexing } from './useIsIndexing';
import { PolledOperation, useOperation } from './useOperation';

/** More targets than this are folded once they are done. */
const UNFOLDED_TARGETS = 3;

export interface OperationProgressProps {
  operationId: string;
  /** What is known of it already, e.g. the answer to its submission. */
  known?: Operation;
  /** Called once, when it is seen to be over. */
  onOver?: (operation: Operation) => void;
}

/** How far an operation is, step by step; and afterwards, what came of it. */
export function OperationProgress(props: OperationProgressProps) {
  const reading = useOperation(props.operationId, props.known);
  return <OperationReading reading={reading} onOver={props.onOver} />;
}

/** The same for a page that reads the operation itself. */
export function OperationReading(props: {
  reading: PolledOperation;
  onOver?: (operation: Operation) => void;
}) {
  const t = useText();
  const { resource, reload } = props.reading;
  const operation = resource.state === 'ready' ? resource.value : undefined;
  useOnOver(operation, props.onOver);

  switch (resource.state) {
    case 'loading':
      return (
        <Box role="status" aria-label={t('loading.loading')}>
          <Skeleton height="12rem" />
        </Box>
      );
    case 'failed':
      return (
        <FailureNotice
          title={t('operation.progress.notRead')}
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return (
        <Flex direction="column" gap="4">
          <RefreshNotice resource={resource} />
          <OperationHead operation={resource.value} reading={props.reading} />
          <Leftovers operation={resource.value} />
          <Targets operation={resource.value} />
        </Flex>
      );
    default:
      return resource satisfies never;
  }
}

function useOnOver(
  operation: Operation | undefined,
  onOver: ((operation: Operation) => void) | undefined,
) {
  const latest = useRef(onOver);
  useEffect(() => {
    latest.current = onOver;
  });
  const endedId =
    operation && isOver(operation.state) ? operation.id : undefined;
  const told = useRef<string>();
  useEffect(() => {
    if (!operation || !endedId || told.current === endedId) return;
    told.current = endedId;
    latest.current?.(operation);
  }, [operation, endedId]);
}

function OperationHead(props: {
  operation: Operation;
  reading: PolledOperation;
}) {
  const t = useText();
  const { operation } = props;
  const { state } = operation;
  const { done, total } = stepsDone(operation);
  return (
    <Flex justify="between" align="start" gap="3" style={{ flexWrap: 'wrap' }}>
      <Flex gap="2" align="start" style={{ minWidth: 0 }}>
        <Box mt="0.5">
          <StateIcon state={state} size={20} />
        </Box>
        <Box>
          <Text as="p" weight="bold" role="status" style={{ margin: 0 }}>
            {t(`operation.state.${state}`)}
          </Text>
          <Text as="p" color="secondary" style={{ margin: 0 }}>
            {t(`operation.progress.explain.${state}`)}
          </Text>
          {!isOver(state) && total > 0 && (
            <Text as="p" variant="body-small" style={{ margin: 0 }}>
              {t('operation.progress.stepsDone', {
                done: String(done),
                total: String(total),
              })}
            </Text>
          )}
        </Box>
      </Flex>
      <OperationCommands operation={operation} reading={props.reading} />
    </Flex>
  );
}

function Targets(props: { operation: Operation }) {
  const now = useNow();
  const { operation } = props;
  const { targets, kind } = operation;
  const isLong = targets.length > UNFOLDED_TARGETS;
  return (
    <>
      {targets.map(target => (
        <TargetProgress
          key={`${target.title} ${target.topics.join(' ')}`}
          target={target}
          isFolded={isLong && target.state !== 'failed'}
          // Each asks the back end by itself.
          isIndexingTold={!isLong && isFresh(operation, now)}
          isLinked={kind !== 'unpublish'}
        />
      ))}
    </>
  );
}

function TargetProgress(props: {
  target: OperationTarget;
  isFolded: boolean;
  isIndexingTold: boolean;
  isLinked: boolean;
}) {
  const t = useText();
  const { target, isFolded, isIndexingTold, isLinked } = props;
  const { title, state, entityRef, steps, error } = target;
  const shownRef = state === 'succeeded' && isLinked ? entityRef : undefined;
  const isIndexing = useIsIndexing(isIndexingTold ? shownRef : undefined);
  return (
    <section aria-label={title}>
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        <StateIcon state={state} />
        <Text as="h3" weight="bold" style={{ margin: 0 }}>
          {shownRef && !isIndexing ? (
            <EntityLink entityRef={shownRef} weight="bold">
              {title}
            </EntityLink>
          ) : (
            <Identifier>{title}</Identifier>
          )}
        </Text>
        <Text as="span" variant="body-small" color="secondary">
          {t(`operation.state.${state}`)}
        </Text>
      </Flex>
      {error && (
        <Text as="p" style={{ margin: '0.25rem 0', overflowWrap: 'anywhere' }}>
          {error}
        </Text>
      )}
      {isIndexing && (
        <Text as="p" role="status" variant="body-small" style={{ margin: 0 }}>
          {t('operation.progress.beingIndexed')}
        </Text>
      )}
      {isFolded ? (
        <details>
          <summary style={{ cursor: 'pointer' }}>
            <Text as="span" variant="body-small">
              {t('operation.plan.stepCount', { count: steps.length })}
            </Text>
          </summary>
          <StepStates steps={steps} saidAbove={error} />
        </details>
      ) : (
        <StepStates steps={steps} saidAbove={error} />
      )}
    </section>
  );
}

function StepStates(props: {
  steps: readonly OperationStep[];
  /** What is said about the target; an error in it is not said again. */
  saidAbove: string | undefined;
}) {
  const t = useText();
  return (
    <Box
      as="ol"
      aria-label={t('operation.progress.steps')}
      style={{ listStyle: 'none', margin: '0.5rem 0 0', padding: 0 }}
    >
      {props.steps.map(step => (
        <li key={step.id} style={{ marginBottom: 'var(--bui-space-2)' }}>
          <Flex gap="2" align="start">
            <Box mt="0.5">
              <StateIcon state={step.state} />
            </Box>
            <Box style={{ flex: 1, minWidth: 0 }}>
              <StepTitle step={step} />
              <StepRemarks step={step} saidAbove={props.saidAbove} />
              <ValueChanges changes={step.changes} />
            </Box>
            <Text
              as="span"
              variant="body-small"
              color="secondary"
              style={{ flex: 'none' }}
            >
              {t(`operation.stepState.${step.state}`)}
            </Text>
          </Flex>
        </li>
      ))}
    </Box>
  );
}

function StepRemarks(props: {
  step: OperationStep;
  saidAbove: string | undefined;
}) {
  const { saidAbove = '' } = props;
  const { note, error, byHand } = props.step;
  return (
    <>
      {note && (
        <Text as="p" variant="body-small" style={{ margin: 0 }}>
          {note}
        </Text>
      )}
      {error && !saidAbove.includes(error) && (
        <Text
          as="p"
          variant="body-small"
          style={{ margin: 0, overflowWrap: 'anywhere' }}
        >
          {error}
        </Text>
      )}
      {byHand && (
        <Text
          as="p"
          variant="body-small"
          style={{ margin: 0, overflowWrap: 'anywhere' }}
        >
          {byHand}
        </Text>
      )}
    </>
  );
}
