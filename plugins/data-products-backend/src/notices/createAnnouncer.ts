// SPDX-License-Identifier: Apache-2.0

import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  OperationOutcomes,
  StoredOperation,
  StoredTarget,
} from '../operations/types';
import { DependentOwners, formerProduct } from './createDependentOwners';
import { Notices } from './createNotices';
import { changedFields, hasLeftovers } from './describeOperation';
import { OwnersByTarget, planNotices } from './planNotices';

/**
 * Tells the end of an operation, and of its undoing: to the audit, what was written to what, and to people whom it concerns.
 */
export function createAnnouncer(options: {
  notices: Notices;
  auditor: AuditorService;
  logger: LoggerService;
  dependentOwners: DependentOwners;
}): OperationOutcomes['announce'] {
  const { notices, auditor, logger, dependentOwners } = options;

  async function readDependentOwners(
    operation: StoredOperation,
  ): Promise<OwnersByTarget> {
    const { kind, targets, environmentId, undo } = operation;
    const owners = new Map<number, string[]>();
    if (kind !== 'deprecate' && kind !== 'unpublish') return owners;
    for (const [index, target] of targets.entries()) {
      const { state, entityRef, productKey } = target;
      if (state !== (undo ? 'undone' : 'succeeded')) continue;
      if (!entityRef || !productKey) continue;
      const product = formerProduct({
        ...target,
        key: productKey,
        environmentId,
        ownerRef: target.before?.owner || undefined,
      });
      owners.set(index, await dependentOwners.of({ entityRef, product }));
    }
    return owners;
  }

  async function audit(
    operation: StoredOperation,
    target: StoredTarget,
  ): Promise<void> {
    const { id, kind, environmentId, undo } = operation;
    const { requestedBy } = undo ?? operation;
    const event = await auditor.createEvent({
      eventId: undo ? 'operation-undo-end' : 'operation-end',
      severityLevel: 'medium',
      meta: {
        operationId: id,
        kind,
        environmentId,
        requestedBy,
        target: target.entityRef ?? target.title,
      },
    });
    const meta = describeEnd(target);
    const isAsWanted =
      target.state === 'succeeded' ||
      (target.state === 'undone' && !hasLeftovers([target]));
    if (isAsWanted) {
      await event.success({ meta });
    } else {
      const error = new Error(target.error ?? 'It did not succeed');
      await event.fail({ error, meta });
    }
  }

  return async operation => {
    try {
      for (const target of operation.targets) {
        // What failed in the first place was told then.
        if (operation.undo && target.state !== 'undone') continue;
        await audit(operation, target);
      }
      const owners = await readDependentOwners(operation);
      for (const notice of planNotices(operation, owners)) {
        await notices.send(notice);
      }
    } catch (error) {
      logger.warn('The end of an operation was not told to everybody', {
        operationId: operation.id,
        cause: error instanceof Error ? error.message : String(error),
      });
    }
  };
}

/** What was written, taken back and left; what people see differently; and the calls, by what was called and answered. */
export function describeEnd(target: StoredTarget): JsonObject {
  const titles = (state: string) =>
    target.steps.filter(step => step.state === state).map(({ title }) => title);
  return {
    topics: target.topics,
    state: target.state,
    written: titles('done'),
    undone: titles('undone'),
    notUndone: titles('notUndone'),
    changes: changedFields(target).map(change => ({ ...change })),
    calls: target.calls.map(({ operation, status, count }) => ({
      operation,
      count,
      ...(status !== undefined && { status }),
    })),
  };
}
