// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  Dependents,
  OperationKind,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Clock } from '@data-mesh/confluent-client';
import { callerOf } from '../../isUser';
import { WriteAccess, WriteRequest } from '../../permissions/createWriteAccess';
import {
  WrittenProduct,
  writtenAs,
} from '../../permissions/createWrittenProducts';
import { ProductStore, StoredProduct } from '../../store/types';
import { ProductDependents } from '../dependents/createDependents';
import { Operations, StoredOperation, StoredTarget } from '../types';

const DAY_MS = 86_400_000;

/** Undoing what is over, as one caller may. */
export interface CallerUndo {
  /** What ended before is not undone any more. ISO 8601. */
  possibleSince(): string;
  /**
   * Has an operation undone that the caller can see.
   * @throws NotAllowedError unless it is theirs, or they administrate operations, and they may do the reverse
   * @throws ConflictError when something depends on what would be gone; see also `Operations.undo`
   */
  ask(
    operation: StoredOperation,
    credentials: BackstageCredentials,
  ): Promise<void>;
}

/** What is done to a product when what was done to it is taken back; rights to that are asked for. */
const REVERSE: Record<OperationKind, OperationKind> = {
  publish: 'unpublish',
  create: 'unpublish',
  edit: 'edit',
  deprecate: 'edit',
  unpublish: 'publish',
  prepareEnvironment: 'prepareEnvironment',
};

export function createCallerUndo(options: {
  operations: Pick<Operations, 'undo'>;
  writeAccess: WriteAccess;
  store: Pick<ProductStore, 'known' | 'productsByKey'>;
  dependents: Pick<ProductDependents, 'of'>;
  /** How long after its end an operation can be undone. */
  undoDays: number;
  clock: Pick<Clock, 'now'>;
}): CallerUndo {
  const { operations, store, dependents, undoDays, clock } = options;
  const possibleSince = () =>
    new Date(clock.now() - undoDays * DAY_MS).toISOString();

  async function demandRights(
    { id, kind, environmentId, requestedBy }: StoredOperation,
    subjects: Subject[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    const access = options.writeAccess.of(credentials);
    if (
      requestedBy !== callerOf(credentials) &&
      !(await access.isAdministrator())
    ) {
      throw new NotAllowedError(
        `Only ${requestedBy}, who asked for operation ${id}, or an administrator of operations may have it undone`,
      );
    }
    const action = REVERSE[kind];
    const requests: WriteRequest[] =
      kind === 'prepareEnvironment'
        ? [{ action, environmentId }]
        : subjects.map(subject => ({
            action,
            environmentId,
            ...momentsOf(action, subject),
          }));
    const decisions = await Promise.all(requests.map(access.check));
    const reasons = decisions.flatMap(decision =>
      decision.isAllowed ? [] : decision.because,
    );
    if (reasons.length > 0) {
      throw new NotAllowedError([...new Set(reasons)].join(' '));
    }
  }

  /** Products that would be gone, and definitions that products need. */
  async function demandNoDependents(
    { kind, environmentId }: StoredOperation,
    subjects: Subject[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (kind === 'prepareEnvironment') {
      const products = await store.known(environmentId);
      if (products.length > 0) {
        throw new ConflictError(
          `There are products in ${environmentId} by now, which need what was defined, so it stays.`,
        );
      }
    }
    if (REVERSE[kind] !== 'unpublish') return;
    for (const { stored, target } of subjects) {
      const { entityRef, title } = target;
      if (!stored || !entityRef) continue;
      const found = await dependents.of({ stored, entityRef }, credentials);
      const count = found.items.length + found.hiddenCount;
      if (count === 0) continue;
      throw new ConflictError(
        `${describeDependents(found)} ${count === 1 ? 'depends' : 'depend'} on ${title}, so it is not just taken back. Unpublish it, which asks you to confirm that they lose it.`,
      );
    }
  }

  return {
    possibleSince,

    async ask(operation, credentials) {
      const { id, targets, finishedAt, undo } = operation;
      const succeeded = targets.filter(({ state }) => state === 'succeeded');
      const keys = succeeded.flatMap(({ productKey }) => productKey ?? []);
      const products = new Map(
        (await store.productsByKey(keys)).map(stored => [
          stored.product.key,
          stored,
        ]),
      );
      const subjects = succeeded.map(target => ({
        target,
        stored: target.productKey && products.get(target.productKey),
      }));
      await demandRights(operation, subjects, credentials);
      if (undo) return;
      if (finishedAt && finishedAt < possibleSince()) {
        throw new ConflictError(
          `Operation ${id} ended more than ${undoDays} days ago, and is not undone any more. Change the product instead.`,
        );
      }
      await demandNoDependents(operation, subjects, credentials);
      await operations.undo(id, callerOf(credentials));
    },
  };
}

/** A target that would be taken back, and its product as the store holds it now. */
interface Subject {
  target: StoredTarget;
  stored?: StoredProduct;
}

/** The product as it is, and as it would be. */
function momentsOf(
  action: OperationKind,
  { target, stored }: Subject,
): Pick<WriteRequest, 'current' | 'proposed'> {
  const { before, after } = target;
  const current: WrittenProduct | undefined = stored
    ? writtenAs(stored.product)
    : after;
  switch (action) {
    case 'publish':
      return { proposed: before };
    case 'edit':
      return { current, proposed: before };
    case 'unpublish':
      return { current };
    case 'create':
    case 'deprecate':
    case 'prepareEnvironment':
      return {};
    default:
      return action satisfies never;
  }
}

const MOST_NAMED = 3;

/** e.g. `fraud-scoring, till and 2 more` */
function describeDependents({ items, hiddenCount }: Dependents): string {
  const named = items.slice(0, MOST_NAMED).map(({ title }) => title);
  const more = items.length - named.length + hiddenCount;
  if (named.length === 0) {
    return more === 1 ? 'Something that you may not see' : `${more} things`;
  }
  return more > 0
    ? `${named.join(', ')} and ${more} more`
    : named.join(' and ');
}
