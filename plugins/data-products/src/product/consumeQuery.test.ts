// SPDX-License-Identifier: Apache-2.0
import { ConsumeQuery, consumeQueryFromSearch } from './consumeQuery';

describe('consumeQueryFromSearch', () => {
  // prettier-ignore
  test.each<[string, ConsumeQuery]>([
    ['',                                { language: 'java',   start: 'beginning' }],
    ['language=python&start=now',       { language: 'python', start: 'now' }],
    ['language=cobol&start=yesterday',  { language: 'java',   start: 'beginning' }],
    ['port=lsrc-1:lkc-1:a',             { language: 'java',   start: 'beginning', port: 'lsrc-1:lkc-1:a' }],
  ])('reads %j', (search, expected) => {
    expect(consumeQueryFromSearch(new URLSearchParams(search))).toEqual({
      port: undefined,
      ...expected,
    });
  });
});
