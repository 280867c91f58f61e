// SPDX-License-Identifier: Apache-2.0
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  OperationRequest,
  OperationsApi,
  OperationState,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { CheckpointContext } from '@backstage/plugin-scaffolder-node/alpha';
import { clientsFor } from '../operation/clientsFor';
import {
  describeErrors,
  describePlan,
  describeSteps,
} from '../operation/describeOperation';
import { operationKey } from '../operation/operationKey';
import { refusalFrom } from '../operation/refusalFrom';
import { runOperation } from '../operation/runOperation';
import type { ActionTools } from './ActionTools';

/** What of a scaffolder's context a writing action uses. */
export interface WritingContext {
  input: object;
  logger: LoggerService;
  task: { id: string };
  step?: { id?: string };
  each?: { key?: unknown };
  isDryRun?: boolean;
  signal?: AbortSignal;
  checkpoint(options: CheckpointContext<Outcome>): Promise<Outcome>;
  getInitiatorCredentials(): Promise<BackstageCredentials>;
}

/** What a writing action came to. */
export type Outcome = {
  /** Empty in a dry run. */
  operationId: string;
  state: 'planned' | OperationState;
  /** Empty where a dry run cannot tell. */
  entityRef: string;
  /** One line for each step. */
  steps: string;
};

/**
 * Does what is asked on behalf of the person who started the task; in a dry run, says what would be done. A task that is
 * taken up again finds what it did before, unless that was undone since: then it is done again.
 *
 * @throws InputError in a dry run, when something is in the way; Error that says what was undone, when it fails.
 */
export async function performOperation(
  ctx: WritingContext,
  request: () => Promise<OperationRequest>,
  tools: ActionTools,
): Promise<Outcome> {
  const { operations } = clientsFor(
    () => ctx.getInitiatorCredentials(),
    tools.services,
  );
  try {
    return ctx.isDryRun
      ? await plan(await request(), ctx, operations)
      : await perform(ctx, request, operations, tools);
  } catch (error) {
    throw refusalFrom(error);
  }
}

async function plan(
  request: OperationRequest,
  { logger }: WritingContext,
  operations: OperationsApi,
): Promise<Outcome> {
  const planned = await operations.planOperation(request);
  const steps = describePlan(planned);
  logger.info(steps);
  if (!planned.isRunnable) throw new InputError(describeErrors(planned));
  return {
    operationId: '',
    state: 'planned',
    entityRef: planned.targets[0]?.entityRef ?? '',
    steps,
  };
}

async function perform(
  ctx: WritingContext,
  request: () => Promise<OperationRequest>,
  operations: OperationsApi,
  { wait }: ActionTools,
): Promise<Outcome> {
  const key = operationKey({
    taskId: ctx.task.id,
    stepId: ctx.step?.id ?? '',
    eachKey: ctx.each?.key === undefined ? undefined : String(ctx.each.key),
    input: ctx.input,
  });
  let isRemembered = true;
  const run = async (): Promise<Outcome> => {
    isRemembered = false;
    const operation = await runOperation(await request(), {
      operations,
      key,
      logger: ctx.logger,
      signal: ctx.signal,
      wait,
    });
    return {
      operationId: operation.id,
      state: operation.state,
      entityRef: operation.targets[0]?.entityRef ?? '',
      steps: describeSteps(operation),
    };
  };
  const outcome = await ctx.checkpoint({ key: `operation.${key}`, fn: run });
  if (!isRemembered) return outcome;

  const { state } = await operations.operation(outcome.operationId);
  return state === 'succeeded' ? outcome : run();
}
