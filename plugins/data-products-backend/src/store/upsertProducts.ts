// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { appendChanges } from './changeLog';
import { inChunks } from './chunks';
import { LockedEnvironment } from './environments';
import { EntityNames, loadEntityNames } from './entityNames';
import { productChanges, FieldChange } from './productChanges';
import { parseDocument, PortRow, ProductRow } from './rows';
import { ApplyContext, ProductUpsert } from './types';

interface Tally {
  added: number;
  changed: number;
  outdated: number;
}

type Decision =
  /** The store holds something read later. */
  | { is: 'outdated' }
  /** Stored already; a new read confirmed it. */
  | { is: 'confirmed' }
  | { is: 'added' | 'changed'; changes: FieldChange[] };

/** Writes products that were read, in the given order. */
export async function upsertProducts(
  environment: LockedEnvironment,
  upserts: ProductUpsert[],
  context: ApplyContext,
): Promise<Tally> {
  const { transaction } = environment;
  const tally: Tally = { added: 0, changed: 0, outdated: 0 };
  let names: EntityNames | undefined;

  for (const chunk of inChunks(lastOfEachKey(upserts))) {
    const stored = await readStored(
      transaction,
      chunk.map(upsert => upsert.product.key),
    );
    const decided = chunk.map(upsert => ({
      upsert,
      decision: decide(upsert, stored.get(upsert.product.key), context),
    }));
    if (decided.some(({ decision }) => decision.is === 'added')) {
      names ??= await loadEntityNames(transaction, context.environmentId);
    }
    await write(environment, decided, { context, names });
    for (const { decision } of decided) {
      if (decision.is !== 'confirmed') tally[decision.is]++;
    }
  }
  return tally;
}

function lastOfEachKey(upserts: ProductUpsert[]): ProductUpsert[] {
  return [
    ...new Map(upserts.map(upsert => [upsert.product.key, upsert])).values(),
  ];
}

async function readStored(
  transaction: Knex.Transaction,
  keys: ProductKey[],
): Promise<Map<ProductKey, ProductRow>> {
  const rows = await transaction<ProductRow>('products').whereIn(
    'product_key',
    keys,
  );
  return new Map(rows.map(row => [row.product_key, row]));
}

function decide(
  { product, contentHash }: ProductUpsert,
  stored: ProductRow | undefined,
  { readStartedAt }: ApplyContext,
): Decision {
  if (stored && stored.read_started_at > readStartedAt) {
    return { is: 'outdated' };
  }
  if (!stored || stored.state === 'removed') {
    return {
      is: 'added',
      changes: [{ field: 'product', kind: 'added', after: product.title }],
    };
  }
  if (stored.content_hash === contentHash) return { is: 'confirmed' };
  const before = parseDocument(stored.document);
  return { is: 'changed', changes: productChanges(before, product) };
}

async function write(
  environment: LockedEnvironment,
  decided: { upsert: ProductUpsert; decision: Decision }[],
  options: { context: ApplyContext; names?: EntityNames },
): Promise<void> {
  const { transaction } = environment;
  const { context, names } = options;
  const written = decided.flatMap(({ upsert, decision }) =>
    decision.is === 'added' || decision.is === 'changed'
      ? [{ ...upsert, changes: decision.changes }]
      : [],
  );
  for (const { product } of written) names?.assign(product);
  await names?.save();

  if (written.length > 0) {
    await transaction<ProductRow>('products')
      .insert(
        written.map(upsert => ({
          ...productRow(upsert, context),
          sequence: environment.nextSequence(),
        })),
      )
      .onConflict('product_key')
      .merge();
    await replacePorts(transaction, written, context.environmentId);
  }
  await appendChanges(
    transaction,
    written.flatMap(({ product, changes }) =>
      changes.map(change => ({ ...change, key: product.key })),
    ),
    context,
  );
  await confirm(
    transaction,
    decided.flatMap(({ upsert, decision }) =>
      decision.is === 'confirmed' ? [upsert.product.key] : [],
    ),
    context,
  );
}

function productRow(
  { product, contentHash }: ProductUpsert,
  context: ApplyContext,
): Omit<ProductRow, 'sequence'> {
  return {
    product_key: product.key,
    environment_id: context.environmentId,
    state: 'present',
    document: JSON.stringify(product),
    content_hash: contentHash,
    read_started_at: context.readStartedAt,
    changed_at: context.at,
    is_kept: false,
  };
}

async function replacePorts(
  transaction: Knex.Transaction,
  upserts: ProductUpsert[],
  environmentId: string,
): Promise<void> {
  await transaction<PortRow>('ports')
    .whereIn(
      'product_key',
      upserts.map(({ product }) => product.key),
    )
    .delete();
  const rows = upserts.flatMap(({ product }) =>
    product.outputPorts.map(port => ({
      environment_id: environmentId,
      qualified_name: port.qualifiedName,
      product_key: product.key,
    })),
  );
  for (const chunk of inChunks(rows)) {
    await transaction<PortRow>('ports').insert(chunk);
  }
}

/** Remembers that a later read saw the same, and ends a person's decision to keep what was missing. */
async function confirm(
  transaction: Knex.Transaction,
  keys: ProductKey[],
  { readStartedAt }: ApplyContext,
): Promise<void> {
  if (keys.length === 0) return;
  await transaction<ProductRow>('products')
    .whereIn('product_key', keys)
    .update({ read_started_at: readStartedAt, is_kept: false });
}
