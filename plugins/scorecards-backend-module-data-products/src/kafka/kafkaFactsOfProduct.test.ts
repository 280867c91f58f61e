// SPDX-License-Identifier: Apache-2.0
import type {
  LiveReader,
  Measured,
  ProductLiveFacts,
  TopicLiveFacts,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aMeasured,
  anUnknown,
  aProductLiveFacts,
  aSettingsReading,
  aTopicLiveFacts,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { type KafkaFactName, kafkaFacts } from './kafkaFactDefinitions';
import { isAwaited, kafkaFactsOfProduct } from './kafkaFactsOfProduct';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const HOUR = 3600;
const hoursAgo = (hours: number) =>
  new Date(NOW.getTime() - hours * HOUR * 1000).toISOString();

/** What is told of a product with these topics: a value, or why there is none. */
function told(
  name: KafkaFactName,
  topics: Partial<TopicLiveFacts>[] = [{}],
  product: Partial<ProductLiveFacts> = {},
): unknown {
  const { readings } = kafkaFactsOfProduct(
    aProductLiveFacts({
      ...product,
      topics: topics.map((topic, index) =>
        aTopicLiveFacts({ topic: `t${index}`, ...topic }),
      ),
    }),
    NOW,
  );
  const reading = readings.find(({ fact }) => fact === `kafka.${name}`);
  return reading?.state === 'known'
    ? reading.value
    : { [`${reading?.state}`]: reading?.reason };
}

const absent = (part: string) => ({ absent: expect.stringContaining(part) });
const failed = (part: string) => ({ failed: expect.stringContaining(part) });

const refused = anUnknown('forbidden', 'The key may not read it.');
const notAsked = anUnknown('notConfigured', 'Nobody is asked.');

it('tells every fact that is defined, and no other', () => {
  const { readings } = kafkaFactsOfProduct(aProductLiveFacts(), NOW);
  expect(readings.map(({ fact }) => fact).sort()).toEqual(
    kafkaFacts.map(({ id }) => id).sort(),
  );
  expect(readings.filter(({ state }) => state === 'failed')).toEqual([]);
});

describe('freshness', () => {
  const fresh = (keptHours: number, brokenHours: number) => ({
    freshness: {
      keptSeconds: keptHours * HOUR,
      brokenSeconds: brokenHours * HOUR,
    },
  });
  const unmeasured = fresh(0, 0);

  // prettier-ignore
  test.each<[string, Partial<TopicLiveFacts>[], unknown, unknown]>([
    ['kept all the time',                [fresh(168, 0)],                                           1,        0],
    ['kept as often as promised',        [fresh(99, 1)],                                            0.99,     0],
    ['kept a little less',               [fresh(98, 2)],                                            0.98,     0.01],
    ['never kept',                       [fresh(0, 24)],                                            0,        0.99],
    ['of the topic that is worst',       [fresh(10, 0), fresh(5, 5)],                               0.5,      0.49],
    ['measured for an hour',             [fresh(0, 1)],                                             0,        0.99],
    ['measured for less',                [fresh(0, 0.99)],                                          failed('t0 is was measured for 59 minutes'), failed('59 minutes')],
    ['of which one topic is not known',  [fresh(10, 0), { ...unmeasured, lastRecordAt: refused }],  failed('t1: The key'), failed('t1')],
    ['of a cluster nobody asks',         [{ ...unmeasured, lastRecordAt: notAsked }],               absent('Nobody'), absent('Nobody')],
    ['of two clusters, one not asked',   [fresh(9, 1), { ...unmeasured, lastRecordAt: notAsked }],  0.9,      0.09],
    ['known, though refused today',      [{ ...fresh(9, 1), lastRecordAt: refused }],               0.9,      0.09],
  ])('%s is told as it is', (_case, topics, fraction, shortfall) => {
    expect(told('fresh-7d-fraction', topics)).toEqual(fraction);
    expect(told('freshness-shortfall', topics)).toEqual(shortfall);
  });

  test.each([undefined, { lagSeconds: 5, target: 0.9 }])(
    'is no question where %j is promised',
    objectives => {
      for (const name of [
        'fresh-7d-fraction',
        'freshness-shortfall',
      ] as const) {
        expect(told(name, [fresh(0, 9)], { objectives })).toEqual(
          absent('promises no freshness'),
        );
      }
    },
  );

  // prettier-ignore
  test.each<[string, TopicLiveFacts['lastRecordAt'][], unknown]>([
    ['a record of now',               [aMeasured(hoursAgo(0))],                         0],
    ['one of almost an hour ago',     [aMeasured(hoursAgo(0.99))],                      0],
    ['one of the future',             [aMeasured(hoursAgo(-2))],                        0],
    ['one of yesterday and a new one', [aMeasured(hoursAgo(0)), aMeasured(hoursAgo(26.5))], 26],
    ['none at all',                   [aMeasured(null)],                                absent('t0 holds no record')],
    ['none that is known of',         [refused],                                        failed('t0: The key')],
  ])('has been silent, with %s, since then', (_case, times, expected) => {
    expect(told('silence-hours', times.map(lastRecordAt => ({ lastRecordAt })))).toEqual(expected);
  });
});

describe('volume', () => {
  const volume = (records: number, median?: number, aWeekAgo = median) => ({
    volume: aMeasured({
      records,
      ...(median !== undefined && {
        usual: { median, aWeekAgo: aWeekAgo ?? median },
      }),
    }),
  });

  // prettier-ignore
  test.each<[string, Partial<TopicLiveFacts>[], unknown]>([
    ['as much as ever',                        [volume(100, 100)],                       1],
    ['half of it',                             [volume(50, 100)],                        0.5],
    ['three times as much',                    [volume(300, 100)],                       3],
    ['nothing',                                [volume(0, 100)],                         0],
    ['as little as on the same day of a week ago', [volume(30, 100, 30)],                1],
    ['less than on both',                      [volume(10, 100, 40)],                    0.25],
    ['as much, where the week before nothing came', [volume(100, 100, 0)],               1],
    ['of two topics, the one that differs most',  [volume(100, 90), volume(30, 100)],    0.3],
    ['a half and three times as much',         [volume(50, 100), volume(300, 100)],      3],
    ['so little that it is chance',            [volume(1, 23)],                          absent('fewer than 24 records')],
    ['a day, and not what is usual',           [volume(100)],                            absent('for a week')],
    ['nothing yet',                            [{ volume: anUnknown('notMeasuredYet') }], absent('for a week')],
    ['what nobody may read',                   [{ volume: refused }],                    failed('t0: The key')],
    ['what nobody asks for',                   [{ volume: notAsked }],                   absent('Nobody')],
  ])('of %s is told against what is usual', (_case, topics, expected) => {
    expect(told('volume-against-usual', topics)).toEqual(expected);
  });
});

describe('consumers', () => {
  const readers = (
    of: Partial<LiveReader>[],
    source: 'kafka' | 'metrics' = 'kafka',
  ): { readers: Measured<LiveReader[]> } => ({
    readers: aMeasured(
      of.map((reader, index) => ({ groupId: `g${index}`, ...reader })),
      { source },
    ),
  });
  const days = (count: number) => ({ activeAt: hoursAgo(24 * count) });

  // prettier-ignore
  test.each<[string, Partial<TopicLiveFacts>[], unknown]>([
    ['that read today',                     [readers([days(0), days(1)])],                  2],
    ['that read 30 days ago',               [readers([days(30)])],                          1],
    ['that read before that',               [readers([days(30.1)])],                        0],
    ['that were never seen to read',        [readers([{}])],                                0],
    ['of two topics, counted once',         [readers([days(0)]), readers([days(0)])],       1],
    ['of two clusters with the same name',  [readers([days(0)]), { ...readers([days(0)]), clusterId: 'lkc-2' }], 2],
    ['of one topic, of the other unknown',  [readers([days(0)]), { readers: refused }],     1],
    ['of none, of another unknown',         [readers([]), { readers: refused }],            failed('t1: The key')],
    ['of none, of another not asked for',   [readers([]), { readers: notAsked }],           0],
    ['of clusters that are not asked',      [{ readers: notAsked }],                        absent('Nobody')],
  ])('%s are counted as active', (_case, topics, expected) => {
    expect(told('active-consumers-30d', topics)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string | undefined, unknown]>([
    ['60 days ago',   hoursAgo(60 * 24),   0],
    ['a little later', hoursAgo(60 * 24 - 1), absent('newer than 60 days: it was first seen on 2026-09-23')],
    ['nobody knows when', undefined,       0],
  ])('are no question of a product that appeared %s, or they are', (_case, knownSince, expected) => {
    expect(told('active-consumers-30d', [readers([])], { knownSince })).toEqual(expected);
  });

  const now = { activeAt: hoursAgo(0.1) };
  // prettier-ignore
  test.each<[string, Partial<TopicLiveFacts>[], unknown]>([
    ['that keep up',                       [readers([{ ...now, lagSeconds: 5 }])],                                             []],
    ['behind since yesterday',             [readers([{ ...now, lagSeconds: 999, behindSince: hoursAgo(23) }])],                ['g0']],
    ['behind since this morning',          [readers([{ ...now, lagSeconds: 999, behindSince: hoursAgo(22.9) }])],              []],
    ['behind, one of a topic not known',   [readers([{ ...now, lagSeconds: 9, behindSince: hoursAgo(24) }]), { readers: refused }], ['g0']],
    ['that keep up, and one not known',    [readers([]), { readers: refused }],                                                failed('t1: The key')],
    ['whose delay was not measured',       [readers([now])],                                                                   failed('how long g0 is behind')],
    ['that have gone',                     [readers([{ activeAt: hoursAgo(2) }])],                                             []],
    ['of which the Metrics API tells',     [readers([now], 'metrics')],                                                        absent('and not for how long')],
  ])('%s are told when they are behind for a day', (_case, topics, expected) => {
    expect(told('lagging-consumers-24h', topics)).toEqual(expected);
  });

  it('may be behind where no lag is promised', () => {
    const topics = [readers([{ ...now, behindSince: hoursAgo(24) }])];
    expect(
      told('lagging-consumers-24h', topics, { objectives: { target: 1 } }),
    ).toEqual(absent('promises no lag'));
  });
});

describe('how topics are set up', () => {
  const settings = (...args: Parameters<typeof aSettingsReading>) => ({
    settings: aSettingsReading(...args),
  });

  // prettier-ignore
  test.each<[string, Partial<TopicLiveFacts>[], unknown, unknown]>([
    ['three brokers, two in step',  [settings()],                                                            3, 2],
    ['the topic with the fewest',   [settings(), settings({ replicationFactor: 2, minInSyncReplicas: 1 })],  2, 1],
    ['what Kafka keeps to itself',  [settings({ replicationFactor: undefined, minInSyncReplicas: undefined })], absent('replication factor of t0 to itself'), absent('`min.insync.replicas` of t0')],
    ['what the key may not read',   [{ settings: refused }],                                                 failed('t0: The key'), failed('t0: The key')],
    ['what nobody asks for',        [{ settings: notAsked }],                                                absent('Nobody'), absent('Nobody')],
  ])('is told as %s', (_case, topics, factor, inSync) => {
    expect(told('replication-factor', topics)).toEqual(factor);
    expect(told('min-insync-replicas', topics)).toEqual(inSync);
  });

  const DAY_MS = 86_400_000;
  const kept = (days: number, ...cleanupPolicy: string[]) =>
    settings({
      retentionMs: days * DAY_MS,
      ...(cleanupPolicy.length > 0 && { cleanupPolicy }),
    });
  // prettier-ignore
  test.each<[string, Partial<TopicLiveFacts>[], string | undefined, unknown]>([
    ['as long as promised',           [kept(7)],                             '7 days',   0],
    ['longer',                        [kept(10.54)],                         '7 days',   3.5],
    ['shorter',                       [kept(1)],                             'P1W',      -6],
    ['for ever',                      [settings({ retentionMs: -1 })],       '30 days',  36_470],
    ['for ever, as promised',         [settings({ retentionMs: -1 })],       'for ever', 0],
    ['not for ever, as was promised', [kept(7)],                             'for ever', -36_493],
    ['in one topic shorter',          [kept(7), kept(3)],                    '7 days',   -4],
    ['compacted and deleted',         [kept(3, 'compact', 'delete')],        '7 days',   -4],
    ['compacted',                     [kept(3, 'compact')],                  '7 days',   absent('t0 is compacted')],
    ['compacted, another one not',    [kept(3, 'compact'), kept(8)],         '7 days',   1],
    ['somehow, without a promise',    [kept(3)],                             undefined,  absent('promise no retention')],
    ['with a promise nobody gets',    [kept(3)],                             'a while',  absent('“a while”')],
    ['nobody knows how long',         [{ settings: refused }],               '7 days',   failed('t0: The key')],
  ])('says of records kept %s how far that is from the promise', (_case, topics, promisedRetention, expected) => {
    expect(told('retention-margin-days', topics, { promisedRetention })).toEqual(expected);
  });
});

describe('isAwaited', () => {
  const soon = anUnknown('notMeasuredYet');
  // prettier-ignore
  test.each<[string, Partial<TopicLiveFacts>, boolean]>([
    ['all is known',             {},                        false],
    ['nothing was measured',     { lastRecordAt: soon },    true],
    ['no group was looked up',   { readers: soon },         true],
    ['settings were not read',   { settings: soon },        true],
    ['settings may not be read', { settings: refused },     false],
    ['a day is not over',        { volume: soon },          false],
  ])('tells whether more will soon be known where %s', (_case, topic, expected) => {
    expect(
      isAwaited(aProductLiveFacts({ topics: [aTopicLiveFacts(topic)] })),
    ).toBe(expected);
  });
});
