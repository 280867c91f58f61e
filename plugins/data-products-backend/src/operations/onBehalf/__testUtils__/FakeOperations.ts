// SPDX-License-Identifier: Apache-2.0

import { ConflictError } from '@backstage/errors';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import {
  ExecutablePlan,
  ExecutableTarget,
  Operations,
  StoredOperation,
  StoredTarget,
} from '../../types';

/** A target of an operation, whole. */
export function aStoredTarget(
  overrides: Partial<StoredTarget> = {},
): StoredTarget {
  return {
    title: 'orders',
    topics: ['orders'],
    productKey: 'env-7k2mq9/lkc-3x9wz1/orders' as ProductKey,
    entityRef: 'dataproduct:prod/orders',
    qualifiedNames: ['lsrc-4nv8rd:lkc-3x9wz1:orders'],
    becomes: 'present',
    state: 'succeeded',
    steps: [],
    calls: [],
    ...overrides,
  };
}

/** An operation as the journal holds it. */
export function aStoredOperation(
  overrides: Partial<StoredOperation> = {},
): StoredOperation {
  return {
    id: 'operation-1',
    kind: 'edit',
    environmentId: 'env-7k2mq9',
    state: 'succeeded',
    requestedBy: 'user:default/kim',
    requestedAt: '2026-11-02T09:30:00.000Z',
    startedAt: '2026-11-02T09:30:00.100Z',
    finishedAt: '2026-11-02T09:30:01.000Z',
    targets: [aStoredTarget()],
    ...overrides,
  };
}

/** Operations that are stored, and never carried out. */
export class FakeOperations implements Operations {
  /** Newest last. */
  readonly stored: StoredOperation[] = [];

  async submit(
    { kind, environmentId, targets }: ExecutablePlan,
    { by, key }: { by: string; key?: string },
  ): Promise<StoredOperation> {
    const submitted = aStoredOperation({
      id: `operation-${this.stored.length + 1}`,
      kind,
      environmentId,
      key,
      requestedBy: by,
      state: 'waiting',
      startedAt: undefined,
      finishedAt: undefined,
      targets: targets.map(toStored),
    });
    this.stored.push(submitted);
    return submitted;
  }

  async byId(id: string) {
    return this.stored.find(each => each.id === id);
  }

  async byKey(by: string, key: string) {
    return this.stored.find(
      each => each.requestedBy === by && each.key === key,
    );
  }

  async ofRequester(by: string, page: { limit: number; offset: number }) {
    return this.#page(each => each.requestedBy === by, page);
  }

  async ofProduct(key: ProductKey, page: { limit: number; offset: number }) {
    return this.#page(
      ({ targets }) => targets.some(({ productKey }) => productKey === key),
      page,
    );
  }

  async cancel(id: string) {
    const found = await this.byId(id);
    if (!found || found.finishedAt) {
      throw new ConflictError(`Operation ${id} is over`);
    }
    found.state = 'undoing';
    return found;
  }

  async undo(id: string, by: string) {
    const found = await this.byId(id);
    if (!found?.finishedAt) throw new ConflictError(`Operation ${id} runs`);
    found.state = 'undoing';
    found.undo ??= { requestedBy: by, requestedAt: '2026-11-02T09:40:00.000Z' };
    return found;
  }

  #page(
    isWanted: (operation: StoredOperation) => boolean,
    { limit, offset }: { limit: number; offset: number },
  ) {
    const wanted = this.stored.filter(isWanted).reverse();
    return {
      items: wanted.slice(offset, offset + limit),
      totalItems: wanted.length,
    };
  }
}

function toStored(target: ExecutableTarget): StoredTarget {
  const { steps, locks: _locks, ...others } = target;
  return {
    ...others,
    state: 'waiting',
    calls: [],
    steps: steps.map(({ action: _action, expected: _expected, ...step }) => ({
      ...step,
      state: 'waiting',
    })),
  };
}
