// SPDX-License-Identifier: Apache-2.0

import {
  failure,
  FakeRegistry,
} from '../../schemas/__testUtils__/FakeRegistry';
import { readSubject } from './readSubject';
import { Undecided } from './types';

const now = new Date('2026-11-22T12:00:00.000Z');
const { signal } = new AbortController();
const SUBJECT = 'orders-value';

/** A registry with one version of the subject for each number of days that it was registered ago. */
function registryOf(...daysAgo: (number | undefined)[]) {
  const registry = new FakeRegistry();
  for (const days of daysAgo) {
    registry.register(SUBJECT, {
      registeredAt:
        days === undefined
          ? undefined
          : new Date(now.getTime() - days * 86_400_000).toISOString(),
    });
  }
  return registry;
}

const read = (
  registry: FakeRegistry,
  version: number,
  after?: number,
  undecided: Undecided[] = [],
) =>
  readSubject(
    registry,
    { subject: SUBJECT, version, after, undecided },
    { now, signal },
  );

describe('readSubject', () => {
  // prettier-ignore
  test.each<[string, (number | undefined)[], number | undefined, number[]]>([
    //                                            registered, days ago      read before  compared
    ['nothing of a first version',                [10],                     undefined,   []],
    ['versions of the last 90 days',              [400, 89, 10],            undefined,   [3, 2]],
    ['none that are older',                       [400, 90, 10],            undefined,   [3]],
    ['none when all are older',                   [400, 300],               undefined,   []],
    ['none without a date, at first sight',       [undefined, undefined],   undefined,   []],
    ['one without a date that is new',            [undefined, undefined],   1,           [2]],
    ['all that are new, however old',             [400, 300, 200],          1,           [3, 2]],
    ['none that were compared before',            [400, 20, 10],            3,           []],
  ])('compares %s', async (_case, daysAgo, after, expected) => {
    const { changes } = await read(registryOf(...daysAgo), daysAgo.length, after);
    expect(changes.map(({ version }) => version)).toEqual(expected);
  });

  it('tells what came of it, by the level of today', async () => {
    const registry = registryOf(50, 40, 30);
    registry.breaking.add(`${SUBJECT} 1`);
    expect(await read(registry, 3)).toMatchObject({
      compatibility: { level: 'BACKWARD', isOwn: true },
      readAt: '2026-11-22T12:00:00.000Z',
      changes: [
        { version: 3, verdict: 'compatible', level: 'BACKWARD' },
        {
          version: 2,
          verdict: 'incompatible',
          at: '2026-10-13T12:00:00.000Z',
          message: '1 is broken',
        },
      ],
    });
  });

  it('asks nobody where every change is allowed', async () => {
    const registry = registryOf(50, 40);
    registry.levels.set(SUBJECT, 'NONE');
    const { changes } = await read(registry, 2);
    expect(changes).toMatchObject([{ version: 2, verdict: 'unchecked' }]);
    expect(registry.asked.join()).not.toContain('checkCompatibility');
  });

  it('dates a new version without a date by the day it was seen', async () => {
    const { changes } = await read(registryOf(undefined, undefined), 2, 1);
    expect(changes[0]?.at).toBe('2026-11-22T12:00:00.000Z');
  });

  it('asks for one thing only when there is no new version', async () => {
    const registry = registryOf(50, 40);
    expect(await read(registry, 2, 2)).toEqual({
      subject: SUBJECT,
      version: 2,
      compatibility: { level: 'BACKWARD', isOwn: true },
      readAt: '2026-11-22T12:00:00.000Z',
      changes: [],
    });
    expect(registry.asked).toEqual([`compatibilityLevel ${SUBJECT}`]);
  });

  it('asks for no list of versions where all are old', async () => {
    const registry = registryOf(300, 200);
    await read(registry, 2);
    expect(registry.asked).toEqual([
      `compatibilityLevel ${SUBJECT}`,
      `schemaVersion ${SUBJECT} 2`,
    ]);
  });

  describe('a version without a verdict', () => {
    const seen = { version: 2, at: '2026-11-20T12:00:00.000Z' };

    it('gets one once the level is not NONE any more, and keeps its day', async () => {
      const registry = registryOf(50, 2);
      registry.breaking.add(`${SUBJECT} 1`);
      const { changes } = await read(registry, 2, 2, [seen]);
      expect(changes).toEqual([
        {
          ...seen,
          verdict: 'incompatible',
          level: 'BACKWARD',
          message: '1 is broken',
        },
      ]);
    });

    it('gets one beside those that are new', async () => {
      const { changes } = await read(registryOf(50, 2, 1), 3, 2, [seen]);
      expect(changes.map(({ version }) => version)).toEqual([3, 2]);
    });

    // prettier-ignore
    test.each<[string, Undecided, 'NONE' | 'FULL']>([
      ['while every change is allowed', seen,                                              'NONE'],
      ['once it is of no concern',      { ...seen, at: '2026-08-01T12:00:00.000Z' },       'FULL'],
      ['once it is gone',               { ...seen, version: 9 },                           'FULL'],
      ['when it is the first',          { ...seen, version: 1 },                           'FULL'],
    ])('gets none %s', async (_case, undecided, level) => {
      const registry = registryOf(50, 2);
      registry.levels.set(SUBJECT, level);
      expect((await read(registry, 2, 2, [undecided])).changes).toEqual([]);
    });
  });

  it('keeps the rules of the newest version, without what they do', async () => {
    const registry = registryOf(50);
    registry.register(SUBJECT, {
      ruleSet: {
        domainRules: [
          {
            name: 'encryptNames',
            kind: 'TRANSFORM',
            type: 'ENCRYPT',
            tags: ['PII'],
            expr: 'secret',
            params: { 'encrypt.kek.name': 'a-key' },
          },
        ],
      },
    });
    const { rules } = await read(registry, 2);
    expect(rules).toEqual([
      {
        name: 'encryptNames',
        phase: 'domain',
        kind: 'TRANSFORM',
        type: 'ENCRYPT',
        tags: ['PII'],
        isDisabled: false,
      },
    ]);
  });

  it('tells a comparison that is refused for good from one that may work later', async () => {
    const registry = registryOf(50, 40);
    registry.failures.set(
      'checkCompatibility',
      failure('checkCompatibility', 422),
    );
    expect((await read(registry, 2)).changes).toMatchObject([
      { verdict: 'unknown', message: expect.stringContaining('422') },
    ]);
    registry.failures.set(
      'checkCompatibility',
      failure('checkCompatibility', 503),
    );
    await expect(read(registry, 2)).rejects.toThrow('503');
  });

  it('goes through no more than twenty versions', async () => {
    const registry = registryOf(...Array.from({ length: 30 }, () => 5));
    expect((await read(registry, 30)).changes).toHaveLength(20);
  });
});
