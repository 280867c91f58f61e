// SPDX-License-Identifier: Apache-2.0
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  factProvidersExtensionPoint,
  historySeedsExtensionPoint,
  scorecardsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';
import request from 'supertest';
import { FakeFactProvider } from './__testUtils__/FakeFactProvider';
import { aComponent, aGovernance, organisation } from './__testUtils__/shop';
import scorecardsPlugin from './index';

const TILL = 'component:default/till';

/** What a module of the plugin adds: a provider, a scorecard, a stage and a past. */
function shopModule(provider: FakeFactProvider) {
  return createBackendModule({
    pluginId: 'scorecards',
    moduleId: 'shop',
    register(env) {
      env.registerInit({
        deps: {
          facts: factProvidersExtensionPoint,
          scorecards: scorecardsExtensionPoint,
          seeds: historySeedsExtensionPoint,
        },
        async init({ facts, scorecards, seeds }) {
          facts.addFactProvider(provider);
          scorecards.addScorecard({
            definition: aGovernance(),
            place: 'the shop',
          });
          scorecards.addAdoptionStages('governance', [
            {
              id: 'things',
              title: 'Things',
              description: 'Everything there is.',
              read: async () => [
                { domainRef: 'domain:default/sales', count: 4 },
              ],
            },
          ]);
          scorecards.addLevelDemand({
            scorecard: 'governance',
            level: 'bronze',
            who: 'A till',
            isDemandedOf: ({ metadata }) => metadata.name === 'till',
          });
          seeds.addSeed(async history => {
            const day = new Date(Date.now() - 86_400_000).toISOString();
            await history.addDay({
              scorecard: 'governance',
              day: day.slice(0, 10),
              takenAt: day,
              version: 1,
              levels: ['bronze', 'silver'],
              checks: ['has-owner', 'is-described'],
              entries: [
                {
                  entityRef: TILL,
                  standing: { scoreFraction: 0.5, knownFraction: 1 },
                  statuses: [{ check: 'has-owner', status: 'fail' }],
                },
              ],
            });
          });
        },
      });
    },
  });
}

async function start(scorecards: object = {}) {
  const provider = new FakeFactProvider();
  provider.tell(TILL, { owner: true });
  return startTestBackend({
    features: [
      scorecardsPlugin,
      shopModule(provider),
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
      catalogServiceMock.factory({
        entities: [aComponent('till'), ...organisation],
      }),
      mockServices.rootConfig.factory({ data: { scorecards } }),
    ],
  });
}

describe('the plugin in a back end', () => {
  it('evaluates what modules add, and tells it with its past', async () => {
    const { server } = await start();
    const ask = (body: object) =>
      request(server)
        .post('/api/scorecards/overview')
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    let answer = await ask({ scorecard: 'governance' });
    while (answer.body.now?.entities !== 1) {
      answer = await ask({ scorecard: 'governance' });
    }
    expect(answer.body).toMatchObject({
      now: { entities: 1, scoreFraction: 1 },
      trend: [{ scoreFraction: 0.5 }, { scoreFraction: 1 }],
      mostImproved: [{ entityRef: TILL, improvement: 0.5 }],
      providers: [{ id: 'shop', title: 'Shop' }],
    });
    const adoption = await request(server)
      .get('/api/scorecards/adoption?scorecard=governance')
      .set('Authorization', mockCredentials.user.header());
    const till = await request(server)
      .get('/api/scorecards/entities/component/default/till')
      .set('Authorization', mockCredentials.user.header());
    expect(till.body[0].demands).toEqual([
      { level: 'bronze', who: 'A till', verdict: 'reached' },
    ]);
    expect(adoption.body.stages.map(({ id }: { id: string }) => id)).toEqual([
      'things',
      'bronze',
      'silver',
    ]);
  });

  it('lets nobody in who is not known', async () => {
    const { server } = await start();
    const { status } = await request(server)
      .get('/api/scorecards/scorecards')
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  // prettier-ignore
  test.each<[string, object, string]>([
    ['a time zone that is none',      { timeZone: 'Middle-earth' },              "scorecards.timeZone is 'Middle-earth'"],
    ['history of no days',            { keepDays: 0 },                           'scorecards.keepDays is 0'],
    ['half a check a minute',         { checksPerMinute: 0.5 },                  'scorecards.checksPerMinute is 0.5'],
    ['approvers without their kind',  { exemptions: { approvers: ['jo'] } },     'scorecards.exemptions.approvers[0]'],
  ])('does not start with %s', async (_what, scorecards, message) => {
    await expect(start(scorecards)).rejects.toThrow(message);
  });
});
