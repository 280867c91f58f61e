// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { PageRequest, readListing } from './listing';

type Slice = (name: string) => boolean;
type Answer = (rows: string[], page: PageRequest) => string[];

const everything: Slice = () => true;
const honest: Answer = (rows, { offset, limit }) =>
  rows.slice(offset, offset + limit);

/** A listing of names whose pages are answered honestly, but for the requests (counted from 1) that say otherwise. */
function listing(options: {
  names: string[];
  slices?: Slice[];
  slicesLeaveNothingOut?: boolean;
  pageSize?: number;
  answers?: Record<number, Answer>;
  always?: Answer;
}) {
  const {
    names,
    slices = [everything],
    slicesLeaveNothingOut = true,
    pageSize = 3,
    answers = {},
    always = honest,
  } = options;
  const requests: PageRequest[] = [];
  const rows = readListing({
    operation: 'test.list',
    pageSize,
    slices,
    whole: everything,
    slicesLeaveNothingOut,
    readPage: async (slice, page) => {
      requests.push(page);
      const answer = answers[requests.length] ?? always;
      return answer(names.filter(slice), page).map(qualifiedName => ({
        qualifiedName,
      }));
    },
  });
  const read = async () => {
    const found: string[] = [];
    for await (const page of rows)
      found.push(...page.map(({ qualifiedName }) => qualifiedName));
    return found;
  };
  return { read, requests };
}

const ten = [...'abcdefghij'];
const shrunk: Answer = (rows, page) => honest(rows.slice(1), page);
const grown: Answer = (rows, page) => honest(['A', ...rows], page);
const missing: Answer = () => [];
const duplicated: Answer = (rows, { offset, limit }) =>
  honest(rows, { offset: Math.max(0, offset - limit), limit });
const cutShort: Answer = (rows, page) => honest(rows, page).slice(0, 2);

describe('readListing', () => {
  it('begins each page with the last row of the one before', async () => {
    const { read, requests } = listing({ names: ten, pageSize: 4 });
    expect(await read()).toEqual(ten);
    expect(requests).toEqual([
      { offset: 0, limit: 4 },
      { offset: 3, limit: 4 },
      { offset: 6, limit: 4 },
      { offset: 9, limit: 4 },
      { offset: 10, limit: 1 },
    ]);
  });

  // prettier-ignore
  test.each<[string, Record<number, Answer>]>([
    ['a first page that is missing',               { 1: missing }],
    ['a later page that is missing',               { 2: missing }],
    ['a page that comes twice',                    { 2: duplicated }],
    ['a page that ends early',                     { 3: cutShort }],
    ['a listing that shrinks before a page',       { 2: shrunk }],
    ['a listing that was shorter for one page',    { 1: shrunk }],
    ['a row that moves into a page already read',  { 2: grown }],
  ])('reads once more after %s', async (_case, answers) => {
    const { read } = listing({ names: ten, answers });
    expect((await read()).sort()).toEqual(ten);
  });

  // prettier-ignore
  test.each<[string, Answer, string]>([
    ['pages go missing',    (rows, page) => (page.offset > 0 && page.limit > 1 ? [] : honest(rows, page)), 'the page at offset 2 does not go on where the one before it ended'],
    ['pages come twice',    duplicated,                                                                    'the page at offset 2 does not go on where the one before it ended'],
    ['pages end early',     cutShort,                                                                      'the listing goes on beyond the 2 rows that its pages hold'],
    ['a row comes twice',   (rows, page) => [...honest(rows, page), 'a'],                                   "'a' is listed twice"],
  ])('gives up when %s again', async (_case, always, because) => {
    const { read } = listing({ names: ten, always });
    await expect(read()).rejects.toMatchObject({
      name: 'IncompleteReadError',
      message: `test.list could not be read whole: ${because}. Trying again may help.`,
    });
  });

  it('finds what no slice holds', async () => {
    const { read } = listing({
      names: ten,
      slices: [name => name < 'd', name => name > 'f'],
      slicesLeaveNothingOut: false,
    });
    expect(await read()).toEqual([...'abcghijdef']);
  });

  it('yields once what several slices hold', async () => {
    const { read } = listing({
      names: ten,
      slices: [name => name < 'f', name => name > 'c'],
    });
    expect(await read()).toEqual(ten);
  });

  it('passes a failed page on as it is', async () => {
    const { read } = listing({
      names: ten,
      always: () => {
        throw new Error('no');
      },
    });
    await expect(read()).rejects.toThrow('no');
  });

  // prettier-ignore
  test.each<[string, { perSlice: number; slicesLeaveNothingOut: boolean }, number]>([
    ['very many topics',                          { perSlice: 5_000, slicesLeaveNothingOut: true },  12],
    ['fewer, where one more question costs little', { perSlice: 4_990, slicesLeaveNothingOut: true },  11],
    ['very many, some of which may be in no slice', { perSlice: 5_000, slicesLeaveNothingOut: false }, 13],
  ])('takes few requests for %s', async (_case, { perSlice, slicesLeaveNothingOut }, expected) => {
    const names = ['a', 'b'].flatMap(slice =>
      Array.from({ length: perSlice }, (_each, index) => `${slice}${String(index).padStart(5, '0')}`),
    );
    const { read, requests } = listing({
      names,
      pageSize: 1_000,
      slices: [name => name < 'b', name => name >= 'b'],
      slicesLeaveNothingOut,
    });
    expect(await read()).toEqual(names);
    expect(requests).toHaveLength(expected);
  });

  it('yields every row exactly once, whatever a single page does', async () => {
    const fault = fc.constantFrom(shrunk, grown, missing, duplicated, cutShort);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        fault,
        async (length, pageSize, faultyRequest, answer) => {
          const names = Array.from({ length }, (_each, index) =>
            String.fromCharCode(97 + index),
          );
          const { read } = listing({
            names,
            pageSize,
            answers: { [faultyRequest]: answer },
          });
          const found = await read();
          // A row that was listed for a moment may be among them; none that is there may be missing.
          expect(found).toEqual(expect.arrayContaining(names));
          expect(new Set(found).size).toBe(found.length);
        },
      ),
    );
  });
});
