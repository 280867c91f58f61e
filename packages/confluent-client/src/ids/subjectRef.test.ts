// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { formatSubjectRef, parseSubjectRef } from './subjectRef';
import { SubjectRef } from './types';

describe('parseSubjectRef', () => {
  // prettier-ignore
  test.each<[string, string, SubjectRef]>([
    ['a subject of the default context',       'orders-value',               { name: 'orders-value' }],
    ['the default context spelled out',        ':.:orders-value',            { name: 'orders-value' }],
    ['another context',                        ':.staging:orders-value',     { context: '.staging', name: 'orders-value' }],
    ['a colon in the name',                    'com:acme:Order',             { name: 'com:acme:Order' }],
    ['a colon in the name, after a context',   ':.staging:a:b',              { context: '.staging', name: 'a:b' }],
    ['a leading colon that is no context',     ':orders',                    { name: ':orders' }],
    ['characters that URLs mind',              'orders/v1 ä?%',              { name: 'orders/v1 ä?%' }],
  ])('reads %s', (_case, subject, expected) => {
    expect(parseSubjectRef(subject)).toEqual(expected);
  });

  test.each(['', ':.', ':.staging', ':.staging:'])(
    'rejects %j, quoting it',
    subject => {
      expect(() => parseSubjectRef(subject)).toThrow(`'${subject}'`);
    },
  );
});

describe('formatSubjectRef', () => {
  const name = fc.string({ minLength: 1 });
  const context = fc.stringMatching(/^\.[A-Za-z0-9_-]{1,10}$/);

  it('writes what reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.record({ context, name }, { requiredKeys: ['name'] }),
        ref => {
          expect(parseSubjectRef(formatSubjectRef(ref))).toEqual(ref);
        },
      ),
    );
  });
});
