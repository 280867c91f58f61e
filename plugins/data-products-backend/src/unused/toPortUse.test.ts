// SPDX-License-Identifier: Apache-2.0

import {
  aConsumerIndex,
  aMeasured,
  anUnknown,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { fakeSource } from '../live/__testUtils__/fakeSource';
import { UNSEEN } from '../live/samples/topicState';
import { TopicReader, TopicState } from '../live/types';
import { notConfigured } from '../live/unknownFigure';
import { SeenPort } from './readPortFacts';
import { toPortUse } from './toPortUse';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const MINUTE = 60_000;
const observedAt = new Date(NOW - 5 * MINUTE).toISOString();
const LONG_AGO = new Date(NOW - 60 * MINUTE).toISOString();

const reader: TopicReader = { groupId: 'billing', activeAt: observedAt };
const recordAt = (
  lastRecordAt: string | null,
  at = observedAt,
): TopicState => ({
  ...UNSEEN,
  known: {
    lastRecordAt: {
      status: 'known',
      value: lastRecordAt,
      source: 'kafka',
      observedAt: at,
      delaySeconds: 0,
    },
  },
  end: { offset: '7', atMs: NOW },
});
const stored = (state: TopicState) => ({ id: 1, topic: 'orders', state });

const seen = (overrides: Partial<SeenPort> = {}): SeenPort => ({
  stored: stored(recordAt(observedAt)),
  readers: aMeasured([reader], { observedAt }),
  index: aConsumerIndex({ observedAt, since: LONG_AGO }),
  ...overrides,
});
const source = fakeSource(() => new Promise(() => {}));
const use = (
  facts: SeenPort | undefined,
  asked: Parameters<typeof toPortUse>[0]['source'] = source,
) =>
  toPortUse({ facts, source: asked }, { nowMs: NOW, intervalMs: 5 * MINUTE });

describe('the use of a topic', () => {
  it('is what the background saw', () => {
    expect(use(seen())).toEqual({
      lastRecordAt: observedAt,
      wasWritten: true,
      readers: [reader],
      watchedSince: LONG_AGO,
    });
  });

  // prettier-ignore
  test.each<[string, TopicState, object]>([
    ['never written',           { ...recordAt(null), end: { offset: '0', atMs: NOW } }, { lastRecordAt: null, wasWritten: false }],
    ['written, and deleted',    recordAt(null),                                        { lastRecordAt: null, wasWritten: true }],
    ['of which no end is told', { ...recordAt(null), end: undefined },                 { lastRecordAt: null, wasWritten: undefined }],
    ['that nobody has measured', UNSEEN,                                               { lastRecordAt: undefined, writingProblem: { reason: 'notMeasuredYet' } }],
    ['that could not be measured', { ...UNSEEN, problems: { lastRecordAt: anUnknown('forbidden') } }, { writingProblem: { reason: 'forbidden' } }],
    ['that nobody has measured for long', recordAt(LONG_AGO, LONG_AGO),                { lastRecordAt: LONG_AGO, writingProblem: { reason: 'notMeasuredYet' } }],
  ])('tells of one %s', (_case, state, expected) => {
    expect(use(seen({ stored: stored(state) }))).toMatchObject(expected);
  });

  const problem = { reason: 'forbidden' as const, message: 'Not allowed.' };
  // prettier-ignore
  test.each<[string, Partial<SeenPort>, object]>([
    ['there is no index',            { readers: anUnknown('timeout'), index: undefined },             { readers: [], readingProblem: { reason: 'timeout' } }],
    ['the index is not whole',       { index: aConsumerIndex({ observedAt, isComplete: false }) },    { readers: [reader], readingProblem: { reason: 'notMeasuredYet' } }],
    ['some groups are refused',      { index: aConsumerIndex({ observedAt, isComplete: false, problem }) }, { readers: [reader], readingProblem: problem }],
    ['the index is old',             { readers: aMeasured([reader], { observedAt: LONG_AGO }) },      { readers: [reader], readingProblem: { reason: 'notMeasuredYet' } }],
    ['the cluster does not answer for long', { readers: aMeasured([reader], { observedAt: LONG_AGO }), index: aConsumerIndex({ problem }) }, { readers: [reader], readingProblem: problem }],
  ])('says why there may be more readers when %s', (_case, facts, expected) => {
    expect(use(seen(facts))).toMatchObject(expected);
  });

  it('says why nothing is known of a cluster that nobody asks', () => {
    const because = notConfigured(undefined);
    expect(use(undefined, because)).toEqual({
      readers: [],
      writingProblem: because,
      readingProblem: because,
    });
    expect(use(seen(), because)).toMatchObject({
      lastRecordAt: observedAt,
      readers: [reader],
      writingProblem: because,
      readingProblem: because,
    });
  });
});
