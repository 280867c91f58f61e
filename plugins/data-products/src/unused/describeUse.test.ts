// SPDX-License-Identifier: Apache-2.0
import type {
  ReadingUse,
  WritingUse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { englishUnused as t } from '../__testUtils__/english';
import { describeReading, describeWriting } from './describeUse';

const AT = '2026-09-01T08:00:00.000Z';
const SINCE = '2026-08-01T08:00:00.000Z';

describe('describeWriting', () => {
  // prettier-ignore
  test.each<[WritingUse, string, string, (string | undefined)[][]]>([
    [{ verdict: 'written', lastRecordAt: AT },     'good',    'Written',              [['Newest record', AT]]],
    [{ verdict: 'silent', lastRecordAt: AT },      'warning', 'Not written any more', [['Newest record', AT]]],
    [{ verdict: 'neverWritten' },                  'warning', 'Never written',        [['No record was ever written.', undefined]]],
    [{ verdict: 'unknown', because: 'No key.' },   'unknown', 'Cannot be told',       [['No key.', undefined]]],
  ])('of %j', (writing, tone, text, evidence) => {
    const described = describeWriting(writing, t);
    expect([described.tone, described.text]).toEqual([tone, text]);
    expect(described.evidence.map(line => [line.text, line.at])).toEqual(evidence);
  });
});

describe('describeReading', () => {
  const NOBODY = { groupCount: 0, declaredCount: 0, otherCount: 0 };
  const UNREAD = { ...NOBODY, verdict: 'unread' as const, watchedSince: SINCE };
  const READ = { ...UNREAD, verdict: 'read' as const };

  // prettier-ignore
  test.each<[string, ReadingUse, string, string[]]>([
    ['nobody',                    UNREAD,                                                 'warning', ['No group is known to have read it.', `Its groups were first looked at ${SINCE}`]],
    ['a group that stopped',      { ...UNREAD, groupCount: 1, lastGroup: { groupId: 'till', activeAt: AT } }, 'warning', [`Last read by group till, ${AT}`, `Its groups were first looked at ${SINCE}`]],
    ['a group that never moved',  { ...UNREAD, groupCount: 2, lastGroup: { groupId: 'till' } },      'warning', ['Group till has not read since it is known', '2 groups have read it.', `Its groups were first looked at ${SINCE}`]],
    ['who declares to',           { ...READ, declaredCount: 2 },                  'good',    ['No group is known to have read it.', '2 declare to read it.']],
    ['a query',                   { ...READ, otherCount: 1 },                     'good',    ['No group is known to have read it.', '1 query or connector reads it.']],
    ['nobody knows whom',         { ...NOBODY, verdict: 'unknown', because: 'No key.' }, 'unknown', ['No key.']],
  ])('tells of %s', (_case, reading, tone, evidence) => {
    const described = describeReading(reading, t);
    expect(described.tone).toBe(tone);
    expect(
      described.evidence.map(({ text, at }) => (at ? `${text} ${at}` : text)),
    ).toEqual(evidence);
  });
});
