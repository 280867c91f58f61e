// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShop } from '../__testUtils__/openShop';
import { World } from '../world/World';
import { decodeCapturedEntity } from './decodeCapturedEntity';
import { readCapturedScenario } from './readCapturedScenario';

// Real data lies beside the repository on some machines, and is never part of it.
const FOLDER = join(__dirname, '../../../../../shared/data');
const isThere = existsSync(FOLDER);
const title = isThere
  ? 'real data'
  : 'real data (skipped: there is no folder ../shared/data beside the repository)';

(isThere ? describe : describe.skip)(title, () => {
  test('makes a world, but for the schema that is not strict JSON', async () => {
    const { scenario, refused } = await readCapturedScenario(FOLDER);
    expect(refused).toEqual(['clickstream_schema.avro']);
    const world = new World(scenario, () => new Date());
    expect(world.summary().map(({ id, topics }) => [id, topics])).toEqual([
      ['env-wqxng', 1],
      ['env-jpz2w', 1],
      ['env-avro', 37],
    ]);
    expect(world.environment('env-wqxng').topic('.:users')).toMatchObject({
      qualifiedName: 'lsrc-wqxng:.:users',
      tags: ['ProdDP'],
      businessMetadata: {
        DataProduct: expect.objectContaining({ quality: 'curated' }),
      },
    });
  });

  const avro = isThere ? readdirSync(join(FOLDER, 'avro')) : [];
  test.each(avro.filter(name => name !== 'clickstream_schema.avro'))(
    'is taken by the registry: %s',
    async name => {
      const shop = await openShop();
      const schema = readFileSync(join(FOLDER, 'avro', name), 'utf8');
      const { body } = await shop
        .post('/subjects/real-value/versions', { schema })
        .expect(200);
      expect((await shop.get(`/schemas/ids/${body.id}/schema`)).text).toBe(
        schema,
      );
      await shop.close();
    },
  );

  test('is refused by the registry when it is no strict JSON', async () => {
    const shop = await openShop();
    const schema = readFileSync(
      join(FOLDER, 'avro', 'clickstream_schema.avro'),
      'utf8',
    );
    const { body } = await shop
      .post('/subjects/real-value/versions', { schema })
      .expect(422);
    expect(body.error_code).toBe(42201);
    await shop.close();
  });
});

describe('decodeCapturedEntity', () => {
  test.each([
    ['a search', { searchParameters: {}, entities: [] }],
    ['an error', { error_code: 404, message: 'Not Found' }],
  ])('takes nothing from %s', (_case, answer) => {
    expect(decodeCapturedEntity(answer)).toBeUndefined();
  });
});
