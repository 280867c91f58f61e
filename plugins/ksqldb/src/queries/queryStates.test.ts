// SPDX-License-Identifier: Apache-2.0
import { english } from '../__testUtils__/english';
import { describeState, describeStateInFull } from './queryStates';

describe('describeState', () => {
  // prettier-ignore
  test.each([
    ['RUNNING',      'Running'],
    ['PAUSED',       'Paused'],
    ['ERROR',        'Failed'],
    ['UNRESPONSIVE', 'Does not answer'],
    ['REBALANCING',  'REBALANCING'],
  ])('calls %s %s', (state, expected) => {
    expect(describeState(state, english)).toBe(expected);
  });
});

describe('describeStateInFull', () => {
  // prettier-ignore
  test.each<[string, Record<string, number>, string]>([
    ['RUNNING',     {},                        'It reads its sources and writes what comes of them.'],
    ['RUNNING',     { RUNNING: 4 },            'It reads its sources and writes what comes of them.'],
    ['ERROR',       { RUNNING: 3, ERROR: 1 },  'It ended with an error. Its errors say why. Running on 3, Failed on 1.'],
    ['REBALANCING', {},                        'The cluster calls its state REBALANCING.'],
  ])('tells of %s with %j', (state, stateCounts, expected) => {
    expect(describeStateInFull({ state, stateCounts }, english)).toBe(expected);
  });
});
