// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef } from '@backstage/catalog-model';
import {
  Operation,
  OperationTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Readability } from '../../explore/createReadableProducts';
import { StoredOperation, StoredTarget } from '../types';

/** Who looks at operations. */
export interface Onlooker extends Readability {
  /** Entity ref of a user; of a service, its subject. */
  caller: string;
  /** Whether they may have undone what others asked for. */
  isAdministrator: boolean;
  /** What ended before is not undone any more. ISO 8601. */
  undoableSince: string;
}

/**
 * What a caller may see of an operation: all of their own, of somebody else's the targets whose products they may read.
 * `undefined` when there are none.
 */
export function visibleOperation(
  stored: StoredOperation,
  onlooker: Onlooker,
): Operation | undefined {
  const isMine = stored.requestedBy === onlooker.caller;
  const targets = isMine
    ? stored.targets
    : stored.targets.filter(target => isReadable(target, onlooker));
  if (targets.length === 0 && !isMine) return undefined;
  const {
    id,
    kind,
    environmentId,
    state,
    requestedBy,
    requestedAt,
    startedAt,
    finishedAt,
    undo,
  } = stored;
  return {
    id,
    kind,
    environmentId,
    state,
    requestedBy,
    requestedAt,
    startedAt,
    finishedAt,
    targets: targets.map(toTarget),
    isCancellable: isMine && (state === 'waiting' || state === 'running'),
    isUndoable:
      (isMine || onlooker.isAdministrator) &&
      (state === 'succeeded' || state === 'partlySucceeded') &&
      !stored.targets.some(({ isImported }) => isImported) &&
      finishedAt !== undefined &&
      finishedAt >= onlooker.undoableSince,
    ...(undo && { undo }),
  };
}

function isReadable({ entityRef }: StoredTarget, onlooker: Onlooker): boolean {
  // What never became a product names a topic, which takes a right of its own to see.
  if (!entityRef) return false;
  const { namespace, name } = parseEntityRef(entityRef.toLowerCase());
  return (
    onlooker.isUnconditional ||
    onlooker.isReadable({ namespace, entityName: name })
  );
}

function toTarget(target: StoredTarget): OperationTarget {
  const { title, topics, entityRef, state, error } = target;
  return {
    title,
    topics,
    entityRef,
    state,
    error,
    steps: target.steps.map(step => ({
      id: step.id,
      title: step.title,
      system: step.system,
      changes: step.changes,
      state: step.state,
      startedAt: step.startedAt,
      finishedAt: step.finishedAt,
      note: step.note,
      error: step.error,
      byHand: step.byHand,
    })),
  };
}
