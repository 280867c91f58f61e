// SPDX-License-Identifier: Apache-2.0
import type { SchemaVerdict } from '@data-mesh/backstage-plugin-data-products-common';
import { english } from '../../__testUtils__/english';
import { COMPATIBILITY_LEVELS, describeVerdict } from './describeVerdict';

const describe4to5 = (verdict: SchemaVerdict) =>
  describeVerdict(verdict, { from: 4, to: 5 }, english);

const answered = (
  level: string,
  status: 'compatible' | 'incompatible',
): SchemaVerdict => ({
  status,
  compatibility: { level, isOwn: true },
  messages: [],
});

const NEW_READS_OLD =
  'Consumers that know version 5 can read records of version 4.';
const NEW_DOES_NOT_READ_OLD =
  'Consumers that know version 5 cannot read records of version 4.';
const OLD_READS_NEW =
  'Consumers that know version 4 can read records of version 5.';
const OLD_DOES_NOT_READ_NEW =
  'Consumers that know version 4 cannot read records of version 5.';
const BOTH_WAYS =
  'Consumers that know either version can read records of versions 4 and 5.';
const NOT_BOTH_WAYS =
  'Consumers that know only one of versions 4 and 5 cannot read all records of the other.';
const NOBODY_CHECKED =
  'Nothing tells whether consumers of versions 4 and 5 can read each other’s records.';

describe('describeVerdict', () => {
  // prettier-ignore
  test.each<[string, 'compatible' | 'incompatible', string, string]>([
    ['BACKWARD',            'compatible',   'good',    NEW_READS_OLD],
    ['BACKWARD',            'incompatible', 'bad',     NEW_DOES_NOT_READ_OLD],
    ['BACKWARD_TRANSITIVE', 'compatible',   'good',    NEW_READS_OLD],
    ['BACKWARD_TRANSITIVE', 'incompatible', 'bad',     NEW_DOES_NOT_READ_OLD],
    ['FORWARD',             'compatible',   'good',    OLD_READS_NEW],
    ['FORWARD',             'incompatible', 'bad',     OLD_DOES_NOT_READ_NEW],
    ['FORWARD_TRANSITIVE',  'compatible',   'good',    OLD_READS_NEW],
    ['FORWARD_TRANSITIVE',  'incompatible', 'bad',     OLD_DOES_NOT_READ_NEW],
    ['FULL',                'compatible',   'good',    BOTH_WAYS],
    ['FULL',                'incompatible', 'bad',     NOT_BOTH_WAYS],
    ['FULL_TRANSITIVE',     'compatible',   'good',    BOTH_WAYS],
    ['FULL_TRANSITIVE',     'incompatible', 'bad',     NOT_BOTH_WAYS],
    ['NONE',                'compatible',   'neutral', NOBODY_CHECKED],
    ['NONE',                'incompatible', 'neutral', NOBODY_CHECKED],
    ['SIDEWARD',            'compatible',   'good',    'The registry lets version 5 follow version 4.'],
    ['SIDEWARD',            'incompatible', 'bad',     'The registry does not let version 5 follow version 4.'],
  ])('%s, %s: %s', (level, status, tone, sentence) => {
    expect(describe4to5(answered(level, status))).toMatchObject({
      tone,
      sentence,
    });
  });

  it('is not sure when nothing was checked', () => {
    expect(
      describe4to5({
        status: 'unchecked',
        compatibility: { level: 'NONE', isOwn: false },
      }),
    ).toEqual({
      tone: 'neutral',
      sentence: NOBODY_CHECKED,
      level: expect.stringMatching(/^Level NONE.*registry’s own level\.$/),
    });
  });

  it('is not sure when the registry could not be asked, and knows no level', () => {
    expect(
      describe4to5({ status: 'unknown', cause: 'Busy', canRetryHelp: true }),
    ).toEqual({
      tone: 'neutral',
      sentence: expect.stringContaining('is not known'),
    });
  });

  it.each(COMPATIBILITY_LEVELS)('explains the level %s by its name', level => {
    expect(describe4to5(answered(level, 'compatible')).level).toMatch(
      new RegExp(`^Level ${level}: .*set for this subject\\.$`),
    );
  });

  it.each(COMPATIBILITY_LEVELS.filter(level => level !== 'NONE'))(
    'says of %s whether it looks at all versions before or at one',
    level => {
      expect(describe4to5(answered(level, 'compatible')).level).toContain(
        level.endsWith('TRANSITIVE')
          ? 'all versions before'
          : 'the version before',
      );
    },
  );
});
