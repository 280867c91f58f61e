// SPDX-License-Identifier: Apache-2.0

import { FakeConfluent, failure } from '../__testUtils__/FakeConfluent';
import { testMapping } from '../__testUtils__/aCatalogTopic';
import { ListingOptions, readListing } from './readListing';

function setUp(options: Partial<ListingOptions> = {}) {
  const confluent = new FakeConfluent();
  ['a', 'b', 'c'].forEach(name => confluent.put(name));
  const read = () =>
    readListing({
      streamCatalog: confluent.streamCatalog,
      environmentId: 'env-1',
      mapping: testMapping,
      call: {},
      ...options,
    });
  return { confluent, read };
}

const refused = (status: number) => failure('streamCatalog.topics', status);

describe('readListing', () => {
  // prettier-ignore
  test.each<[string, Partial<ListingOptions>, Error | undefined, string]>([
    ['Advanced by configuration',                   { governancePackage: 'advanced' },    undefined,     'advanced'],
    ['Essentials by configuration',                 { governancePackage: 'essentials' },  undefined,     'essentials'],
    ['Advanced when GraphQL answers',               {},                                   undefined,     'advanced'],
    ['Essentials when GraphQL is refused with 401', {},                                   refused(401),  'essentials'],
    ['Essentials when GraphQL is refused with 403', {},                                   refused(403),  'essentials'],
    ['Essentials when there is no GraphQL',         {},                                   refused(404),  'essentials'],
    ['Essentials as before',                        { packageSeen: 'essentials' },        refused(403),  'essentials'],
    ['an upgrade to Advanced',                      { packageSeen: 'essentials' },        undefined,     'advanced'],
  ])('finds %s', async (_case, options, graphqlFailure, expected) => {
    const { confluent, read } = setUp(options);
    if (graphqlFailure) confluent.failures.set('graphql', graphqlFailure);
    const listing = await read();
    expect(listing).toMatchObject({ topicsRead: 3, governancePackage: expected });
    const [topic] = listing.topicsByKey.values().next().value ?? [];
    expect(topic?.metadata.status).toBe(expected === 'advanced' ? 'present' : 'unavailable');
  });

  // prettier-ignore
  test.each<[string, Partial<ListingOptions>, Error]>([
    ['of an environment configured as Advanced',  { governancePackage: 'advanced' },   refused(403)],
    ['of an environment seen to have Advanced',   { packageSeen: 'advanced' },         refused(403)],
    ['that is no refusal',                        {},                                  refused(500)],
    ['that is a GraphQL error',                   {},                                  new Error('graphql')],
  ])('does not take for Essentials a failure %s', async (_case, options, error) => {
    const { confluent, read } = setUp(options);
    confluent.failures.set('graphql', error);
    await expect(read()).rejects.toBe(error);
  });

  it('does not take for Essentials a refusal after the first page', async () => {
    const { confluent, read } = setUp();
    confluent.failures.set('graphql', refused(403));
    confluent.failingPage = 1;
    await expect(read()).rejects.toMatchObject({ status: 403 });
  });

  it('fails with the answer of search when that is refused as well', async () => {
    const { confluent, read } = setUp();
    confluent.failures.set('graphql', refused(403));
    confluent.failures.set('search', refused(401));
    await expect(read()).rejects.toMatchObject({ status: 401 });
  });

  it('counts what cannot be read, and sets it aside', async () => {
    const { confluent, read } = setUp();
    confluent.unreadable.add('lsrc-1:lkc-1:b');
    const { topicsRead, quarantined } = await read();
    expect(topicsRead).toBe(3);
    expect([...quarantined.keys()]).toEqual(['lsrc-1:lkc-1:b']);
  });
});
