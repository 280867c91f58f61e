// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { KsqlConfig } from '@data-mesh/backstage-plugin-data-products-node';
import type {
  ClassifiedStatement,
  ClusterRights,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Clusters, ServedCluster } from '../clusters/types';
import type { CallerRights, Rights } from '../permissions/createRights';
import { isKsqlRefusal } from '../translateError';
import { userRefOf } from '../userRefOf';
import { createFreshReads } from './createFreshReads';
import { createSight } from './createSight';
import type { TopicAccesses } from './createTopicAccesses';
import { decideAccess } from './decideAccess';
import { decideRights, type Refusal } from './decideRights';
import { hiddenNames, hideNames } from './hideNames';
import { type ClusterKnowledge, readKnowledge } from './readKnowledge';
import type { StatementFacts } from './StatementFacts';
import { namesSomething, topicsConcerned } from './topicsConcerned';
import type { Access, ClusterCall } from './types';
import { visibleCluster } from './visible';

const FRESH_MS = 10_000;
const RENEW_AFTER_MS = 5_000;
const MOST_CLUSTERS = 1_000;

/**
 * Decides what callers may see and do, by permissions, by what the cluster holds, and by whose the topics are. What a
 * cluster holds is read once in 10 seconds for everybody.
 *
 * @param options.now - Epoch milliseconds.
 */
export function createAccess(options: {
  clusters: Clusters;
  rights: Rights;
  topicAccesses: TopicAccesses;
  writeTo: KsqlConfig['writeTo'];
  now: () => number;
}): Access {
  const { clusters, rights, topicAccesses, writeTo, now } = options;
  const reads = createFreshReads<ClusterKnowledge>({
    freshMs: FRESH_MS,
    renewAfterMs: RENEW_AFTER_MS,
    maxKept: MOST_CLUSTERS,
    now,
  });

  function rightsOf({ cluster, credentials }: ClusterCall) {
    return rights.of(credentials, cluster.config.id);
  }

  /** All that there is to decide by. Permissions were asked before, so that nobody without them has a server asked. */
  async function gather(
    { cluster, credentials }: ClusterCall,
    concern: {
      rights: CallerRights;
      statements?: readonly ClassifiedStatement[];
      topics?: readonly string[];
    },
  ): Promise<{ knowledge: ClusterKnowledge; facts: StatementFacts }> {
    const knowledge = await reads.get(cluster.config.id, () =>
      readKnowledge(cluster.client, now).catch(explainFailure),
    );
    const access = await topicAccesses.of(
      cluster,
      [
        ...topicsConcerned(knowledge, concern.statements),
        ...(concern.topics ?? []),
      ],
      { credentials, userEntityRef: demandUser(credentials) },
    );
    return {
      knowledge,
      facts: {
        rights: concern.rights,
        topicBySource: new Map(
          [...knowledge.sources].map(([name, { topic }]) => [name, topic]),
        ),
        flows: knowledge.flows,
        access,
        clusterTitle: cluster.config.title,
        writeTo,
        queries: knowledge.queries,
        topicPrefixes: knowledge.topicPrefixes,
      },
    };
  }

  async function look(call: ClusterCall, topics?: readonly string[]) {
    const { knowledge, facts } = await gather(call, {
      rights: await rightsOf(call),
      topics,
    });
    return { knowledge, sight: createSight(facts) };
  }

  async function see(call: ClusterCall) {
    const { knowledge, sight } = await look(call);
    return { ...visibleCluster(knowledge, sight), readAt: knowledge.readAt };
  }

  return {
    async findCluster(id, credentials) {
      const cluster = clusters.find(id);
      const absent = new NotFoundError(
        `There is no ksqlDB cluster ${id} that you may see`,
      );
      if (!cluster) throw absent;
      const { readMetadata } = await rights.of(credentials, id);
      if (!readMetadata) throw absent;
      const { client, config } = cluster;
      if (!client || config.problems.length > 0) {
        throw new ServiceUnavailableError(
          `${config.title} cannot be used, because something is wrong with its configuration: ${config.problems.join('; ')}`,
        );
      }
      return { ...cluster, client };
    },

    async visibleClusters(credentials) {
      const all = await Promise.all(
        clusters.all().map(async cluster => ({
          cluster,
          rights: await rights.of(credentials, cluster.config.id),
        })),
      );
      return all
        .filter(each => each.rights.readMetadata)
        .map(each => ({
          cluster: each.cluster,
          rights: toClusterRights(each.rights),
        }));
    },

    async rights(call) {
      return toClusterRights(await rightsOf(call));
    },

    async demand(call, statements) {
      const { config, environment } = call.cluster;
      const callerRights = await rightsOf(call);
      for (const statement of statements) {
        throwIfRefused(
          decideRights(statement, {
            rights: callerRights,
            isReadOnly: environment.mode === 'readOnly',
            clusterTitle: config.title,
            environmentTitle: environment.title,
          }),
        );
      }
      if (!statements.some(namesSomething)) return;
      const { facts } = await gather(call, {
        rights: callerRights,
        statements,
      });
      throwIfRefused(decideAccess(statements, facts));
    },

    async visibleSources(call) {
      const { sources, readAt } = await see(call);
      return { sources, readAt };
    },

    async visibleQueries(call) {
      const { queries, readAt } = await see(call);
      return { queries, readAt };
    },

    async visibleTopics(call, topics) {
      const { sight } = await look(call, topics);
      return new Set(topics.filter(sight.seesTopic));
    },

    async hideNames(call, message) {
      const { knowledge, sight } = await look(call);
      return hideNames(message, hiddenNames(knowledge, sight));
    },

    forget({ config }: ServedCluster) {
      reads.forget(config.id);
    },
  };
}

/** A refusal of what the portal itself asked is no answer to what the caller wrote. */
function explainFailure(error: unknown): never {
  if (!isKsqlRefusal(error)) throw error;
  throw new ServiceUnavailableError(
    `ksqlDB does not tell what it holds, so nothing of it is shown or used: ${error.message}`,
  );
}

function throwIfRefused(refusal: Refusal | undefined): void {
  if (!refusal) return;
  throw refusal.error === 'notFound'
    ? new NotFoundError(refusal.message)
    : new NotAllowedError(refusal.message);
}

function toClusterRights({
  readMetadata: _isGiven,
  ...rights
}: CallerRights): ClusterRights {
  return rights;
}

/** Whose a topic is to a person is the question, so there must be one. */
function demandUser(credentials: BackstageCredentials): string {
  const userEntityRef = userRefOf(credentials);
  if (userEntityRef !== undefined) return userEntityRef;
  throw new AuthenticationError('Only people use ksqlDB through the portal');
}
