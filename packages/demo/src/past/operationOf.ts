// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import {
  DataProduct,
  OperationStep,
  StepState,
  TargetState,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  PastOperation,
  PastTarget,
} from '@data-mesh/backstage-plugin-data-products-node';
import { metadataOf } from './metadataOf';
import { Parties, PastAct, PastActTarget } from './PastEvent';
import { entityRefOf } from './Scene';
import { PastStep, stepsOf } from './stepsOf';
import { Turn } from './timeline';
import { instantOf, later } from './when';

/** How long a step takes. */
const STEP_MS = 420;
/** Until an operation begins. */
const START_MS = 60;

/** What an operation needs to be told of. */
export interface Told {
  turns: Turn[];
  /** What was to be a product, or was one for a while. */
  former(title: string): DataProduct | undefined;
  parties(title: string): Parties;
  /** What the past is counted back from. ISO 8601. */
  readAt: string;
}

/** An id that looks like any other, and is the same for the same name. */
export function operationId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return hex.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    '$1-$2-4$3-a$4-$5',
  );
}

/** What the journal would have of something that a person did. */
export function operationOf(act: PastAct, told: Told): PastOperation {
  const { name, kind, by, undone } = act;
  const requestedAt = instantOf(act, told.readAt);
  const startedAt = later(requestedAt, START_MS);
  let finishedAt = startedAt;
  const targets = act.targets.map((target, index) => {
    const past = targetOf(act, target, {
      ...told,
      turn: told.turns[index],
      startedAt: finishedAt,
    });
    finishedAt = later(finishedAt, past.steps.length * STEP_MS);
    return past;
  });
  const undoneAt = undone && instantOf(undone, told.readAt);
  return {
    id: operationId(name),
    kind,
    requestedBy: by,
    requestedAt,
    startedAt,
    finishedAt,
    targets,
    ...(undoneAt && {
      undo: {
        requestedBy: undone.by,
        requestedAt: undoneAt,
        finishedAt: later(undoneAt, STEP_MS),
      },
    }),
  };
}

function targetOf(
  { kind, undone }: PastAct,
  { title, failed, statement }: PastActTarget,
  told: Told & { turn: Turn | undefined; startedAt: string },
): PastTarget {
  const parties = told.parties(title);
  const before = told.turn?.before;
  const wanted = failed?.would && before && { ...before, ...failed.would };
  const after = wanted ?? told.turn?.after ?? told.former(title);
  const shown = kind === 'unpublish' ? before : after;
  if (!shown) throw new Error(`There is nothing to tell of '${title}'`);

  const to = kind === 'unpublish' ? undefined : shown;
  const steps = stepsOf(kind, { before, after: to }, statement);
  const wasProduct = before !== undefined || !failed;
  const isUndone = undone !== undefined;
  return {
    title,
    topics: shown.outputPorts.map(port => port.name),
    ...(wasProduct && { entityRef: entityRefOf(title) }),
    productKey: shown.key,
    qualifiedNames: shown.outputPorts.map(port => port.qualifiedName),
    becomes: kind === 'unpublish' ? 'removed' : 'present',
    state: stateOfTarget({ isFailed: failed !== undefined, isUndone }),
    ...(failed && { error: failed.error }),
    ...(before && { before: metadataOf(before, parties) }),
    ...(to && { after: metadataOf(to, parties) }),
    calls: steps
      .slice(0, (failed?.atStep ?? steps.length) + 1)
      .map(({ call }) => ({ ...call, count: 1 })),
    steps: steps.map((step, position) =>
      toStep(step, {
        position,
        startedAt: later(told.startedAt, position * STEP_MS),
        state: stateOfStep(position, { failed, isUndone }),
        error: failed?.atStep === position ? failed.error : undefined,
      }),
    ),
  };
}

function stateOfTarget(of: {
  isFailed: boolean;
  isUndone: boolean;
}): TargetState {
  if (of.isFailed) return 'failed';
  return of.isUndone ? 'undone' : 'succeeded';
}

function stateOfStep(
  position: number,
  of: { failed: PastActTarget['failed']; isUndone: boolean },
): StepState {
  const { failed, isUndone } = of;
  if (!failed) return isUndone ? 'undone' : 'done';
  if (position === failed.atStep) return 'failed';
  return position < failed.atStep ? 'undone' : 'waiting';
}

function toStep(
  { call, ...planned }: PastStep,
  of: {
    position: number;
    startedAt: string;
    state: StepState;
    error: string | undefined;
  },
): OperationStep {
  const { position, startedAt, state, error } = of;
  return {
    ...planned,
    id: `${position}`,
    state,
    ...(state !== 'waiting' && {
      startedAt,
      finishedAt: later(startedAt, STEP_MS),
    }),
    ...(error !== undefined && { error }),
  };
}

/** What the journal would have of an environment's preparation. */
export function preparationOf(
  event: {
    name: string;
    by: string;
    attributes: string[];
    tag: string;
  },
  requestedAt: string,
): PastOperation {
  const { name, by, attributes, tag } = event;
  const metadata = 'DataProduct';
  const steps: PastStep[] = [
    {
      title: `Define the tag ${tag}`,
      system: 'streamCatalog',
      changes: [{ field: `tag ${tag}`, after: 'defined' }],
      call: { operation: 'streamCatalog.createTagDefinition', status: 200 },
    },
    {
      title: `Add ${attributes.join(', ')} to the business metadata ${metadata}`,
      system: 'streamCatalog',
      changes: attributes.map(attribute => ({
        field: `${metadata}.${attribute}`,
        after: 'defined',
      })),
      call: {
        operation: 'streamCatalog.updateBusinessMetadataDefinition',
        status: 200,
      },
    },
  ];
  const startedAt = later(requestedAt, START_MS);
  return {
    id: operationId(name),
    kind: 'prepareEnvironment',
    requestedBy: by,
    requestedAt,
    startedAt,
    finishedAt: later(startedAt, steps.length * STEP_MS),
    targets: [
      {
        title: 'Production',
        topics: [],
        qualifiedNames: [],
        becomes: 'unchanged',
        state: 'succeeded',
        calls: steps.map(({ call }) => ({ ...call, count: 1 })),
        steps: steps.map((step, position) =>
          toStep(step, {
            position,
            startedAt: later(startedAt, position * STEP_MS),
            state: 'done',
            error: undefined,
          }),
        ),
      },
    ],
  };
}
