// SPDX-License-Identifier: Apache-2.0

import { ConsumerIndexState } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clock,
  ConfluentApiError,
  IncompleteReadError,
  KafkaCallError,
} from '@data-mesh/confluent-client';
import { unknownBecause } from '../../live/unknownFigure';
import { createWorstLags } from '../attainment/createWorstLags';
import { LagJudge } from '../attainment/createLagJudge';
import { GroupSource } from './GroupSource';
import { planPass } from './planPass';
import { ConsumerIndexStore } from './types';

const DAY_MS = 86_400_000;

export interface IndexedCluster {
  clusterId: string;
  source: GroupSource;
  /** Topics of products, in which lag is measured. */
  measuredTopics: ReadonlySet<string>;
  /** What is promised of lag in some of them: no group is further behind, in milliseconds; by topic. */
  promises: ReadonlyMap<string, number>;
}

export interface RefreshOptions {
  store: ConsumerIndexStore;
  lags: LagJudge;
  isIgnored: (groupId: string) => boolean;
  /** Groups that are gone are kept so long. */
  keepDays: number;
  clock: Pick<Clock, 'now'>;
  /** After so long, the rest is left for the next pass. */
  budgetMs: number;
}

/**
 * Looks at the groups of a cluster once, and writes what it finds as it goes, so that a pass that is cut off is not lost:
 * the next one begins with the groups that it did not come to. What fails is told in the state that is written; what was
 * known stays.
 *
 * @throws the signal's reason when it is aborted; whatever the store throws.
 */
export async function refreshIndex(
  cluster: IndexedCluster,
  options: RefreshOptions,
  signal: AbortSignal,
): Promise<ConsumerIndexState> {
  const { clusterId, source } = cluster;
  const { store, clock } = options;
  let state: ConsumerIndexState;
  try {
    state = await pass(cluster, options, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!isOfSource(error)) throw error;
    const before = (await store.states([clusterId])).get(clusterId);
    state = {
      clusterId,
      groupCount: 0,
      ...before,
      isComplete: before?.isComplete ?? false,
      problem: problemOf(error),
    };
  }
  await store.saveState({ ...state, source: state.source ?? source.source });
  const now = clock.now();
  await store.expire({
    goneBefore: new Date(now - options.keepDays * DAY_MS).toISOString(),
    samplesBefore: new Date(now - DAY_MS).toISOString(),
  });
  await options.lags.prune(now);
  return state;
}

async function pass(
  { clusterId, source, measuredTopics, promises }: IndexedCluster,
  { store, lags, isIgnored, clock, budgetMs }: RefreshOptions,
  signal: AbortSignal,
): Promise<ConsumerIndexState> {
  const startedAt = clock.now();
  const [opened, known, states] = await Promise.all([
    source.open(signal),
    store.groups(clusterId),
    store.states([clusterId]),
  ]);
  const isNewCommitted = states.get(clusterId)?.isComplete ?? false;
  const plan = planPass({ groupIds: opened.groupIds, known, isIgnored });
  await store.markGone(clusterId, plan.gone, new Date(startedAt).toISOString());

  const looked = new Set(known.map(({ groupId }) => groupId));
  const worstLags = createWorstLags(promises);
  let seenCount = 0;
  let problem: ConsumerIndexState['problem'];
  for await (const { readings, failures } of opened.look(
    plan.toLook,
    measuredTopics,
  )) {
    signal.throwIfAborted();
    await store.record(clusterId, {
      source: source.source,
      readings,
      isNewCommitted,
    });
    for (const { groupId } of readings) looked.add(groupId);
    worstLags.see(readings);
    seenCount += readings.length;
    const [first] = failures;
    if (first) problem ??= problemOf(first.failure);
    if (clock.now() - startedAt > budgetMs) break;
  }
  const isWhole = seenCount === plan.toLook.length;
  await lags.judge(clusterId, worstLags.seen(isWhole), promises);
  return {
    clusterId,
    observedAt: new Date(startedAt).toISOString(),
    source: source.source,
    groupCount: plan.toLook.length,
    ignoredGroupCount: plan.ignoredCount,
    isComplete: plan.toLook.every(groupId => looked.has(groupId)),
    problem,
  };
}

function problemOf(failure: unknown): ConsumerIndexState['problem'] {
  const { reason, message } = unknownBecause(failure);
  return { reason, message };
}

function isOfSource(error: unknown): boolean {
  return (
    error instanceof KafkaCallError ||
    error instanceof ConfluentApiError ||
    error instanceof IncompleteReadError
  );
}
