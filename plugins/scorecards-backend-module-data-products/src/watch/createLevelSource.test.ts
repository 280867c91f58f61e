// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import type { LevelChange } from '@data-mesh/backstage-plugin-data-products-node';
import {
  LEVELS_EVENTS_TOPIC,
  type LevelsEvent,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { createLevelSource } from './createLevelSource';

const levels = [{ id: 'bronze', title: 'Bronze' }];
const change = (entityRef: string) => ({
  entityRef,
  before: {},
  after: { level: 'bronze' },
});

const event = (overrides: Partial<LevelsEvent> = {}): LevelsEvent => ({
  scorecard: { id: 'data-products', title: 'Data products', levels },
  at: '2026-11-22T12:00:00.000Z',
  changes: [change('dataproduct:prod/orders')],
  ...overrides,
});

async function open(answer: () => Promise<void> = async () => {}) {
  const logger = mockServices.logger.mock();
  const events = DefaultEventsService.create({ logger });
  const told: LevelChange[][] = [];
  await createLevelSource({
    scorecardId: 'data-products',
    events,
    logger,
  }).connect(changes => {
    told.push(changes);
    return answer();
  });
  const publish = (eventPayload: LevelsEvent) =>
    events.publish({ topic: LEVELS_EVENTS_TOPIC, eventPayload });
  return { publish, told, logger };
}

describe('createLevelSource', () => {
  it('tells of products, with the ladder that they are on', async () => {
    const { publish, told } = await open();
    await publish(
      event({
        changes: [
          change('dataproduct:prod/orders'),
          change('component:default/till'),
        ],
      }),
    );
    expect(told).toEqual([
      [
        {
          ...change('dataproduct:prod/orders'),
          title: 'Data products',
          levels,
        },
      ],
    ]);
  });

  it('tells nothing of other scorecards', async () => {
    const { publish, told } = await open();
    await publish(
      event({ scorecard: { id: 'services', title: 'Services', levels } }),
    );
    expect(told).toEqual([]);
  });

  it('holds nobody up, and says so when it cannot be written down', async () => {
    const { publish, logger } = await open(async () => {
      throw new Error('No database');
    });
    await publish(event());
    expect(logger.warn).toHaveBeenCalledWith(
      'Watchers are not told of some levels',
      { scorecard: 'data-products', cause: 'No database' },
    );
  });
});
