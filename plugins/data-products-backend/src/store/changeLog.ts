// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from './chunks';
import { FieldChange } from './productChanges';
import { ChangeRow, storableText } from './rows';
import { ApplyContext, ProductStore } from './types';

/** Writes change rows in the transaction that makes the change. */
export async function appendChanges(
  transaction: Knex.Transaction,
  changes: (FieldChange & { key: ProductKey })[],
  context: Pick<ApplyContext, 'environmentId' | 'by' | 'at'>,
): Promise<void> {
  const rows = changes.map(change => ({
    environment_id: context.environmentId,
    product_key: change.key,
    changed_at: context.at,
    changed_by: context.by,
    field: change.field,
    kind: change.kind,
    before_text: toColumn(change.before),
    after_text: toColumn(change.after),
  }));
  for (const chunk of inChunks(rows)) {
    await transaction<Omit<ChangeRow, 'id'>>('changes').insert(chunk);
  }
}

function toColumn(text: string | undefined): string | null {
  return text === undefined ? null : storableText(text);
}

/** A product's changes, newest first. */
export async function readChanges(
  knex: Knex,
  filter: Parameters<ProductStore['changes']>[0],
): ReturnType<ProductStore['changes']> {
  const matching = () =>
    knex<ChangeRow>('changes').where({
      product_key: filter.key,
      ...(filter.field !== undefined && { field: filter.field }),
    });
  const rows = await matching()
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset);
  const [total] = await matching().count({ count: '*' });
  return {
    items: rows.map(row => ({
      id: String(row.id),
      at: row.changed_at,
      by: row.changed_by,
      field: row.field,
      kind: row.kind,
      before: row.before_text ?? undefined,
      after: row.after_text ?? undefined,
    })),
    totalItems: Number(total?.count ?? 0),
  };
}
