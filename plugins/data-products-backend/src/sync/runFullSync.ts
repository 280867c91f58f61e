// SPDX-License-Identifier: Apache-2.0

import {
  SyncOutcome,
  SyncRun,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CallOptions, IncompleteReadError } from '@data-mesh/confluent-client';
import { confirmProducts } from './confirmation/confirmProducts';
import { createPortReader } from './confirmation/createPortReader';
import { hasTopicAmong } from './confirmation/hasTopicAmong';
import { describeSuccess } from './describeOutcome';
import { concludeSync } from './plan/concludeSync';
import { planSync } from './plan/planSync';
import { readPendingHold } from './readPendingHold';
import { readEnvironment } from './reading/readEnvironment';
import { SyncDependencies, instantOf } from './SyncDependencies';

/** So many topics are read directly in one sync; what is left stays as it is until the next. */
const MOST_DIRECT_READS = 2_000;

/** For so long after an operation of ours a listing may show what was before it. */
const OWN_WRITES_MS = 15 * 60_000;

export interface FullSyncResult {
  outcome: SyncOutcome;
  counts: SyncRun['counts'];
}

/**
 * Reads an environment whole, decides what that means, and commits it in one transaction.
 *
 * @throws when something was not read to its end; then nothing was changed.
 */
export async function runFullSync(
  dependencies: SyncDependencies,
  { runId, call }: { runId: string; call: CallOptions },
): Promise<FullSyncResult> {
  const { connection, store, clock } = dependencies;
  const environmentId = connection.config.id;
  const reading = await readEnvironment(dependencies, call);
  const { listing, listed, known, knownHashes } = reading;

  const planned = planSync({
    known,
    listed,
    topicsListed: listing.topicsRead,
    quarantined: [...listing.quarantined.keys()],
    pendingHold: await readPendingHold(store, environmentId),
    ownWrites: await dependencies.ownWrites?.since(
      environmentId,
      new Date(clock.now() - OWN_WRITES_MS).toISOString(),
    ),
    underWay: await dependencies.ownWrites?.underWay(environmentId),
    readStartedAt: reading.startedAt,
  });
  if (planned.status === 'incomplete') {
    const operation = 'streamCatalog.topics';
    throw new IncompleteReadError({ operation, because: planned.because });
  }
  const withheld = new Set(planned.withheld);
  const hasListedTopic = hasTopicAmong(listed);
  const verdicts = await confirmProducts(planned.confirmations, {
    readPort: await createPortReader(dependencies, {
      governancePackage: listing.governancePackage,
      call,
    }),
    assembly: reading.assembly,
    listedTopics: key => listing.topicsByKey.get(key),
    hasTopic: (key, ref) => !withheld.has(key) && hasListedTopic(key, ref),
    mostReads: MOST_DIRECT_READS,
  });
  const { plan, unanswered } = concludeSync(
    planned,
    reading.changed,
    verdicts,
    knownHashes,
  );

  call.signal?.throwIfAborted();
  if (known.length === 0 && !(await store.isComplete(environmentId))) {
    await dependencies.history?.record({
      environmentId,
      products: plan.upserts.map(({ product }) => product),
      readAt: reading.startedAt,
    });
  }
  const applied = await store.applyPlan(
    {
      ...plan,
      hold: { productKeys: planned.held, knownProducts: known.length },
      quarantined: [...listing.quarantined.values()],
    },
    {
      environmentId,
      by: 'sync',
      readStartedAt: reading.startedAt,
      runId,
      at: instantOf(clock),
    },
  );
  const { subjectsFailure } = reading;
  const { added, changed, removed, held } = applied;
  return {
    outcome: describeSuccess({ subjectsFailure, unanswered, held }),
    counts: {
      topicsRead: listing.topicsRead,
      products: listed.length,
      added,
      changed,
      removed,
      held,
      quarantined: listing.quarantined.size,
    },
  };
}
