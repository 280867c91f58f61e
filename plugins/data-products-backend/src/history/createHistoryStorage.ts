// SPDX-License-Identifier: Apache-2.0

import {
  DATA_PRODUCTS_PLUGIN_ID,
  WATCH_KINDS,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  HistoryStorage,
  PastOperation,
  toAuditRecord,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Knex } from 'knex';
import { createAuditStore } from '../audit/createAuditStore';
import { createConsumerIndexStore } from '../consumers/index/createConsumerIndexStore';
import { describeEnd } from '../notices/createAnnouncer';
import { createSentReminders } from '../notices/createSentReminders';
import { dueReminder } from '../notices/dueReminders';
import { dayOf } from '../notices/endOf';
import { planNotices } from '../notices/planNotices';
import { toReminders } from '../notices/toReminder';
import { StoredOperation } from '../operations/types';
import { operationState } from '../operations/journal/operationState';
import { toNotification } from '../problems/createOwnerNotifier';
import { createProblemStore } from '../problems/createProblemStore';
import { ProductStore, SyncPlan } from '../store/types';
import { contentHash } from '../sync/contentHash';
import { createWatchStore } from '../watch/store/createWatchStore';
import { importOperation } from './importOperation';

/** See `HistoryStorage`: of one environment, in the tables of everything else that happens to it. */
export function createHistoryStorage(options: {
  knex: Knex;
  store: Pick<ProductStore, 'applyPlan' | 'productsByKey'>;
  environmentId: string;
}): HistoryStorage {
  const { knex, store, environmentId } = options;
  const audit = createAuditStore(knex);
  const problems = createProblemStore(knex);
  const reminders = createSentReminders(knex);
  const watches = createWatchStore(knex);
  const consumers = createConsumerIndexStore(knex);

  async function apply(
    plan: Pick<SyncPlan, 'upserts' | 'removals'>,
    { by, at }: { by: string; at: string },
  ): Promise<void> {
    const context = { environmentId, by, at, readStartedAt: at };
    await store.applyPlan(plan, context);
  }

  return {
    recordProducts: (products, change) =>
      apply(
        {
          upserts: products.map(product => ({
            product,
            contentHash: contentHash(product),
          })),
          removals: [],
        },
        change,
      ),
    recordRemoval: (keys, change) =>
      apply({ upserts: [], removals: keys }, change),

    async recordOperation(past, dependentOwners = []) {
      const operation = toStored(past, environmentId);
      await importOperation(knex, { ...past, environmentId });
      for (const record of auditOf(past, environmentId)) {
        await audit.add(record);
      }
      const endsProducts =
        past.kind === 'deprecate' || past.kind === 'unpublish';
      return planNotices(
        operation,
        new Map(
          endsProducts
            ? past.targets.map((_target, index) => [index, dependentOwners])
            : [],
        ),
      );
    },

    async reportProblem({ key, text, reportedBy, reportedAt, product }) {
      const problem = await problems.report({
        key,
        environmentId,
        text,
        by: reportedBy,
        at: reportedAt,
      });
      const notice = toNotification({ problem, ...product });
      return { id: problem.id, notices: notice ? [notice] : [] };
    },
    async closeProblem(closing) {
      await problems.close(closing);
    },

    async remind({ product, entityRef, at, dependentOwners }) {
      const due = dueReminder(product, dayOf(new Date(at)));
      if (!due || !(await reminders.claim(due, at))) return [];
      return toReminders(due, { product, entityRef, dependentOwners });
    },

    async recordWatch({ key, kinds = [...WATCH_KINDS], ...watch }) {
      const [stored] = await store.productsByKey([key]);
      if (!stored) return;
      const { entityName, product } = stored;
      await watches.set({
        ...watch,
        kinds,
        environmentId,
        entityName,
        productKey: key,
        title: product.title,
      });
    },

    recordConsumersWatched: watched =>
      consumers.saveState({ ...watched, groupCount: 0, isComplete: false }),

    recordAudit: record => audit.add(record),
  };
}

function toStored(past: PastOperation, environmentId: string): StoredOperation {
  return {
    ...past,
    environmentId,
    state: operationState(past.targets.map(({ state }) => state)),
  };
}

/** What the audit would have: that it was asked for, and how each target ended. */
function auditOf(past: PastOperation, environmentId: string) {
  const { id, kind, requestedBy, requestedAt, finishedAt, targets } = past;
  const shared = {
    pluginId: DATA_PRODUCTS_PLUGIN_ID,
    severityLevel: 'medium' as const,
    by: requestedBy,
  };
  return [
    toAuditRecord({
      ...shared,
      id: `${id}-submit`,
      at: requestedAt,
      eventId: 'operation-submit',
      outcome: 'succeeded',
      meta: { kind, environmentId },
    }),
    ...targets.map((target, index) =>
      toAuditRecord({
        ...shared,
        id: `${id}-end-${index}`,
        at: finishedAt,
        eventId: 'operation-end',
        outcome: target.state === 'succeeded' ? 'succeeded' : 'failed',
        error: target.error === undefined ? undefined : new Error(target.error),
        meta: {
          operationId: id,
          kind,
          environmentId,
          requestedBy,
          target: target.entityRef ?? target.title,
          ...describeEnd(target),
        },
      }),
    ),
  ];
}
