// SPDX-License-Identifier: Apache-2.0
import { createManualClock } from '../http/manualClock';
import { createAsk } from './createAsk';
import { createCallBudget } from './createCallBudget';
import { KafkaCallError, type KafkaFailure } from './KafkaCallError';
import type { OpenConnection } from './openConnection';
import { SharedConnection } from './SharedConnection';
import { metadataRequest } from './wire/metadataRequest';

const never = () => new Promise<never>(() => {});
const REQUEST = metadataRequest([]);

/** Calls over a connection that answers as it is told, and is written down. */
function aCaller(answer: () => Promise<unknown> = async () => 'answer') {
  const clock = createManualClock();
  const log: string[] = [];
  const shared = new SharedConnection<OpenConnection>({
    clock,
    idleMs: 60_000,
    open: async () => {
      log.push('open');
      return {
        send: (async () => {
          log.push('send');
          return answer();
        }) as OpenConnection['send'],
        speaks: () => true,
        close: async () => {
          log.push('close');
        },
      };
    },
  });
  const ask = createAsk({
    shared,
    clock,
    budget: createCallBudget(2, clock),
    callTimeoutMs: 2000,
  });
  return { ask, clock, log };
}

describe('a call to Kafka', () => {
  it('fails when its time is up, and what still runs is told so', async () => {
    const { ask, clock } = aCaller();
    let runs: AbortSignal | undefined;
    const call = ask('kafka.topics', ({ signal }) => {
      runs = signal;
      return never();
    });
    const failed = call.catch(error => error);
    await clock.advance(1999);
    expect(runs?.aborted).toBe(false);
    await clock.advance(1);
    expect(await failed).toMatchObject({ failure: 'timeout' });
    expect(runs?.aborted).toBe(true);
  });

  test.each([
    [
      'what it has',
      'some',
      async (call: Promise<unknown>) => expect(await call).toBe('some'),
    ],
    [
      'its failure when it has nothing',
      undefined,
      (call: Promise<unknown>) =>
        expect(call).rejects.toMatchObject({ failure: 'timeout' }),
    ],
  ])('answers in time with %s', async (_case, known, check) => {
    const { ask, clock } = aCaller();
    const call = ask<unknown>('kafka.records', never, {
      whenTimeIsUp: () => known,
    });
    const checked = check(call);
    await clock.advance(2000);
    await checked;
  });

  it('sends no more than the budget lets through, a page before the background', async () => {
    const { ask, clock, log } = aCaller();
    const answered: string[] = [];
    const call = async (
      name: string,
      priority: 'interactive' | 'background',
    ) => {
      await ask('kafka.topics', ({ send }) => send(REQUEST), { priority });
      answered.push(name);
    };
    const calls = [
      call('first', 'background'),
      call('second', 'background'),
      call('page', 'interactive'),
    ];
    await clock.advance(0);
    expect(log).toEqual(['open', 'send']);
    await clock.advance(500);
    expect(answered).toEqual(['first', 'page']);
    await clock.advance(500);
    await Promise.all(calls);
    expect(answered).toEqual(['first', 'page', 'second']);
  });

  it('in the background waits for its turn as long as it takes, and has all its time then', async () => {
    const { ask, clock, log } = aCaller();
    const calls = Array.from({ length: 8 }, () =>
      ask('kafka.topics', ({ send }) => send(REQUEST), {
        priority: 'background',
      }),
    );
    await clock.advance(4000);
    expect(await Promise.all(calls)).toHaveLength(8);
    expect(log.filter(each => each === 'send')).toHaveLength(8);
  });

  it('that somebody waits for says that it did not come to its turn, asks nothing, and leaves the connection', async () => {
    const { ask, clock, log } = aCaller();
    const calls = Array.from({ length: 8 }, () =>
      ask('kafka.topics', ({ send }) => send(REQUEST)),
    );
    const settled = Promise.allSettled(calls);
    await clock.advance(4000);
    const failed = (await settled).flatMap(result =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    expect(failed.length).toBeGreaterThan(0);
    expect(log.filter(each => each === 'send')).toHaveLength(8 - failed.length);
    expect(log).not.toContain('close');
    expect(failed[0]).toMatchObject({ failure: 'busy', canRetryHelp: true });
    expect(failed[0].message).toBe(
      'kafka.topics waited too long for its turn, because so many others ask the cluster',
    );
  });

  it('asks for nothing when its caller has left before', async () => {
    const { ask, log } = aCaller();
    const signal = AbortSignal.abort(new Error('the page was left'));
    await expect(
      ask('kafka.topics', ({ send }) => send(REQUEST), { signal }),
    ).rejects.toThrow('the page was left');
    expect(log).toEqual([]);
  });

  // prettier-ignore
  test.each<[KafkaFailure, string[]]>([
    ['forbidden',    ['open', 'send', 'send']],
    ['notFound',     ['open', 'send', 'send']],
    ['protocol',     ['open', 'send', 'send']],
    ['busy',         ['open', 'send', 'send']],
    ['connection',   ['open', 'send', 'close', 'open', 'send', 'close']],
    ['timeout',      ['open', 'send', 'close', 'open', 'send', 'close']],
    ['unavailable',  ['open', 'send', 'close', 'open', 'send', 'close']],
  ])('that ends with %s leaves a connection of use, or none', async (failure, expected) => {
    const error = new KafkaCallError({ operation: 'kafka.topics', failure });
    const { ask, clock, log } = aCaller(() => Promise.reject(error));
    for (let n = 0; n < 2; n += 1) {
      const failed = ask('kafka.topics', ({ send }) => send(REQUEST)).catch(
        thrown => thrown,
      );
      await clock.advance(500);
      expect(await failed).toBe(error);
    }
    expect(log).toEqual(expected);
  });
});
