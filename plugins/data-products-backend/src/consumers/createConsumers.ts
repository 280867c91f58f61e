// SPDX-License-Identifier: Apache-2.0

import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DataMeshConfig,
  DataMeshService,
  LineageEvidenceProvider,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { Lineage } from '../lineage/createLineage';
import { TopicGroups, TopicLagHours, TopicReaders } from '../live/types';
import { WriteAccess } from '../permissions/createWriteAccess';
import { Ownership } from '../references/createOwnership';
import { ProductStore } from '../store/types';
import { createLagHourStore } from './attainment/createLagHourStore';
import { createLagJudge } from './attainment/createLagJudge';
import { createComponentClaims } from './components/createComponentClaims';
import { matchesGlob } from './components/matchesGlob';
import { createClusters } from './index/createClusters';
import { createConsumerIndexStore } from './index/createConsumerIndexStore';
import { ConsumerIndexStore } from './index/types';
import { startConsumerIndex } from './index/startConsumerIndex';
import { createGroupEvidence } from './observed/createGroupEvidence';
import { createProductGroups } from './observed/createProductGroups';
import { createTopicGroups } from './observed/createTopicGroups';
import { createTopicReaders } from './observed/createTopicReaders';
import {
  createGroupDetails,
  ReadGroupDetails,
} from './product/createGroupDetails';
import {
  createProductConsumers,
  ReadProductConsumers,
} from './product/createProductConsumers';
import { createUseEvidence } from './uses/createUseEvidence';
import { createUses, Uses } from './uses/createUses';
import { createUseStore } from './uses/createUseStore';

/** What is told of consumers, and declared. */
export interface ServedConsumers {
  of: ReadProductConsumers;
  group: ReadGroupDetails;
  uses: Uses;
}

/** Who reads products. */
export interface Consumers {
  /** Of lineage: groups that were seen, and uses that were declared. */
  evidence: LineageEvidenceProvider[];
  topicGroups: TopicGroups;
  topicReaders: TopicReaders;
  lagHours: TopicLagHours;
  /** How the index of the groups of each cluster is; those without one are left out. */
  indexStates: ConsumerIndexStore['states'];
  serve(options: {
    lineage: Lineage;
    ownership: Ownership;
    writeAccess: WriteAccess;
  }): ServedConsumers;
  /** Begins to look at the groups of all clusters at every interval. */
  start(scheduler: SchedulerService): Promise<void>;
}

export function createConsumers(options: {
  mesh: Pick<DataMeshService, 'environments'> & {
    config: Pick<DataMeshConfig, 'consumers' | 'live'>;
  };
  knex: Knex;
  store: Pick<ProductStore, 'productsAfterName' | 'isComplete'>;
  catalog: CatalogService;
  auth: AuthService;
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): Consumers {
  const { mesh, knex, store: products, clock } = options;
  const { patterns, ignoredGroups, keepDays } = mesh.config.consumers;
  const isIgnored = (groupId: string) =>
    ignoredGroups.some(pattern => matchesGlob(groupId, pattern));
  const index = createConsumerIndexStore(knex);
  const uses = createUseStore(knex);
  const lagHours = createLagHourStore(knex);
  const clusters = createClusters({ mesh, products, now: clock.now });
  const groups = createProductGroups({
    store: index,
    owners: createComponentClaims({ ...options, patterns }),
    isIgnored,
    clock,
  });

  return {
    evidence: [createGroupEvidence(groups), createUseEvidence(uses)],
    topicGroups: createTopicGroups({ store: index, isIgnored }),
    topicReaders: createTopicReaders({ store: index, isIgnored, clock }),
    lagHours,
    indexStates: index.states,

    serve({ lineage, ownership, writeAccess }) {
      const declared = createUses({
        ...options,
        store: uses,
        ownership,
        writeAccess,
      });
      return {
        uses: declared,
        of: createProductConsumers({
          lineage,
          groups,
          uses: declared,
          index,
          clusters,
        }),
        group: createGroupDetails({ groups, clusters, clock }),
      };
    },

    start: scheduler =>
      startConsumerIndex({
        ...options,
        scheduler,
        store: index,
        lags: createLagJudge({ store: lagHours, ...mesh.config.live }),
        isIgnored,
        keepDays,
        environmentIds: mesh.environments.map(({ config }) => config.id),
        clustersOf: clusters.indexed,
        isSynced: products.isComplete,
        intervalMs: mesh.config.live.intervalMs,
      }),
  };
}
