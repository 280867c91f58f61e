// SPDX-License-Identifier: Apache-2.0

import { UnusedKind } from '@data-mesh/backstage-plugin-data-products-common';
import { anUnknown } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { TopicReader } from '../live/types';
import { judgeUse, kindsOf } from './judgeUse';
import { PortUse, ProductUse } from './types';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const DAYS = 30;
const daysAgo = (days: number) =>
  new Date(NOW.getTime() - days * 86_400_000).toISOString();
/** A moment longer ago. */
const before = (instant: string) =>
  new Date(Date.parse(instant) - 1).toISOString();

/** Looked at for a year, written and read now. */
const aPort = (overrides: Partial<PortUse> = {}): PortUse => ({
  lastRecordAt: daysAgo(0),
  wasWritten: true,
  readers: read('billing', daysAgo(0)),
  watchedSince: daysAgo(365),
  ...overrides,
});
const read = (groupId: string, activeAt?: string): TopicReader[] => [
  { groupId, activeAt },
];
const NOBODY: TopicReader[] = [];

const aUse = (overrides: Partial<ProductUse> = {}): ProductUse => ({
  ports: [aPort()],
  declaredCount: 0,
  others: { count: 0 },
  ...overrides,
});
const judge = (use: ProductUse) => judgeUse(use, { now: NOW, days: DAYS });

describe('whether somebody writes a product, over 30 days', () => {
  const NEVER = { lastRecordAt: null, wasWritten: false };
  const SILENT = { lastRecordAt: daysAgo(31) };
  const UNKNOWN = {
    lastRecordAt: undefined,
    writingProblem: anUnknown('forbidden', 'Not allowed.'),
  };

  // prettier-ignore
  test.each<[string, Partial<PortUse>[], object]>([
    ['a record just in time',             [{ lastRecordAt: daysAgo(30) }],         { verdict: 'written', lastRecordAt: daysAgo(30) }],
    ['none since',                        [{ lastRecordAt: before(daysAgo(30)) }], { verdict: 'silent', lastRecordAt: before(daysAgo(30)) }],
    ['none ever',                         [NEVER],                                          { verdict: 'neverWritten' }],
    ['what was written is deleted',       [{ lastRecordAt: null }],                { verdict: 'unknown', because: expect.stringContaining('no record any more') }],
    ['nobody has looked for long',        [{ ...SILENT, writingProblem: anUnknown('timeout', 'No answer.') }], { verdict: 'unknown', because: 'No answer.' }],
    ['nobody has looked since it was written', [{ writingProblem: anUnknown() }],           { verdict: 'written' }],
    ['nobody knows',                      [UNKNOWN],                                        { verdict: 'unknown', because: 'Not allowed.' }],
    ['one of two topics is written',      [SILENT, {}],                                     { verdict: 'written' }],
    ['and of the other nobody knows',     [UNKNOWN, {}],                                    { verdict: 'written' }],
    ['one is silent, the other unknown',  [SILENT, UNKNOWN],                                { verdict: 'unknown' }],
    ['one is silent, the other was never written', [SILENT, NEVER],                         { verdict: 'silent', lastRecordAt: daysAgo(31) }],
    ['both are silent',                   [{ lastRecordAt: daysAgo(99) }, SILENT], { verdict: 'silent', lastRecordAt: daysAgo(31) }],
    ['there is no topic',                 [],                                               { verdict: 'unknown' }],
  ])('%s', (_case, ports, expected) => {
    expect(judge(aUse({ ports: ports.map(aPort) }))?.writing).toMatchObject(
      expected,
    );
  });
});

