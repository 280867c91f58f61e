// SPDX-License-Identifier: Apache-2.0
import { pageOf, streamFaultOf, type FaultEffect } from './Fault';
import { Faults } from './Faults';

const ROUTE = 'streamCatalog.graphql';

describe('Faults', () => {
  const meets = (faults: Faults, calls: number) =>
    Array.from(
      { length: calls },
      () => faults.next(ROUTE, 'env-a') !== undefined,
    );

  // prettier-ignore
  test.each<[string, { skip?: number; times?: number }, boolean[]]>([
    ['every call',                {},                     [true, true, true]],
    ['the first call',            { times: 1 },           [true, false, false]],
    ['every call but the first',  { skip: 1 },            [false, true, true]],
    ['the second call',           { skip: 1, times: 1 },  [false, true, false]],
  ])('strike %s', (_case, when, expected) => {
    const faults = new Faults();
    faults.add({ kind: 'reset', routes: [ROUTE], ...when });
    expect(meets(faults, 3)).toEqual(expected);
  });

  test.each([
    ['its route', [ROUTE], undefined, true],
    ['any route', ['*'], undefined, true],
    [
      'the routes of one API',
      ['schemaRegistry.*', 'streamCatalog.*'],
      undefined,
      true,
    ],
    ['another route', ['streamCatalog.graph'], undefined, false],
    ['its environment', [ROUTE], 'env-a', true],
    ['another environment', [ROUTE], 'env-b', false],
  ])('strike at %s: %s', (_case, routes, environment, isStruck) => {
    const faults = new Faults();
    faults.add({ kind: 'reset', routes, environment });
    expect(meets(faults, 1)).toEqual([isStruck]);
  });

  test('count the calls that other faults have struck', () => {
    const faults = new Faults();
    faults.add({ kind: 'reset', routes: ['*'], times: 1 });
    faults.add({ kind: 'hang', routes: ['*'], skip: 1 });
    const kinds = [1, 2].map(() => faults.next(ROUTE, 'env-a')?.kind);
    expect(kinds).toEqual(['reset', 'hang']);
  });

  test('end when they are removed', () => {
    const faults = new Faults();
    const id = faults.add({ kind: 'reset', routes: ['*'] });
    expect(faults.remove(id)).toBe(true);
    expect(faults.remove(id)).toBe(false);
    expect(meets(faults, 1)).toEqual([false]);
  });
});

describe('pageOf', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  const page = { offset: 2, limit: 2 };

  test.each([
    ['the page asked for', undefined, page, ['c', 'd']],
    ['the rest without a limit', undefined, { offset: 3 }, ['d', 'e']],
    ['nothing beyond the end', undefined, { offset: 5, limit: 2 }, []],
    ['nothing when the page is missing', 'missingPage' as const, page, []],
    [
      'the page before when it is duplicated',
      'duplicatedPage' as const,
      page,
      ['a', 'b'],
    ],
    [
      'the first page as it is when duplicated',
      'duplicatedPage' as const,
      { offset: 0, limit: 2 },
      ['a', 'b'],
    ],
    [
      'what moved up when one is gone',
      'shrinkingPage' as const,
      page,
      ['d', 'e'],
    ],
  ])('holds %s', (_case, fault, asked, expected) => {
    expect(pageOf(items, asked, fault)).toEqual(expected);
  });
});

describe('streamFaultOf', () => {
  test.each<[string, FaultEffect, object | undefined]>([
    [
      'what is made for streams',
      { kind: 'hugeRow', afterRows: 1, bytes: 5 },
      { kind: 'hugeRow', afterRows: 1, bytes: 5 },
    ],
    [
      'half a body, as a row that is cut',
      { kind: 'resetInBody' },
      { kind: 'cutStream', afterRows: 0 },
    ],
    [
      'half of JSON, as an end that is not marked',
      { kind: 'truncatedJson' },
      { kind: 'endWithoutMarker', afterRows: 0 },
    ],
    ['nothing of what comes before a stream', { kind: 'hang' }, undefined],
    ['nothing of pages', { kind: 'missingPage' }, undefined],
  ])('takes %s', (_case, fault, expected) => {
    expect(streamFaultOf(fault)).toEqual(expected);
  });
});
