// SPDX-License-Identifier: Apache-2.0

import { readFieldTags } from './readFieldTags';

describe('readFieldTags', () => {
  it('gathers fields of all pages by schema and context', async () => {
    const email = { schemaId: 1, field: 'shop.Order.email', tags: ['PII'] };
    const zip = { schemaId: 1, field: 'shop.Order.zip', tags: ['Internal'] };
    const other = { ...email, context: '.test' };
    const tags = await readFieldTags(
      {
        async *fieldTags() {
          yield [email, other];
          yield [zip];
        },
      },
      {},
    );
    expect(tags).toEqual(
      new Map([
        [
          '.:1',
          [
            { field: 'shop.Order.email', tags: ['PII'] },
            { field: 'shop.Order.zip', tags: ['Internal'] },
          ],
        ],
        ['.test:1', [{ field: 'shop.Order.email', tags: ['PII'] }]],
      ]),
    );
  });

  it('knows nothing when the listing breaks off', async () => {
    const reading = readFieldTags(
      {
        async *fieldTags() {
          yield [];
          throw new Error('down');
        },
      },
      {},
    );
    await expect(reading).rejects.toThrow('down');
  });
});
