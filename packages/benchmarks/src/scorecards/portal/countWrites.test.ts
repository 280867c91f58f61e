// SPDX-License-Identifier: Apache-2.0
import { TestDatabases } from '@backstage/backend-test-utils';
import { countWrites } from './countWrites';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('countWrites in %s', databaseId => {
  it('counts every row that is written, also as it was, and leaves nothing behind', async () => {
    const knex = await databases.init(databaseId);
    for (const name of ['written', 'untouched']) {
      await knex.schema.createTable(name, table => {
        table.integer('id').primary();
        table.integer('value');
      });
      await knex(name).insert({ id: 1, value: 1 });
    }
    const count = () =>
      countWrites(knex, ['written', 'untouched'], async () => {
        await knex('untouched').where({ id: 7 }).update({ value: 1 });
        await knex('written').where({ id: 1 }).update({ value: 1 });
        await knex('written')
          .insert({ id: 1, value: 2 })
          .onConflict('id')
          .merge();
        await knex('written').insert([{ id: 2 }, { id: 3 }]);
        await knex('written').where('id', '>', 1).delete();
      });
    expect(await count()).toEqual({ written: 6 });
    expect(await count()).toEqual({ written: 6 });
  });
});
