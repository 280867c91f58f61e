// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  DataProductsApi,
  OperationsApi,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Failure,
  failureFromError,
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { operationsApiRef } from '../api/operationsApiRef';
import { ActivityQuery, CHANGES_PER_PAGE } from './activityQuery';
import {
  ActivityEntry,
  operationEntry,
  schemaEntry,
  weaveActivity,
} from './weaveActivity';

const POLL_MS = 30_000;
/** So many are woven in among the changes; a filter shows all of them. */
const MOST_WOVEN = 100;

export interface Activity {
  /** Newest first. */
  entries: ActivityEntry[];
  /** Of changes; of operations or versions of schemas where only these are shown. */
  totalItems: number;
  /** Why no operations are among the changes. */
  operationsFailure?: Failure;
  /** Why no versions of schemas are among the changes. */
  schemasFailure?: Failure;
}

/** A page of what happened to a product. */
export function useActivity(
  entityRef: string,
  query: ActivityQuery,
): Polled<Activity> {
  const api = useApi(dataProductsApiRef);
  const operations = useApi(operationsApiRef);
  return usePolled<Activity>(
    JSON.stringify([entityRef, query]),
    signal => readActivity({ api, operations, entityRef, query, signal }),
    POLL_MS,
  );
}

async function readActivity(asked: {
  api: DataProductsApi;
  operations: OperationsApi;
  entityRef: string;
  query: ActivityQuery;
  signal: AbortSignal;
}): Promise<Activity> {
  const { api, operations, entityRef, query, signal } = asked;
  const { filter, page } = query;
  const offset = (page - 1) * CHANGES_PER_PAGE;
  if (filter === 'operations') {
    const { items, totalItems } = await operations.productOperations(
      entityRef,
      { limit: CHANGES_PER_PAGE, offset },
      { signal },
    );
    return { entries: items.map(operationEntry), totalItems };
  }
  if (filter === 'schemas') {
    const { items, totalItems } = await api.schemaChanges(
      entityRef,
      { limit: CHANGES_PER_PAGE, offset },
      { signal },
    );
    return { entries: items.map(schemaEntry), totalItems };
  }
  const [{ items, totalItems }, done, versions] = await Promise.all([
    // One more than is shown: it says from when on operations are of the page after.
    api.changes(
      entityRef,
      { field: filter, limit: CHANGES_PER_PAGE + 1, offset },
      { signal },
    ),
    filter
      ? NOTHING
      : readWoven(async () => {
          const found = await operations.productOperations(
            entityRef,
            { limit: MOST_WOVEN },
            { signal },
          );
          return found.items.map(operationEntry);
        }),
    filter
      ? NOTHING
      : readWoven(async () => {
          const found = await api.schemaChanges(
            entityRef,
            { limit: MOST_WOVEN },
            { signal },
          );
          return found.items.map(schemaEntry);
        }),
  ]);
  const shown = items.slice(0, CHANGES_PER_PAGE);
  return {
    entries: weaveActivity(shown, [...done.entries, ...versions.entries], {
      to: page > 1 ? shown[0]?.at : undefined,
      after: items[CHANGES_PER_PAGE]?.at,
    }),
    totalItems,
    operationsFailure: done.failure,
    schemasFailure: versions.failure,
  };
}

interface Woven {
  entries: ActivityEntry[];
  failure?: Failure;
}

const NOTHING: Woven = { entries: [] };

/** What changed is shown also where what belongs among it cannot be read. */
async function readWoven(read: () => Promise<ActivityEntry[]>): Promise<Woven> {
  try {
    return { entries: await read() };
  } catch (error) {
    return { entries: [], failure: failureFromError(error) };
  }
}
