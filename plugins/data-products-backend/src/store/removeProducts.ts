// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { appendChanges } from './changeLog';
import { inChunks } from './chunks';
import { LockedEnvironment } from './environments';
import { parseDocument, PortRow, ProductRow } from './rows';
import { ApplyContext } from './types';

/** Marks products as removed; those that were read again later than the plan stay. */
export async function removeProducts(
  environment: LockedEnvironment,
  keys: ProductKey[],
  context: ApplyContext,
): Promise<{ removed: number; outdated: number }> {
  const tally = { removed: 0, outdated: 0 };
  for (const chunk of inChunks([...new Set(keys)])) {
    const present = await environment
      .transaction<ProductRow>('products')
      .whereIn('product_key', chunk)
      .where({ state: 'present' });
    const removed = present.filter(
      row => row.read_started_at <= context.readStartedAt,
    );
    tally.removed += removed.length;
    tally.outdated += present.length - removed.length;
    if (removed.length > 0) await writeRemovals(environment, removed, context);
  }
  return tally;
}

async function writeRemovals(
  environment: LockedEnvironment,
  rows: ProductRow[],
  context: ApplyContext,
): Promise<void> {
  const { transaction } = environment;
  await transaction<ProductRow>('products')
    .insert(
      rows.map(row => ({
        ...row,
        state: 'removed' as const,
        document: null,
        sequence: environment.nextSequence(),
        read_started_at: context.readStartedAt,
        changed_at: context.at,
        is_kept: false,
      })),
    )
    .onConflict('product_key')
    .merge();
  await transaction<PortRow>('ports')
    .whereIn(
      'product_key',
      rows.map(row => row.product_key),
    )
    .delete();
  await appendChanges(
    transaction,
    rows.map(row => ({
      key: row.product_key,
      field: 'product',
      kind: 'removed' as const,
      before: parseDocument(row.document).title,
    })),
    context,
  );
}
