// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@backstage/types';
import { readMesh } from './__testUtils__/readMesh';

const readObjectives = (objectives: JsonObject) =>
  readMesh({ tiers: { slaDefinitions: { 'tier-1': { objectives } } } }).live;

describe('live figures', () => {
  it('are sampled every 5 minutes, kept 30 days and promised by no tier where nothing is said', () => {
    expect(readMesh({}).live).toEqual({
      intervalMs: 300_000,
      keepDays: 30,
      deadLetterTopics: [
        '{topic}.dlq',
        '{topic}-dlq',
        'dlq.{topic}',
        '{topic}.DLT',
      ],
      requestsPerSecond: 50,
      objectives: {},
      problems: [],
    });
  });

  test.each<[string, JsonObject, object]>([
    ['the interval', { interval: { seconds: 30 } }, { intervalMs: 30_000 }],
    ['the interval as text', { interval: '2m' }, { intervalMs: 120_000 }],
    ['how long samples are kept', { keepDays: 90 }, { keepDays: 90 }],
    [
      'how fast clusters are asked',
      { requestsPerSecond: 5 },
      { requestsPerSecond: 5 },
    ],
    [
      'where it says how to recover',
      { recoveryUrl: 'https://wiki.example/recovery' },
      { recoveryUrl: 'https://wiki.example/recovery' },
    ],
    [
      'dead letter topics',
      { deadLetterTopics: ['{topic}.errors'] },
      { deadLetterTopics: ['{topic}.errors'] },
    ],
  ])('may be configured: %s', (_, live, expected) => {
    expect(readMesh({ live }).live).toMatchObject({
      ...expected,
      problems: [],
    });
  });

  // prettier-ignore
  test.each<[JsonObject, string]>([
    [{ interval: '5s' },                  "interval must be a duration of at least 10 seconds, like { minutes: 2 } or '2m'"],
    [{ interval: 'often' },               "interval must be a duration of at least 10 seconds, like { minutes: 2 } or '2m'"],
    [{ keepDays: 7 },                     'keepDays must be a whole number of at least 30, over which promises are judged, and at most 400'],
    [{ requestsPerSecond: 0 },            'requestsPerSecond must be a number above 0 and at most 75'],
    [{ deadLetterTopics: ['errors'] },    'deadLetterTopics must be a list of patterns that each hold {topic}, and more'],
    [{ deadLetterTopics: ['{topic}'] },   'deadLetterTopics must be a list of patterns that each hold {topic}, and more'],
    [{ every: '5m' },                     'every is not a known key; known here: interval, keepDays, deadLetterTopics, recoveryUrl, requestsPerSecond'],
  ])('with a mistake like %j say so, and no sync stops', (live, problem) => {
    const config = readMesh({ live });
    expect(config.live.problems).toEqual([`dataMesh.live.${problem}`]);
    expect(config.environments[0]!.problems).toEqual([]);
  });
});

describe('objectives of an SLA tier', () => {
  test.each<[string, JsonObject, object]>([
    [
      'freshness',
      { freshness: { minutes: 15 }, target: 0.99 },
      { freshnessSeconds: 900, target: 0.99 },
    ],
    ['lag', { lag: '5m', target: 1 }, { lagSeconds: 300, target: 1 }],
  ])('may promise %s alone', (_, told, expected) => {
    expect(readObjectives(told)).toMatchObject({
      objectives: { 'tier-1': expected },
      problems: [],
    });
  });

  // prettier-ignore
  test.each<[JsonObject, string]>([
    [{ target: 0.99 },                        ' must promise freshness, lag or both'],
    [{ freshness: '15m' },                    '.target must be a share of time above 0 and at most 1, like 0.99'],
    [{ freshness: '15m', target: 99 },        '.target must be a share of time above 0 and at most 1, like 0.99'],
    [{ freshness: -1, target: 0.99 },         ".freshness must be a duration of at least 1 second, like { minutes: 2 } or '2m'"],
    [{ freshness: '1h', target: 1, rate: 3 }, '.rate is not a known key; known here: freshness, lag, target'],
  ])('with a mistake like %j say so, and no sync stops', (told, problem) => {
    const config = readMesh({
      tiers: { slaDefinitions: { 'tier-1': { objectives: told } } },
    });
    expect(config.live).toMatchObject({
      objectives: {},
      problems: [
        `dataMesh.tiers.slaDefinitions.tier-1.objectives${problem}`,
      ],
    });
    expect(config.environments[0]!.problems).toEqual([]);
  });
});
