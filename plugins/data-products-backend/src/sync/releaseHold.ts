// SPDX-License-Identifier: Apache-2.0

import { CallOptions } from '@data-mesh/confluent-client';
import { StoredHold } from '../store/types';
import { assemblyOf } from './assembly/assemblyOf';
import { Verdict, confirmProducts } from './confirmation/confirmProducts';
import { createPortReader } from './confirmation/createPortReader';
import { hasTopicAmong } from './confirmation/hasTopicAmong';
import { SyncDependencies, instantOf } from './SyncDependencies';

/**
 * Carries out a person's decision to let held products go: reads each directly, and removes those that are gone in the
 * transaction in which the decision is recorded. The others stay; what is still missing then, the next sync judges.
 *
 * @throws ConflictError when it was decided meanwhile; what kept the products from being read, when it kept all from
 * it. In both cases nothing was changed.
 */
export async function releaseHold(
  dependencies: SyncDependencies,
  hold: StoredHold,
  options: { by: string; reason?: string; call?: CallOptions },
): Promise<void> {
  const { store, references, clock, connection } = dependencies;
  const { by, reason, call = {} } = options;
  const heldKeys = new Set(hold.productKeys);
  const known = await store.known(connection.config.id);
  const directory = await references.current();
  const readStartedAt = instantOf(clock);
  const verdicts = await confirmProducts(
    known.filter(({ key }) => heldKeys.has(key)),
    {
      readPort: await createPortReader(dependencies, { call }),
      assembly: assemblyOf(dependencies, {
        directory,
        subjectsOf: () => undefined,
      }),
      hasTopic: hasTopicAmong(known),
    },
  );
  throwIfNoneAnswered([...verdicts.values()]);

  const productKeys = [...verdicts]
    .filter(([, { status }]) => status === 'gone')
    .map(([key]) => key);
  await store.decideHold({
    id: hold.id,
    decision: 'released',
    by,
    at: instantOf(clock),
    reason,
    removals: { productKeys, readStartedAt },
  });
}

function throwIfNoneAnswered(verdicts: Verdict[]): void {
  const [first] = verdicts;
  const isNoneAnswered = verdicts.every(({ status }) => status === 'unknown');
  if (first?.status === 'unknown' && isNoneAnswered) throw first.error;
}
