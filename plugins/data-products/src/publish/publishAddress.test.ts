// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  CANDIDATE_STATES,
  MAX_CHOSEN,
  publishViewFromSearch,
  searchFromPublishView,
} from './publishAddress';

const read = (search: string) =>
  publishViewFromSearch(new URLSearchParams(search));

describe('publishViewFromSearch', () => {
  test('shows everything but products, and nothing chosen, unless told', () => {
    expect(read('')).toEqual({
      environmentId: undefined,
      text: '',
      states: ['ready', 'formerlyPublished', 'notReady'],
      page: 1,
      chosen: [],
      step: 'choose',
      operationId: undefined,
    });
  });

  // prettier-ignore
  test.each([
    ['a page that is none',            'page=0',                          { page: 1 }],
    ['a page that is no number',       'page=two',                        { page: 1 }],
    ['a state nobody knows',           'state=lost',                      { states: ['ready', 'formerlyPublished', 'notReady'] }],
    ['a topic without a cluster',      'topic=orders',                    { chosen: [] }],
    ['a topic with too many parts',    'topic=lsrc-1:lkc-1:orders',       { chosen: [] }],
    ['a description of nothing',       'step=describe',                   { step: 'choose' }],
  ])('takes %s as absent', (_case, search, expected) => {
    expect(read(search)).toMatchObject(expected);
  });

  test('takes no more topics than one operation does', () => {
    const search = Array.from(
      { length: MAX_CHOSEN + 1 },
      (_, index) => `topic=lkc-1:t${index}`,
    ).join('&');
    expect(read(search).chosen).toHaveLength(MAX_CHOSEN);
  });
});

describe('searchFromPublishView', () => {
  test('leaves out what is as usual', () => {
    expect(searchFromPublishView(read('')).toString()).toBe('');
  });

  test('reads back as the view', () => {
    const view = fc.record({
      environmentId: fc.option(fc.constant('env-7k2mq9'), { nil: undefined }),
      text: fc.string(),
      states: fc
        .subarray([...CANDIDATE_STATES], { minLength: 1 })
        .map(states => CANDIDATE_STATES.filter(s => states.includes(s))),
      page: fc.integer({ min: 1, max: 9_999 }),
      chosen: fc.array(
        fc.record({
          clusterId: fc.constant('lkc-3x9wz1'),
          topic: fc.stringMatching(/^[\w.-]{1,20}$/),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      step: fc.constantFrom('choose' as const, 'describe' as const),
      operationId: fc.option(fc.constant('operation-1'), { nil: undefined }),
    });
    fc.assert(
      fc.property(view, asked => {
        expect(publishViewFromSearch(searchFromPublishView(asked))).toEqual(
          asked,
        );
      }),
    );
  });
});
