// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from '../../store/chunks';
import { StoredOperation, StoredTarget } from '../types';
import { operationState } from './operationState';
import {
  OperationRow,
  parseCalls,
  parseShownStep,
  parseTargetDocument,
  StepRow,
  TargetRow,
} from './rows';
import { Page } from './types';

export async function readById(
  knex: Knex,
  id: string,
): Promise<StoredOperation | undefined> {
  const rows = await knex<OperationRow>('operations').where({ id });
  const [operation] = await withTargets(knex, rows);
  return operation;
}

export async function readByKey(
  knex: Knex,
  by: string,
  key: string,
): Promise<StoredOperation | undefined> {
  const rows = await knex<OperationRow>('operations').where({
    requested_by: by,
    request_key: key,
  });
  const [operation] = await withTargets(knex, rows);
  return operation;
}

/** See `Journal.ofRequester`. */
export function readOfRequester(knex: Knex, by: string, page: Page) {
  return readPage(
    knex,
    () => knex<OperationRow>('operations').where({ requested_by: by }),
    page,
  );
}

/** See `Journal.ofProduct`. */
export function readOfProduct(knex: Knex, key: ProductKey, page: Page) {
  return readPage(
    knex,
    () =>
      knex<OperationRow>('operations').whereIn(
        'id',
        knex<TargetRow>('operation_targets')
          .where({ product_key: key })
          .select('operation_id'),
      ),
    page,
  );
}

async function readPage(
  knex: Knex,
  select: () => Knex.QueryBuilder<OperationRow, OperationRow[]>,
  { limit, offset }: Page,
): Promise<{ items: StoredOperation[]; totalItems: number }> {
  const [counted] = await select().count({ total: '*' });
  const rows: OperationRow[] = await select()
    .orderBy([
      { column: 'requested_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .offset(offset);
  return {
    items: await withTargets(knex, rows),
    totalItems: Number(Object(counted).total),
  };
}

async function withTargets(
  knex: Knex,
  operations: OperationRow[],
): Promise<StoredOperation[]> {
  const targets: TargetRow[] = [];
  const steps: StepRow[] = [];
  for (const ids of inChunks(operations.map(({ id }) => id))) {
    targets.push(
      ...(await knex<TargetRow>('operation_targets')
        .whereIn('operation_id', ids)
        .orderBy('position')),
    );
    steps.push(
      ...(await knex<StepRow>('operation_steps')
        .whereIn('operation_id', ids)
        .orderBy('position')),
    );
  }
  const stepsByTarget = grouped(
    steps,
    step => `${step.operation_id} ${step.target}`,
  );
  const targetsById = grouped(targets, target => target.operation_id);
  return operations.map(row =>
    toStoredOperation(
      row,
      (targetsById.get(row.id) ?? []).map(target =>
        toStoredTarget(
          target,
          stepsByTarget.get(`${target.operation_id} ${target.position}`) ?? [],
        ),
      ),
    ),
  );
}

function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function toStoredOperation(
  row: OperationRow,
  targets: StoredTarget[],
): StoredOperation {
  return {
    id: row.id,
    kind: row.kind,
    environmentId: row.environment_id,
    state: operationState(targets.map(({ state }) => state)),
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    ...(row.undo_requested_by !== null &&
      row.undo_requested_at !== null && {
        undo: {
          requestedBy: row.undo_requested_by,
          requestedAt: row.undo_requested_at,
          finishedAt: row.undo_finished_at ?? undefined,
        },
      }),
    key: row.request_key ?? undefined,
    targets,
  };
}

function toStoredTarget(row: TargetRow, steps: StepRow[]): StoredTarget {
  const { title, topics, qualifiedNames, before, after, isImported } =
    parseTargetDocument(row.document);
  return {
    isImported,
    title,
    topics,
    qualifiedNames,
    before,
    after,
    entityRef: row.entity_ref ?? undefined,
    productKey: row.product_key ?? undefined,
    becomes: row.becomes,
    state: row.state,
    error: row.error ?? undefined,
    calls: parseCalls(row.calls),
    steps: steps.map(step => {
      const planned = parseShownStep(step.document);
      return {
        id: planned.id,
        title: planned.title,
        system: planned.system,
        changes: planned.changes,
        state: step.state,
        startedAt: step.started_at ?? undefined,
        finishedAt: step.finished_at ?? undefined,
        note: step.note ?? undefined,
        error: step.error ?? undefined,
        byHand: step.by_hand ?? undefined,
      };
    }),
  };
}
