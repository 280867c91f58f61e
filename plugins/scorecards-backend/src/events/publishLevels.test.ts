// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { parseLevelsEvent } from '@data-mesh/backstage-plugin-scorecards-common';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import { HOUR_MS, openScorecards } from '../__testUtils__/openScorecards';
import { aComponent, aGovernance } from '../__testUtils__/shop';
import { publishLevels } from './publishLevels';

const databases = createTestDatabases();
const TILL = 'component:default/till';
const SAFE = 'component:default/safe';

async function open(definition = aGovernance()) {
  const opened = openScorecards(await openDatabase(databases), {
    entities: [aComponent('till'), aComponent('safe')],
    definitions: [definition],
  });
  const { provider, published } = opened;
  provider.tell(TILL, { owner: true });
  provider.tell(SAFE, { owner: true });
  return {
    ...opened,
    /** What was announced so far; then forgets it. */
    announced: () =>
      published.splice(0).map(({ topic, eventPayload }) => {
        const { scorecard, at, changes } = parseLevelsEvent(eventPayload);
        return { topic, scorecard: scorecard.id, at, changes };
      }),
  };
}

describe('what an evaluation announces', () => {
  it('is nothing at the beginning, and nothing while levels are as before', async () => {
    const { run, announced } = await open();
    await run();
    await run(HOUR_MS);
    expect(announced()).toEqual([]);
  });

  it('is every level that is different, together', async () => {
    const { run, provider, announced, time } = await open();
    await run();
    provider.tell(TILL, { owner: false });
    provider.tell(SAFE, { owner: true, described: 0.2 });
    await run(HOUR_MS);
    expect(announced()).toEqual([
      {
        topic: 'scorecards.levels',
        scorecard: 'governance',
        at: time.now.toISOString(),
        changes: expect.arrayContaining([
          { entityRef: TILL, before: { level: 'silver' }, after: {} },
          {
            entityRef: SAFE,
            before: { level: 'silver' },
            after: { level: 'bronze' },
          },
        ]),
      },
    ]);
  });

  it('is nothing of a draft', async () => {
    const { run, provider, announced, definitions } = await open(
      aGovernance({ draft: true }),
    );
    await run();
    provider.tell(TILL, { owner: false });
    await run(HOUR_MS);
    expect(definitions.current().evaluators).toHaveLength(1);
    expect(announced()).toEqual([]);
  });
});

describe('publishLevels', () => {
  it('goes on when an announcement fails', async () => {
    const { definitions } = await open();
    await definitions.refresh();
    const logger = mockServices.logger.mock();
    const publish = jest.fn().mockRejectedValue(new Error('No events'));
    const change = (entity: number) => ({
      scorecard: 'governance',
      entityRef: `component:default/till-${entity}`,
      before: {},
      after: { level: 'bronze' },
    });
    await publishLevels(
      Array.from({ length: 501 }, (_, index) => change(index)),
      {
        scorecards: definitions
          .current()
          .evaluators.map(({ scorecard }) => scorecard),
        events: { publish },
        logger,
        at: new Date('2026-11-02T09:00:00.000Z'),
      },
    );
    expect(
      publish.mock.calls.map(
        ([{ eventPayload }]) => eventPayload.changes.length,
      ),
    ).toEqual([500, 1]);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });
});
