// SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import scorecardsPlugin from '@data-mesh/backstage-plugin-scorecards-backend';
import { addDays } from '@data-mesh/backstage-plugin-scorecards-common';
import {
  factProvidersExtensionPoint,
  historySeedsExtensionPoint,
  scorecardsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';
import type { Knex } from 'knex';
import { FACTS, inputOf, SCORECARD } from '../evaluation/madeUpProducts';

/** Reads what the catalog shows them; everybody else reads everything. */
export const LIMITED_READER = 'user:default/lee';

const BATCH = 500;
const TEAMS = 50;
const DOMAINS = 20;
/** Of every so many results of the past one is no pass; another one each day, so that hardly a day is like another. */
const PASSES = 7;

/** Starts scorecards over made-up products, in a catalog and with a past in memory, that run when they are told to. */
export async function startScorecards(options: {
  products: number;
  days: number;
  /** Empty. */
  knex: Knex;
}) {
  const inputs = Array.from({ length: options.products }, (_, n) => {
    const { entity, facts } = inputOf(n);
    return {
      facts,
      entity: {
        ...entity,
        metadata: { ...entity.metadata, etag: `${n}` },
        spec: {
          ...entity.spec,
          owner: `group:default/team-${n % TEAMS}`,
          domain: `domain-${n % DOMAINS}`,
        },
      },
    };
  });
  const refs = inputs.map(({ entity }) => stringifyEntityRef(entity));
  let scheduler: SchedulerService | undefined;

  const madeUp = createBackendModule({
    pluginId: 'scorecards',
    moduleId: 'made-up',
    register(env) {
      env.registerInit({
        deps: {
          facts: factProvidersExtensionPoint,
          scorecards: scorecardsExtensionPoint,
          seeds: historySeedsExtensionPoint,
          tasks: coreServices.scheduler,
        },
        async init({ facts, scorecards, seeds, tasks }) {
          scheduler = tasks;
          scorecards.addScorecard({
            definition: SCORECARD,
            place: 'the benchmark',
          });
          facts.addFactProvider({
            id: 'bench',
            title: 'Benchmark',
            facts: FACTS,
            async *read({ entityRefs }) {
              const wanted = entityRefs && new Set(entityRefs);
              for (let at = 0; at < inputs.length; at += BATCH) {
                yield inputs.slice(at, at + BATCH).flatMap((input, index) => {
                  const entityRef = refs[at + index] ?? '';
                  return !wanted || wanted.has(entityRef)
                    ? [{ entityRef, readings: input.facts.map(f => f.reading) }]
                    : [];
                });
              }
            },
          });
          seeds.addSeed(async history => {
            const today = new Date().toISOString().slice(0, 10);
            for (let ago = options.days; ago >= 1; ago--) {
              const day = addDays(today, -ago);
              await history.addDay({
                scorecard: SCORECARD.id,
                day,
                takenAt: `${day}T23:00:00.000Z`,
                version: 1,
                levels: SCORECARD.levels.map(({ id }) => id),
                checks: SCORECARD.checks.map(({ id }) => id),
                entries: refs.map((entityRef, n) => ({
                  entityRef,
                  standing: {
                    level: SCORECARD.levels[(n + ago) % 4]?.id,
                    scoreFraction: ((n + ago) % 100) / 100,
                    knownFraction: 1,
                  },
                  statuses: statusesOf(n, ago),
                })),
              });
            }
          });
        },
      });
    },
  });

  const policy = createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async (requests, { credentials }) =>
        requests.map(() =>
          JSON.stringify(credentials.principal).includes(LIMITED_READER)
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  resourceType: 'catalog-entity',
                  rule: 'IS_ENTITY_OWNER',
                },
              }
            : { result: AuthorizeResult.ALLOW },
        ),
    }),
  });

  const backend = await startTestBackend({
    features: [
      scorecardsPlugin,
      madeUp,
      policy,
      catalogServiceMock.factory({
        entities: inputs.map(({ entity }) => entity),
      }),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.rootConfig.factory({
        data: { scorecards: { checksPerMinute: 1_000 } },
      }),
    ],
  });
  return {
    url: `http://localhost:${backend.server.port()}/api/scorecards`,
    stop: () => backend.stop(),
    /** Ends when the task has. */
    async runTask(id: string) {
      if (!scheduler) throw new Error('Scorecards have not started');
      await scheduler.triggerTask(id);
    },
  };
}

function statusesOf(product: number, daysAgo: number) {
  return SCORECARD.checks.map(({ id }, check) => ({
    check: id,
    status:
      (product + check * 3 + daysAgo) % PASSES === 0
        ? ('fail' as const)
        : ('pass' as const),
  }));
}