describe('whether somebody reads a product, over 30 days', () => {
  // prettier-ignore
  test.each<[string, Partial<ProductUse>, Partial<PortUse>[], object]>([
    ['a group just in time',              {}, [{ readers: read('a', daysAgo(30)) }],          { verdict: 'read', lastGroup: { groupId: 'a', activeAt: daysAgo(30) } }],
    ['a group that stopped',              {}, [{ readers: read('a', before(daysAgo(30))) }],  { verdict: 'unread', lastGroup: { groupId: 'a' } }],
    ['a group that never moved',          {}, [{ readers: read('a') }],                       { verdict: 'unread', lastGroup: { groupId: 'a' }, groupCount: 1 }],
    ['no group',                          {}, [{ readers: NOBODY }],                          { verdict: 'unread', groupCount: 0 }],
    ['someone declares to',               { declaredCount: 1 }, [{ readers: NOBODY }],        { verdict: 'read', declaredCount: 1 }],
    ['a query does',                      { others: { count: 1 } }, [{ readers: NOBODY }],    { verdict: 'read', otherCount: 1 }],
    ['nobody tells of queries',           { others: { count: 0, problem: anUnknown('unavailable', 'No answer.') } }, [{ readers: NOBODY }], { verdict: 'unknown', because: 'No answer.' }],
    ['nobody tells of queries, a group reads', { others: { count: 0, problem: anUnknown() } }, [{}],           { verdict: 'read' }],
    ['looked at just long enough',        {}, [{ readers: NOBODY, watchedSince: daysAgo(30) }], { verdict: 'unread' }],
    ['not looked at long enough',         {}, [{ readers: NOBODY, watchedSince: daysAgo(29) }], { verdict: 'unknown', because: expect.stringContaining('for 30 days yet'), watchedSince: daysAgo(29) }],
    ['not looked at at all',              {}, [{ readers: NOBODY, watchedSince: undefined }], { verdict: 'unknown' }],
    ['not every group could be looked at',         {}, [{ readers: NOBODY, readingProblem: anUnknown('forbidden', 'Not allowed.') }], { verdict: 'unknown', because: 'Not allowed.' }],
    ['not every group could be looked at, and one reads', {}, [{ readingProblem: anUnknown() }], { verdict: 'read' }],
    ['one of two topics is read',         {}, [{ readers: NOBODY }, {}],                      { verdict: 'read' }],
    ['of the other nobody knows',         {}, [{ readers: NOBODY }, { readers: NOBODY, readingProblem: anUnknown() }], { verdict: 'unknown' }],
    ['one group in both topics',          {}, [{ readers: read('a', daysAgo(90)) }, { readers: read('a', daysAgo(60)) }], { verdict: 'unread', groupCount: 1, lastGroup: { activeAt: daysAgo(60) } }],
    ['the clusters since different times', {}, [{ readers: NOBODY, watchedSince: daysAgo(99) }, { readers: NOBODY, watchedSince: daysAgo(40) }], { verdict: 'unread', watchedSince: daysAgo(40) }],
    ['there is no topic',                 {}, [],                                             { verdict: 'unknown' }],
  ])('%s', (_case, overrides, ports, expected) => {
    expect(
      judge(aUse({ ...overrides, ports: ports.map(aPort) }))?.reading,
    ).toMatchObject(expected);
  });
});

describe('the kinds of a product', () => {
  // prettier-ignore
  test.each<[string, Partial<PortUse>, UnusedKind[]]>([
    ['that is used',                {},                                                     []],
    ['that nobody writes or reads', { lastRecordAt: daysAgo(99), readers: NOBODY }, ['silent', 'unread']],
    ['that was never written',      { lastRecordAt: null, wasWritten: false },     ['neverWritten']],
    ['of which only one is known',  { writingProblem: anUnknown(), lastRecordAt: daysAgo(99), readers: NOBODY },       ['unread', 'unknown']],
  ])('%s', (_case, port, expected) => {
    const judged = judge(aUse({ ports: [aPort(port)] }));
    expect(judged && kindsOf(judged)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string | undefined, boolean]>([
    ['is not judged when it is newer than the days', daysAgo(29), false],
    ['is judged when it is as old',                  daysAgo(30), true],
    ['is judged when nobody tells its age',          undefined,   true],
  ])('%s', (_case, createdAt, expected) => {
    expect(judge(aUse({ createdAt })) !== undefined).toBe(expected);
  });
});
