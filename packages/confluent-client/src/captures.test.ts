// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTopicSearch } from './streamCatalog/searchResult';
import { decodeTopicEntity } from './streamCatalog/topicEntity';

// Answers captured from a live stream catalog; they are not part of the project.
const CAPTURES = join(__dirname, '../../../../shared/data/captures');
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(CAPTURES, `${name}.json`), 'utf8'));

const isThere = existsSync(CAPTURES);
const title = isThere
  ? 'captured answers'
  : 'captured answers (skipped: there is no ../shared/data/captures beside the checkout)';

(isThere ? describe : describe.skip)(title, () => {
  it('hold a topic of 2023 with zeroed numbers and no cluster in its name', () => {
    expect(decodeTopicEntity(read('svsEntityTopicResponse'))).toEqual({
      qualifiedName: 'lsrc-wqxng:.:users',
      ref: { topicName: 'users' },
      tags: ['ProdDP'],
      businessMetadata: [
        {
          metadata: 'DataProduct',
          attribute: 'description',
          value: 'Description goes here',
        },
        { metadata: 'DataProduct', attribute: 'domain', value: '@RobLand' },
        { metadata: 'DataProduct', attribute: 'owner', value: 'Roberto' },
        { metadata: 'DataProduct', attribute: 'quality', value: 'curated' },
        { metadata: 'DataProduct', attribute: 'sla', value: 'tier-2' },
      ],
      partitions: 6,
      replicationFactor: 3,
      retentionMs: 604_800_000,
      cleanupPolicy: ['delete'],
      createdAt: '2023-06-17T18:36:54.000Z',
    });
  });

  it('hold a topic with the attributes of a subject version', () => {
    expect(decodeTopicEntity(read('svsUsersValueResponse'))).toEqual({
      qualifiedName: 'lsrc-jpz2w:.:users',
      ref: { topicName: 'users' },
      tags: ['ProdDP'],
      businessMetadata: [],
      createdAt: '2021-10-15T01:47:22.725Z',
    });
  });

  test.each(['svsPageviewsValueResponse', 'svsStockTradesValueResponse'])(
    'hold a subject version, which is no topic: %s',
    name => {
      expect(() => decodeTopicEntity(read(name))).toThrow(
        'is not the qualified name of a topic',
      );
    },
  );

  it('hold a search for subject versions, none of which passes for a topic', () => {
    const rows = decodeTopicSearch(read('svsSearchResponse'));
    expect(rows.map(({ qualifiedName, is }) => [qualifiedName, is])).toEqual([
      ['lsrc-jpz2w:.:users-value:1', 'unreadable'],
      ['lsrc-jpz2w:.:stocktrades-value:1', 'unreadable'],
      ['lsrc-jpz2w:.:pageviews-value:1', 'unreadable'],
    ]);
  });
});
