// SPDX-License-Identifier: Apache-2.0
import { ENVIRONMENT_ID } from '../processes/backendConfig';
import { countAnswers, countCalls } from './upstream';

const counts = {
  environments: {
    [ENVIRONMENT_ID]: {
      routes: {
        'streamCatalog.addTags': { count: 5, byStatus: { 200: 4, 429: 1 } },
        'streamCatalog.entity': { count: 2, byStatus: { 429: 2 } },
      },
    },
    'env-other': { routes: { any: { count: 9, byStatus: { 429: 9 } } } },
  },
};

describe('countAnswers', () => {
  it.each([
    ['adds up the routes of the measured environment', 429, 3],
    ['finds none of a status that no call got', 500, 0],
  ])('%s', (_case, status, expected) => {
    expect(countAnswers(counts, status)).toBe(expected);
  });

  it('finds none where nothing was asked', () => {
    expect(countAnswers({ environments: {} }, 429)).toBe(0);
  });
});

describe('countCalls', () => {
  it.each([
    ['adds up the calls of the measured environment', undefined, 7],
    ['counts those of some APIs alone', ['streamCatalog', 'metrics'], 7],
    ['finds none of an API that was not asked', ['kafkaRest'], 0],
  ])('%s', (_case, apis, expected) => {
    expect(countCalls(counts, apis)).toBe(expected);
  });
});
