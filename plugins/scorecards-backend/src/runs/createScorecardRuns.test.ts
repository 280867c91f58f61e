// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestDatabases, openDatabase } from '../__testUtils__/databases';
import {
  DAY_MS,
  HOUR_MS,
  openScorecards,
} from '../__testUtils__/openScorecards';
import { aComponent } from '../__testUtils__/shop';

const databases = createTestDatabases();
const SERVICE = mockCredentials.service();
const TILL = 'component:default/till';
const SAFE = 'component:default/safe';
/** Long enough for a fake to tell what it tells. */
const SOON = 0.2;

async function open(options: Parameters<typeof openScorecards>[1] = {}) {
  const knex = await openDatabase(databases);
  const scorecards = openScorecards(knex, {
    entities: [aComponent('till'), aComponent('safe', { owner: 'vaults' })],
    ...options,
  });
  const { provider, entityReadings } = scorecards;
  provider.tell(TILL, { owner: true });
  provider.tell(SAFE, { owner: true });
  return {
    ...scorecards,
    knex,
    /** `silver`, `none`, or `bronze or silver` when it is not known. */
    async level(entityRef: string) {
      const [standing] = await entityReadings.standings(
        { entityRefs: [entityRef] },
        SERVICE,
      );
      if (!standing) return 'no result';
      const { level = 'none', possibleLevel } = standing;
      return possibleLevel ? `${level} or ${possibleLevel}` : level;
    },
    async statuses(entityRef: string) {
      const [found] = await entityReadings.scorecards(entityRef, SERVICE);
      return found!.result.checks.map(({ status }) => status);
    },
  };
}

describe('what a run leaves', () => {
  it('gives everything that a scorecard applies to a level', async () => {
    const { provider, run, level } = await open();
    provider.tell(SAFE, { owner: true, described: 0.2 });
    await run();

    expect([await level(TILL), await level(SAFE)]).toEqual([
      'silver',
      'bronze',
    ]);
    expect(await level('group:default/checkout')).toBe('no result');
  });

  it('evaluates nothing before each provider has run once', async () => {
    const { evaluate, level } = await open();
    await evaluate();

    expect(await level(TILL)).toBe('no result');
  });

  it('writes nothing but the end of the runs when nothing changed', async () => {
    const { run, knex } = await open();
    const rows = async () => ({
      facts: await knex('facts'),
      standings: await knex('standings'),
      changes: await knex('standing_changes'),
      snapshots: await knex('snapshots'),
    });
    await run();
    const before = await rows();
    await run(HOUR_MS);

    expect(await rows()).toEqual(before);
  });

  it('keeps a snapshot of each day, as it was last', async () => {
    const { run, provider, knex } = await open();
    await run();
    await run(DAY_MS);
    provider.tell(TILL, { owner: false });
    await run(HOUR_MS);

    const snapshots = await knex('snapshots').orderBy('day');
    expect(snapshots.map(({ day, taken_at: at }) => [day, at])).toEqual([
      ['2026-11-02', '2026-11-02T09:00:00.000Z'],
      ['2026-11-03', '2026-11-03T10:00:00.000Z'],
    ]);
  });

  it('forgets what is older than history is kept', async () => {
    const { run, knex } = await open({ config: { keepDays: 30 } });
    await run();
    await run(31 * DAY_MS);

    const snapshots = await knex('snapshots');
    expect(snapshots.map(({ day }) => day)).toEqual(['2026-12-03']);
  });
});

describe('an entity that vanishes from the catalog', () => {
  it('has no results any more, and goes on as it was when it comes back', async () => {
    const { run, entitiesInCatalog, level, knex } = await open();
    await run();
    const safe = entitiesInCatalog.pop()!;
    await run(HOUR_MS);
    expect(await level(SAFE)).toBe('no result');

    entitiesInCatalog.push(safe);
    await run(HOUR_MS);
    expect(await level(SAFE)).toBe('silver');
    expect(await knex('standing_changes')).toEqual([]);
  });
});

