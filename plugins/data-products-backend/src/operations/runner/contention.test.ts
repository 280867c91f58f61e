// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { migrate } from '../../store/migrate';
import { BY, openOperations, setTag } from './__testUtils__/openOperations';
import { aPlan, aTarget } from './__testUtils__/plans';
import { LIMITS } from './__testUtils__/TestProcess';
import { OPERATIONS_AT_A_TIME } from './createRunner';
import { CLAIM_MS } from './keepClaim';

const databases = createTestDatabases();

const publish = (...topics: string[]) =>
  aPlan('publish', ...topics.map(topic => aTarget(topic, [setTag(topic)])));

describe.each(databases.eachSupportedId())('operations on %s', databaseId => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await migrate(knex);
  });

  it('refuse a second one on the same product until the first is over', async () => {
    const { start, time, run } = openOperations(knex, ['orders', 'refunds']);
    const first = start();
    const { id } = await first.operations.submit(publish('orders'), { by: BY });
    await expect(
      first.operations.submit(publish('refunds', 'orders'), {
        by: 'user:default/sam',
      }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        `${id} (publish), which ${BY} asked for`,
      ),
    });
    await time.runUntil(() => first.announced.length > 0);
    // Nothing is left of the one that was refused, so its locks are free too.
    expect((await run(publish('refunds', 'orders'))).state).toBe('succeeded');
  });

  it('give back the one that was submitted with the same key', async () => {
    const { start, time, world } = openOperations(knex, ['orders']);
    const { operations, announced } = start();
    const submission = { by: BY, key: 'task-1.publish' };
    const first = await operations.submit(publish('orders'), submission);
    const again = await operations.submit(publish('orders'), submission);
    await time.runUntil(() => announced.length > 0);
    const later = await operations.submit(publish('orders'), submission);
    expect([again.id, later.id]).toEqual([first.id, first.id]);
    expect(await operations.byKey(BY, 'task-1.publish')).toEqual(later);
    expect(world.writes).toEqual(['addTag']);
  });

  it('are carried out by one of two processes that find them at the same time', async () => {
    const { start, time, world } = openOperations(knex, ['a', 'b', 'c', 'd']);
    const [one, other] = [start(), start()];
    const submitted = await Promise.all(
      ['a', 'b', 'c', 'd'].map((topic, index) =>
        (index % 2 ? one : other).operations.submit(publish(topic), { by: BY }),
      ),
    );
    one.operations.start();
    other.operations.start();
    const announced = () => [...one.announced, ...other.announced];
    await time.runUntil(() => announced().length >= submitted.length);
    one.stop.abort();
    other.stop.abort();
    expect(
      announced()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(submitted.map(({ id }) => id).sort());
    expect(world.writes).toEqual(['addTag', 'addTag', 'addTag', 'addTag']);
  });

  it('are left alone by a process that has lost its claim', async () => {
    const { start, time, world } = openOperations(knex, ['orders']);
    // Its first write to Confluent is never answered, and it can prolong nothing.
    const slow = start([{ call: 'addTag 1', type: 'hang', isDone: false }]);
    await slow.operations.submit(publish('orders'), { by: BY });
    await time.runUntil(() => slow.calls.at(-1)?.name === 'addTag');
    await knex('operations').update({
      lease_owner: 'somebody else',
      lease_until: new Date(time.now() + CLAIM_MS).toISOString(),
    });
    await time.runUntil(() => slow.calls.some(({ name }) => name === 'renew'));
    const sent = slow.calls.length;
    await slow.operations.operationsEnded();

    const next = start();
    next.operations.start();
    await time.runUntil(() => next.announced.length > 0);
    next.stop.abort();
    expect(
      slow.calls.slice(sent).filter(({ name }) => name !== 'claimNext'),
    ).toEqual([]);
    expect(world.writes).toEqual(['addTag']);
  });

  it('are taken over at once from a process that stops in good order', async () => {
    const { start, time, world } = openOperations(knex, ['orders']);
    const first = start([{ call: 'addTag 1', type: 'hang', isDone: true }]);
    const { id } = await first.operations.submit(publish('orders'), { by: BY });
    await time.runUntil(() => world.writes.length > 0);
    first.stop.abort();
    await first.operations.operationsEnded();
    const stoppedAt = time.now();

    const next = start();
    next.operations.start();
    await time.runUntil(() => next.announced.length > 0);
    next.stop.abort();
    expect(time.now() - stoppedAt).toBeLessThan(CLAIM_MS);
    expect((await next.operations.byId(id))?.state).toBe('succeeded');
    expect(world.writes).toEqual(['addTag']);
  });

  it('undo what they did when they are cancelled', async () => {
    const { start, time, world } = openOperations(knex, ['orders']);
    const process = start([{ call: 'addTag 2', type: 'hang', isDone: false }]);
    const steps = [setTag('orders'), { ...setTag('orders'), tag: 'Other' }];
    const { id } = await process.operations.submit(
      aPlan('publish', aTarget('orders', steps)),
      { by: BY },
    );
    await time.runUntil(
      () => process.calls.at(-1)?.name === 'addTag' && world.writes.length > 0,
    );
    await process.operations.cancel(id, 'user:default/sam');
    await time.runUntil(() => process.announced.length > 0);
    expect(await process.operations.byId(id)).toMatchObject({
      state: 'failed',
      targets: [
        {
          error: expect.stringContaining(
            'It was cancelled by user:default/sam.',
          ),
          steps: [{ state: 'undone' }, { state: 'undone' }],
        },
      ],
    });
    expect(world.writes).toEqual(['addTag', 'removeTag']);
    await expect(process.operations.cancel(id, BY)).rejects.toThrow(
      'is over, so it cannot be cancelled',
    );
  });

  it('write nothing when they are cancelled before they began', async () => {
    const { start, time, world } = openOperations(knex, ['orders']);
    const absent = start();
    absent.die();
    const { id } = await absent.operations.submit(publish('orders'), {
      by: BY,
    });
    await absent.operations.cancel(id, BY);
    const next = start();
    next.operations.start();
    await time.runUntil(() => next.announced.length > 0);
    next.stop.abort();
    expect((await next.operations.byId(id))?.targets).toMatchObject([
      { state: 'failed', steps: [{ state: 'waiting' }] },
    ]);
    expect(world.writes).toEqual([]);
  });

  it('are cancelled through another process too', async () => {
    const { start, time } = openOperations(knex, ['orders']);
    const working = start([{ call: 'addTag 1', type: 'hang', isDone: false }]);
    const { id } = await working.operations.submit(publish('orders'), {
      by: BY,
    });
    await time.runUntil(() => working.calls.at(-1)?.name === 'addTag');
    await start().operations.cancel(id, BY);
    await time.runUntil(() => working.announced.length > 0);
    expect((await working.operations.byId(id))?.state).toBe('failed');
  });

  it('are undone when nobody has worked on them for too long', async () => {
    const { start, time, world } = openOperations(knex, ['orders', 'refunds']);
    const dying = start([{ call: 'addTag 2', type: 'dieBefore' }]);
    const { id } = await dying.operations.submit(
      aPlan(
        'publish',
        aTarget('orders', [setTag('orders'), setTag('refunds')]),
      ),
      { by: BY },
    );
    await time.runUntil(() => dying.isDead);
    expect(world.writes).toEqual(['addTag']);
    time.pass(LIMITS.expireAfterMs);

    const next = start();
    next.operations.start();
    await time.runUntil(() => next.announced.length > 0);
    next.stop.abort();
    expect((await next.operations.byId(id))?.targets[0]).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('took longer than an operation may'),
    });
    expect(world.writes).toEqual(['addTag', 'removeTag']);
  });

  it('wait for each other when there are many', async () => {
    const topics = Array.from({ length: 40 }, (_, index) => `topic-${index}`);
    const { start, time } = openOperations(knex, topics);
    const process = start();
    for (const topic of topics) {
      await process.operations.submit(publish(topic), { by: BY });
    }
    await time.runUntil(() => process.announced.length === topics.length);
    const { items, totalItems } = await process.operations.ofRequester(BY, {
      limit: 100,
      offset: 0,
    });
    expect(totalItems).toBe(topics.length);
    expect(new Set(items.map(({ state }) => state))).toEqual(
      new Set(['succeeded']),
    );
    expect(OPERATIONS_AT_A_TIME).toBeLessThan(topics.length);
  });
});
