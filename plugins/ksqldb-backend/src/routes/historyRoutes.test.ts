// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import { KIM, openRouter } from '../__testUtils__/openRouter';

const databases = createTestDatabases();
const LEE = mockCredentials.user.header('user:default/lee');
const QUERY = { clusterId: 'lksqlc-9d6ry', title: 'Orders', text: 'SELECT 1;' };

describe('history', () => {
  async function open() {
    const router = await openRouter(databases);
    for (const text of ['LIST STREAMS;', 'SELECT 1;', 'SELECT 2;']) {
      await router.history.begin(KIM, {
        clusterId: 'lksqlc-9d6ry',
        text,
        class: 'query',
        startedAt: '2026-11-02T08:00:00.000Z',
      });
    }
    return router;
  }

  // prettier-ignore
  test.each<[string, object, string[], number]>([
    ['newest first',  {},                       ['SELECT 2;', 'SELECT 1;', 'LIST STREAMS;'], 3],
    ['in pages',      { offset: 1, limit: 1 },  ['SELECT 1;'],                               3],
    ['by its text',   { text: 'select' },       ['SELECT 2;', 'SELECT 1;'],                  2],
  ])('is told %s', async (_case, query, texts, totalItems) => {
    const { http } = await open();
    const { body } = await http.get('/history').query(query);
    expect(body.items.map((each: { text: string }) => each.text)).toEqual(texts);
    expect(body.totalItems).toBe(totalItems);
  });

  it("is nobody else's, and forgotten on request", async () => {
    const { http } = await open();
    const total = async (user?: string) => {
      const asked = http.get('/history');
      const { body } = await (user ? asked.set('Authorization', user) : asked);
      return body.totalItems;
    };
    expect(await total(LEE)).toBe(0);
    await http.delete('/history').set('Authorization', LEE);
    expect(await total()).toBe(3);
    expect((await http.delete('/history')).status).toBe(204);
    expect(await total()).toBe(0);
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'offset=-1',
    `text=${'x'.repeat(1_001)}`,
  ])('is not told for %s', async query => {
    const { http } = await open();
    const { status, body } = await http.get(`/history?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(query.split('=')[0]);
  });
});

describe('saved queries', () => {
  it('are saved, changed, listed and deleted', async () => {
    const { http } = await openRouter(databases);
    const { body: saved } = await http.post('/saved-queries').send(QUERY);
    expect(saved).toMatchObject(QUERY);
    const { body: changed } = await http
      .post('/saved-queries')
      .send({ ...QUERY, id: saved.id, title: 'All orders' });
    expect((await http.get('/saved-queries')).body).toEqual([changed]);
    expect((await http.delete(`/saved-queries/${saved.id}`)).status).toBe(204);
    expect((await http.get('/saved-queries')).body).toEqual([]);
  });

  it("are nobody else's", async () => {
    const { http } = await openRouter(databases);
    const { body } = await http.post('/saved-queries').send(QUERY);
    const other = { ...QUERY, id: body.id };
    const asLee = <T extends { set(name: string, value: string): T }>(
      call: T,
    ) => call.set('Authorization', LEE);
    expect((await asLee(http.get('/saved-queries'))).body).toEqual([]);
    expect((await asLee(http.post('/saved-queries')).send(other)).status).toBe(
      404,
    );
    expect((await asLee(http.delete(`/saved-queries/${body.id}`))).status).toBe(
      404,
    );
  });

  it.each([
    { title: ' ' },
    { title: 'x'.repeat(201) },
    { text: '' },
    { clusterId: 7 },
    { by: 'me' },
  ])('are not saved with %j', async difference => {
    const { http } = await openRouter(databases);
    const { status, body } = await http
      .post('/saved-queries')
      .send({ ...QUERY, ...difference });
    expect(status).toBe(400);
    expect(body.error.message).toContain(Object.keys(difference)[0]);
  });
});