describe('a provider in trouble', () => {
  test.each(['fails', 'hangs'] as const)(
    'that %s before it told anything leaves levels as they are',
    async happens => {
      const { run, provider, level, statuses } = await open();
      await run();
      provider.timeoutSeconds = SOON;
      provider.trouble = { after: 0, happens };
      await run(HOUR_MS);

      expect(await level(TILL)).toBe('silver');
      expect(await statuses(TILL)).toEqual(['pass', 'pass']);
    },
  );

  test.each(['fails', 'hangs'] as const)(
    'that %s after the half keeps the other half with its age and the reason',
    async happens => {
      const { run, provider, level, entityReadings } = await open();
      await run();
      provider.tell(TILL, { owner: false });
      provider.timeoutSeconds = SOON;
      provider.trouble = { after: 1, happens };
      await run(HOUR_MS);

      expect(await level(TILL)).toBe('none');
      expect(await level(SAFE)).toBe('silver');
      const [safe] = await entityReadings.scorecards(SAFE, SERVICE);
      expect(safe!.result.checks[0]!.evidence[0]).toMatchObject({
        observed: true,
        observedAt: '2026-11-02T09:00:00.000Z',
      });
    },
  );

  it('that says nothing of one it told before keeps that with its age', async () => {
    const { run, provider, entityReadings } = await open();
    await run();
    provider.known.delete(SAFE);
    await run(HOUR_MS);
    await run(HOUR_MS);

    const [safe] = await entityReadings.scorecards(SAFE, SERVICE);
    expect(safe!.result.checks[0]!.evidence[0]!.observedAt).toBe(
      '2026-11-02T09:00:00.000Z',
    );
  });

  it('makes nothing fail when facts grow too old, but unknown, and tells nobody of a fall', async () => {
    const { run, provider, level, statuses, sent } = await open();
    await run();
    provider.trouble = { after: 0, happens: 'fails' };
    await run(2 * DAY_MS);

    expect(await statuses(TILL)).toEqual(['error', 'error']);
    expect(await level(TILL)).toBe('none or silver');
    expect(sent).toEqual([]);
  });

  it('that never told anything leaves everything unknown', async () => {
    const { run, provider, level } = await open();
    provider.trouble = { after: 0, happens: 'fails' };
    await run();

    expect(await level(TILL)).toBe('none or silver');
  });
});

describe('owners of what falls', () => {
  it('are told once for all that fell at the same time', async () => {
    const { run, provider, sent } = await open({
      entities: [
        aComponent('till'),
        aComponent('shelf'),
        aComponent('safe', { owner: 'vaults' }),
      ],
    });
    provider.tell('component:default/shelf', { owner: true });
    await run();
    provider.tell(TILL, { owner: false });
    provider.tell('component:default/shelf', { owner: true, described: 0 });
    provider.tell(SAFE, { owner: true, described: 0 });
    await run(HOUR_MS);

    expect(
      sent.map(({ recipients, payload }) => [recipients, payload.title]),
    ).toEqual([
      [
        { type: 'entity', entityRef: 'group:default/checkout' },
        '2 of yours fell to a lower level of Governance',
      ],
      [
        { type: 'entity', entityRef: 'group:default/vaults' },
        'safe fell from Silver to Bronze',
      ],
    ]);
    expect(sent[0]!.payload.description).toBe(
      'till fell from Silver to no level; shelf fell from Silver to Bronze',
    );
    expect(sent[1]!.payload.description).toBe(
      'No longer met: Fields are described.',
    );
  });

  it('are not told of what rises, nor of the first results', async () => {
    const { run, provider, sent } = await open();
    provider.tell(TILL, { owner: false });
    await run();
    provider.tell(TILL, { owner: true });
    await run(HOUR_MS);

    expect(sent).toEqual([]);
  });
});

describe('checking again', () => {
  it('reads and evaluates the one that is asked for', async () => {
    const { run, provider, entityReadings, level } = await open();
    await run();
    provider.tell(TILL, { owner: false });
    provider.tell(SAFE, { owner: false });
    const [till] = await entityReadings.checkAgain(TILL, SERVICE);

    expect(till!.result.checks.map(({ status }) => status)).toEqual([
      'fail',
      'pass',
    ]);
    expect([await level(TILL), await level(SAFE)]).toEqual(['none', 'silver']);
  });

  it('is refused when somebody asks too often', async () => {
    const { run, entityReadings, time } = await open({
      config: { checksPerMinute: 2 },
    });
    await run();
    const kim = mockCredentials.user('user:default/kim');
    const ask = (user = kim) => entityReadings.checkAgain(TILL, user);
    await ask();
    await ask();

    await expect(ask()).rejects.toMatchObject({
      name: 'TooManyChecksError',
      statusCode: 429,
      message: expect.stringContaining('Try again in 60 s.'),
    });
    await expect(
      ask(mockCredentials.user('user:default/lee')),
    ).resolves.toBeDefined();
    time.now = new Date(time.now.getTime() + 60_000);
    await expect(ask()).resolves.toBeDefined();
  });
});
