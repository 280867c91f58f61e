// SPDX-License-Identifier: Apache-2.0
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';

const databases = createTestDatabases();
const PATH = '/clusters/lksqlc-9d6ry/statements/check';

async function check(text: string, options?: Parameters<typeof openRouter>[1]) {
  const router = await openRouter(databases, options);
  const { status, body } = await router.http.post(PATH).send({ text });
  return { ...router, status, body };
}

const mayRead = {
  permissions: { 'user:default/kim': ['ksqldb.metadata.read'] },
};
const readOnly = { environment: { mode: 'readOnly' as const } };

describe('checking a statement', () => {
  it('says what each would do, and sends none', async () => {
    const { status, body, client } = await check(
      'CREATE STREAM EUR AS SELECT * FROM ORDERS EMIT CHANGES;',
    );
    expect([status, body]).toEqual([200, { classes: ['definition'] }]);
    expect(client.sent.join()).not.toContain('CREATE');
  });

  // prettier-ignore
  test.each<[string, string, Parameters<typeof openRouter>[1], number, string]>([
    ['a permission that is missing',    'CREATE STREAM EUR AS SELECT * FROM ORDERS;',   mayRead,  403, 'ksqldb.definition.execute'],
    ['an environment that is read-only', 'CREATE STREAM EUR AS SELECT * FROM ORDERS;',  readOnly, 403, 'read-only'],
    ['a source that is hidden',         'CREATE STREAM S AS SELECT * FROM SALARIES;',   {},       404, 'SALARIES'],
    ['a source that does not exist',    'CREATE STREAM S AS SELECT * FROM NOTHING;',    {},       404, 'NOTHING'],
    ['text that is no statement',       'CREATE STREAM S AS SELECT \'',                 {},       400, ''],
    ['a query',                         'SELECT * FROM ORDERS;',                        {},       400, ''],
    ['a statement that is never sent',  `ALTER SYSTEM 'a'='b';`,                       {},       403, 'ALTER SYSTEM'],
  ])('refuses, as running it would, %s', async (_case, text, options, status, message) => {
    const answer = await check(text, options);
    expect([answer.status, answer.body.error?.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
    expect(answer.client.sent.join()).not.toContain('CREATE');
  });
});
