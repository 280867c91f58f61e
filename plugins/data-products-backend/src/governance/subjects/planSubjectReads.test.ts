// SPDX-License-Identifier: Apache-2.0

import { planSubjectReads } from './planSubjectReads';
import { KnownSubject } from './types';

const now = new Date('2026-11-22T12:00:00.000Z');

const known = (
  version: number,
  readAt = '2026-11-22T11:00:00.000Z',
  undecided: KnownSubject['undecided'] = [],
): KnownSubject => ({
  version,
  compatibility: { level: 'BACKWARD', isOwn: true },
  readAt,
  undecided,
});

describe('planSubjectReads', () => {
  // prettier-ignore
  test.each<[string, number | undefined, KnownSubject | undefined, object[]]>([
    //                                      indexed    known                                    read
    ['everything of what nobody knows',     3,         undefined,                               [{ version: 3 }]],
    ['nothing that was read today',         3,         known(3),                                []],
    ['what is new since',                   3,         known(1),                                [{ version: 3, after: 1 }]],
    ['the level once it is a day old',      3,         known(3, '2026-11-21T12:00:00.000Z'),    [{ version: 3, after: 3 }]],
    ['nothing a moment before',             3,         known(3, '2026-11-21T12:00:00.001Z'),    []],
    ['everything when versions are gone',   2,         known(3),                                [{ version: 2 }]],
    ['nothing that no product uses',        undefined, known(3, '2026-01-01T00:00:00.000Z'),    []],
  ])('reads %s', (_case, version, before, expected) => {
    const reads = planSubjectReads({
      indexed: new Map(version ? [['orders-value', { version }]] : []),
      known: new Map(before ? [['orders-value', before]] : []),
      now,
    });
    expect(reads).toEqual(
      expected.map(read => ({
        subject: 'orders-value',
        undecided: [],
        ...read,
      })),
    );
  });

  it('takes along what has no verdict yet', () => {
    const undecided = [{ version: 2, at: '2026-11-20T12:00:00.000Z' }];
    const [read] = planSubjectReads({
      indexed: new Map([['orders-value', { version: 2 }]]),
      known: new Map([
        ['orders-value', known(2, '2026-11-20T12:00:00.000Z', undecided)],
      ]),
      now,
    });
    expect(read).toMatchObject({ after: 2, undecided });
  });

  it('begins with new versions, and goes on with what is oldest', () => {
    const indexed = new Map(
      ['a', 'b', 'c'].map(subject => [subject, { version: 2 }]),
    );
    const reads = planSubjectReads({
      indexed,
      known: new Map([
        ['a', known(2, '2026-11-20T12:00:00.000Z')],
        ['b', known(2, '2026-11-19T12:00:00.000Z')],
        ['c', known(1)],
      ]),
      now,
    });
    expect(reads.map(({ subject }) => subject)).toEqual(['c', 'b', 'a']);
  });
});
