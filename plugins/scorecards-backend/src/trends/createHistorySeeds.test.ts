// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { anExemption } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { createAdoptionStore } from '../adoption/createAdoptionStore';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { createExemptionStore } from '../exemptions/createExemptionStore';
import { createStandingStore } from '../standings/createStandingStore';
import { createHistorySeeds } from './createHistorySeeds';
import { createSnapshotStore } from './createSnapshotStore';

const databases = createTestDatabases();
const TILL = 'component:default/till';
const OF = { scorecard: 'governance', entityRef: TILL };

describe('a past that modules bring', () => {
  async function open() {
    const knex = await openDatabase(databases);
    const logger = mockServices.logger.mock();
    const seeds = createHistorySeeds();
    const stores = {
      snapshots: createSnapshotStore(knex),
      standings: createStandingStore(knex),
      adoption: createAdoptionStore(knex),
      exemptions: createExemptionStore(knex),
    };
    return {
      ...stores,
      logger,
      seeds,
      sow: () => seeds.sow({ ...stores, logger }),
    };
  }

  it('is kept whole, once', async () => {
    const { seeds, sow, snapshots, standings, adoption, exemptions } =
      await open();
    const write = jest.fn();
    seeds.extensionPoint.addSeed(async history => {
      write();
      await history.addDay({
        scorecard: 'governance',
        day: '2026-10-01',
        takenAt: '2026-10-01T22:00:00.000Z',
        version: 1,
        levels: ['bronze'],
        checks: ['has-owner'],
        entries: [
          {
            entityRef: TILL,
            standing: { level: 'bronze', knownFraction: 1 },
            statuses: [{ check: 'has-owner', status: 'pass' }],
          },
        ],
      });
      await history.addChange({
        ...OF,
        at: '2026-10-01T10:00:00.000Z',
        scorecardVersion: 1,
        level: 'bronze',
        knownFraction: 1,
        changes: [{ check: 'has-owner', from: 'fail', to: 'pass' }],
      });
      await history.addCounts({
        scorecard: 'governance',
        stage: 'topics',
        day: '2026-10-01',
        counts: [{ count: 4 }],
      });
      await history.addExemption(anExemption({ entityRef: TILL }));
    });
    await sow();
    await sow();

    expect(write).toHaveBeenCalledTimes(1);
    expect(await snapshots.changedSince(0, 10)).toMatchObject([
      { columns: { day: '2026-10-01', levels: ['bronze'] } },
    ]);
    expect(await standings.history({ ...OF, since: '' })).toMatchObject([
      { level: 'bronze', changes: [{ check: 'has-owner' }] },
    ]);
    expect(await adoption.since('governance', '2026-10-01')).toEqual([
      { stage: 'topics', day: '2026-10-01', counts: [{ count: 4 }] },
    ]);
    expect(await exemptions.ofEntity(TILL)).toEqual([
      anExemption({ entityRef: TILL }),
    ]);
  });

  it('stops nothing when it fails', async () => {
    const { seeds, sow, logger } = await open();
    const next = jest.fn();
    seeds.extensionPoint.addSeed(async () => {
      throw new Error('It was too long ago');
    });
    seeds.extensionPoint.addSeed(next);
    await sow();
    expect(next).toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
