// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { inTransaction } from './inTransaction';

const databases = createTestDatabases();

const failure = (code?: string) => Object.assign(new Error('x'), { code });

describe('inTransaction', () => {
  // prettier-ignore
  test.each([
    ['nothing',                                  [],                          1, undefined],
    ['a deadlock on PostgreSQL',                 ['40P01'],                   2, undefined],
    ['two conflicts on PostgreSQL',              ['40001', '40001'],          3, undefined],
    ['another process on SQLite',                ['SQLITE_BUSY'],             2, undefined],
    ['contention that does not end',             ['40P01', '40P01', '40P01'], 3, '40P01'],
    ['a broken rule, which trying cannot mend',  ['23505'],                   1, '23505'],
  ])('meets %s', async (_case, codes, attempts, expected) => {
    const { knex } = await openStore(databases, 'SQLITE_3');
    let attempt = 0;

    const outcome = await inTransaction(knex, async transaction => {
      const code = codes[attempt++];
      await transaction('environments').insert({ id: 'env-1' });
      if (code) throw failure(code);
      return undefined;
    }).catch(error => error.code);

    expect(attempt).toBe(attempts);
    expect(outcome).toBe(expected);
    expect(await knex('environments')).toHaveLength(expected ? 0 : 1);
  });
});
