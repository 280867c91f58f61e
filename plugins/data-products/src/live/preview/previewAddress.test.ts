// SPDX-License-Identifier: Apache-2.0
import {
  addressChange,
  PreviewAddress,
  previewAddressFromSearch,
} from './previewAddress';

const NEWEST: PreviewAddress = {
  port: undefined,
  start: 'newest',
  from: undefined,
  limit: 20,
  view: 'table',
};

describe('previewAddressFromSearch', () => {
  // prettier-ignore
  test.each<[string, Partial<PreviewAddress>]>([
    ['',                                    {}],
    ['port=lkc-1:orders&limit=50&view=json', { port: 'lkc-1:orders', limit: 50, view: 'json' }],
    ['from=2026-11-22T12:00:00Z',           { start: 'time', from: '2026-11-22T12:00:00.000Z' }],
    ['start=time',                          { start: 'time' }],
    ['from=yesterday&limit=7&view=tree',    {}],
    ['limit=100000',                        {}],
    ['key=elif@example.com',                {}],
  ])('reads %j', (search, expected) => {
    expect(previewAddressFromSearch(new URLSearchParams(search))).toEqual({
      ...NEWEST,
      ...expected,
    });
  });
});

describe('addressChange', () => {
  // prettier-ignore
  test.each<[string, Partial<PreviewAddress>, Record<string, string | undefined>]>([
    ['says what is asked for',            { limit: 50, view: 'json' },       { limit: '50', view: 'json' }],
    ['leaves out what is usual',          { limit: 20, view: 'table' },      { limit: undefined, view: undefined }],
    ['keeps a time alone',                { from: '2026-11-22T12:00:00.000Z' }, { from: '2026-11-22T12:00:00.000Z', start: undefined }],
    ['keeps the question while no time is chosen', { from: undefined },      { from: undefined, start: 'time' }],
    ['lets go of the time for the newest', { start: 'newest' },              { start: undefined, from: undefined }],
  ])('%s', (_case, change, expected) => {
    expect(addressChange(change)).toEqual(expected);
  });
});
