// SPDX-License-Identifier: Apache-2.0

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  ProblemReport,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { appendChanges } from '../store/changeLog';
import { inEnvironment } from '../store/environments';
import { storableText } from '../store/rows';
import { ProblemStore, StoredProblem } from './types';

/** So that one person cannot bury a product, and its owner, under reports. */
const MAX_OPEN_REPORTS = 10;

/** What a change row calls it. */
const FIELD = 'problem';

interface ProblemRow {
  id: number;
  environment_id: string;
  product_key: ProductKey;
  text: string;
  reported_by: string;
  reported_at: string;
  state: ProblemReport['state'];
  closed_by: string | null;
  closed_at: string | null;
  closing_note: string | null;
}

/** Keeps problem reports in the database of the product store. */
export function createProblemStore(knex: Knex): ProblemStore {
  return {
    report: problem => report(knex, problem),
    close: closing => close(knex, closing),
    async byId(id) {
      const row = await readRow(knex, id);
      return row && toProblem(row);
    },
    async ofProduct(key) {
      const rows = await knex<ProblemRow>('problems')
        .where({ product_key: key })
        .orderBy('id', 'desc');
      return rows.map(toProblem);
    },
    async open() {
      const rows = await knex<ProblemRow>('problems')
        .where({ state: 'open' })
        .orderBy('id');
      return rows.map(toProblem);
    },
  };
}

function report(
  knex: Knex,
  problem: Parameters<ProblemStore['report']>[0],
): Promise<StoredProblem> {
  const { key, environmentId, by, at } = problem;
  const text = storableText(problem.text);
  return inEnvironment(knex, environmentId, async ({ transaction }) => {
    const [open] = await transaction<ProblemRow>('problems')
      .where({ product_key: key, reported_by: by, state: 'open' })
      .count({ count: '*' });
    if (Number(open?.count ?? 0) >= MAX_OPEN_REPORTS) {
      throw new ConflictError(
        `${MAX_OPEN_REPORTS} of your reports of this product are open; close one before you report another`,
      );
    }
    const [row] = await transaction<ProblemRow>('problems').insert(
      {
        environment_id: environmentId,
        product_key: key,
        text,
        reported_by: by,
        reported_at: at,
        state: 'open',
      },
      '*',
    );
    if (!row) throw new Error('The database answered no row for a new problem');
    await appendChanges(
      transaction,
      [{ key, field: FIELD, kind: 'added', after: text }],
      { environmentId, by, at },
    );
    return toProblem(row);
  });
}

async function close(
  knex: Knex,
  closing: Parameters<ProblemStore['close']>[0],
): Promise<StoredProblem> {
  const { id, by, at, note } = closing;
  const found = await readRow(knex, id);
  if (!found) throw new NotFoundError(`There is no problem report ${id}`);
  const { environment_id: environmentId, product_key: key } = found;

  return inEnvironment(knex, environmentId, async ({ transaction }) => {
    const [row] = await transaction<ProblemRow>('problems')
      .where({ id: found.id, state: 'open' })
      .update(
        {
          state: 'closed',
          closed_by: by,
          closed_at: at,
          closing_note: note ? storableText(note) : null,
        },
        '*',
      );
    if (!row) {
      throw new ConflictError(`Problem report ${id} is closed already`);
    }
    await appendChanges(
      transaction,
      [{ key, field: FIELD, kind: 'removed', before: row.text }],
      { environmentId, by, at },
    );
    return toProblem(row);
  });
}

function readRow(knex: Knex, id: string): Promise<ProblemRow | undefined> {
  // Larger numbers are not integers of the database.
  if (!/^\d{1,9}$/.test(id)) return Promise.resolve(undefined);
  return knex<ProblemRow>('problems')
    .where({ id: Number(id) })
    .first();
}

function toProblem(row: ProblemRow): StoredProblem {
  return {
    id: String(row.id),
    key: row.product_key,
    text: row.text,
    reportedBy: row.reported_by,
    reportedAt: row.reported_at,
    state: row.state,
    closedBy: row.closed_by ?? undefined,
    closedAt: row.closed_at ?? undefined,
    closingNote: row.closing_note ?? undefined,
  };
}
