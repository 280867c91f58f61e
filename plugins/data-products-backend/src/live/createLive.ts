// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataMeshService,
  ExploreColumnProvider,
  FeedFailuresProvider,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { createSubjectStore } from '../governance/subjects/createSubjectStore';
import { ProductStore } from '../store/types';
import { createLiveColumns } from './columns/createLiveColumns';
import { createLiveFacts, LiveFacts } from './facts/createLiveFacts';
import { readKnownSince } from './facts/readKnownSince';
import { createHealth, ReadHealth } from './health/createHealth';
import { createSampleStore } from './samples/createSampleStore';
import { createSettingsStore } from './samples/createSettingsStore';
import { createSampler } from './sampling/createSampler';
import { startSampling } from './sampling/startSampling';
import { createRuleDeadLetters } from './sources/createRuleDeadLetters';
import { createSettingsSources } from './sources/createSettingsSources';
import { createSources, SourceOf } from './sources/createSources';
import { TopicGroups, TopicLagHours, TopicReaders } from './types';

/** How products are doing. */
export interface Live {
  health: ReadHealth;
  sourceOf: SourceOf;
  facts: LiveFacts;
  /** None where no cluster can be asked. */
  columns: ExploreColumnProvider[];
  /** Begins to measure at every interval. */
  start(scheduler: SchedulerService): Promise<void>;
}

export function createLive(options: {
  mesh: Pick<DataMeshService, 'environments'> & {
    config: Pick<DataMeshService['config'], 'live'>;
  };
  environments: EnvironmentInfo[];
  knex: Knex;
  store: Pick<
    ProductStore,
    'productsAfterName' | 'productByEntityName' | 'isComplete'
  >;
  groups: TopicGroups;
  lagHours: TopicLagHours;
  readers: TopicReaders;
  feeds: readonly FeedFailuresProvider[];
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): Live {
  const { mesh, store: products, clock } = options;
  const { live } = mesh.config;
  const { now } = clock;
  const samples = createSampleStore(options.knex);
  const settings = createSettingsStore(options.knex);
  const subjects = createSubjectStore(options.knex);
  const sourceOf = createSources({
    environments: mesh.environments,
    live,
    ruleDeadLetters: createRuleDeadLetters({ products, subjects }),
    now,
  });
  const settingsSourceOf = createSettingsSources(mesh.environments);
  const isAsked = mesh.environments.some(
    ({ metrics, kafka }) => metrics || kafka.some(({ client }) => client),
  );
  return {
    sourceOf,
    health: createHealth({
      ...options,
      samples,
      subjects,
      sourceOf,
      live,
      now,
    }),
    facts: createLiveFacts({
      ...options,
      products,
      samples,
      settings,
      knownSince: keys => readKnownSince(options.knex, keys),
      sourceOf,
      settingsSourceOf,
      live,
      now,
    }),
    columns: isAsked
      ? createLiveColumns({
          ...options,
          products,
          samples,
          intervalMs: live.intervalMs,
          now,
        })
      : [],
    start: scheduler =>
      startSampling({
        ...options,
        scheduler,
        products,
        samples,
        settings,
        live,
        environmentIds: options.environments.map(({ id }) => id),
        sampler: createSampler({
          ...options,
          products,
          samples,
          sourceOf,
          settings,
          settingsSourceOf,
          objectives: live.objectives,
          now,
        }),
      }),
  };
}
