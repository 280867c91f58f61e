// SPDX-License-Identifier: Apache-2.0
import { createTestDatabases, openHistory } from '../__testUtils__/databases';

const databases = createTestDatabases();
const KIM = 'user:default/kim';
const LEE = 'user:default/lee';
const EIGHT = Date.parse('2026-11-02T08:00:00.000Z');
const PAGE = { offset: 0, limit: 10 };

describe.each(databases.eachSupportedId())('history on %s', databaseId => {
  async function open() {
    let time = EIGHT;
    const history = await openHistory(databases, databaseId, () => time);
    return {
      history,
      later(ms: number) {
        time += ms;
      },
      begin: (text: string, user = KIM) =>
        history.begin(user, {
          clusterId: 'lksqlc-9d6ry',
          text,
          class: 'query',
          startedAt: new Date(time).toISOString(),
        }),
      texts: async (page: object = {}, user = KIM) =>
        (await history.list(user, { ...PAGE, ...page })).items.map(
          each => each.text,
        ),
    };
  }

  it('tells what runs, and how it ended', async () => {
    const { history, begin, later } = await open();
    const id = await begin('SELECT 1;');
    later(1_500);
    const running = {
      id,
      clusterId: 'lksqlc-9d6ry',
      text: 'SELECT 1;',
      class: 'query',
      startedAt: '2026-11-02T08:00:00.000Z',
      durationMs: 1_500,
      outcome: 'running',
    };
    expect(await history.list(KIM, PAGE)).toEqual({
      items: [running],
      totalItems: 1,
    });

    await history.end(id, {
      outcome: 'failed',
      message: 'No.',
      rows: 3,
      durationMs: 1_600.4,
    });
    expect((await history.list(KIM, PAGE)).items).toEqual([
      {
        ...running,
        outcome: 'failed',
        message: 'No.',
        rows: 3,
        durationMs: 1_600,
      },
    ]);
  });

  it('tells of what never ended that it was lost, once nothing can run that long', async () => {
    const { history, begin, later } = await open();
    await begin('SELECT 1;');
    const outcome = async () => {
      const { items } = await history.list(KIM, PAGE);
      return [items[0]!.outcome, items[0]!.durationMs];
    };
    later(600_000);
    expect(await outcome()).toEqual(['running', 600_000]);
    later(1);
    expect(await outcome()).toEqual(['lost', 0]);
  });

  it("is everybody's own, newest first, in pages", async () => {
    const { history, begin, texts } = await open();
    for (const text of ['a', 'b', 'c']) await begin(text);
    await begin('x', LEE);
    expect(await texts()).toEqual(['c', 'b', 'a']);
    expect(await texts({ offset: 1, limit: 1 })).toEqual(['b']);
    await history.clear(KIM);
    expect(await texts()).toEqual([]);
    expect(await texts({}, LEE)).toEqual(['x']);
  });

  // prettier-ignore
  test.each([
    ['orders',   ['SELECT * FROM ORDERS;']],
    ['%',        ["LIKE '100%'"]],
    ['_',        ['A_B']],
    ['\\',       ['C:\\D']],
    ['missing',  []],
  ])('finds %j as it is written, in any letters', async (text, expected) => {
    const { begin, texts } = await open();
    for (const each of ['SELECT * FROM ORDERS;', "LIKE '100%'", 'A_B', 'C:\\D']) await begin(each);
    expect(await texts({ text })).toEqual(expected);
  });

  it('keeps the newest 500 of each user', async () => {
    const { history, begin } = await open();
    await begin('x', LEE);
    for (let number = 1; number <= 502; number += 1) await begin(`${number}`);
    const page = { offset: 498, limit: 10 };
    const { items, totalItems } = await history.list(KIM, page);
    expect([totalItems, items.map(({ text }) => text)]).toEqual([
      500,
      ['4', '3'],
    ]);
    expect((await history.list(LEE, PAGE)).totalItems).toBe(1);
  });

  it('stores what the database has no character for', async () => {
    const { begin, texts } = await open();
    await begin('a\u0000b');
    expect(await texts()).toEqual(['ab']);
  });

  it('keeps saved queries by title, and replaces and deletes them', async () => {
    const { history, later } = await open();
    const query = { clusterId: 'lksqlc-9d6ry', title: 'b', text: 'SELECT 1;' };
    const saved = await history.save(KIM, query);
    expect(saved).toEqual({
      ...query,
      id: expect.any(String),
      savedAt: '2026-11-02T08:00:00.000Z',
    });
    await history.save(KIM, { ...query, title: 'a' });
    later(1_000);
    const renamed = await history.save(KIM, {
      ...query,
      id: saved.id,
      title: 'c',
    });
    expect(renamed).toEqual({
      ...saved,
      title: 'c',
      savedAt: '2026-11-02T08:00:01.000Z',
    });
    expect((await history.saved(KIM)).map(({ title }) => title)).toEqual([
      'a',
      'c',
    ]);
    await history.deleteSaved(KIM, saved.id);
    expect((await history.saved(KIM)).map(({ title }) => title)).toEqual(['a']);
  });

  it('has no saved query of somebody else', async () => {
    const { history } = await open();
    const query = { clusterId: 'a', title: 'b', text: 'SELECT 1;' };
    const { id } = await history.save(KIM, query);
    expect(await history.saved(LEE)).toEqual([]);
    for (const unknown of [id, 'x', '-1', '99999999999999999999']) {
      const absent = {
        name: 'NotFoundError',
        message: `You have no saved query ${unknown}`,
      };
      await expect(history.deleteSaved(LEE, unknown)).rejects.toMatchObject(
        absent,
      );
      await expect(
        history.save(LEE, { ...query, id: unknown }),
      ).rejects.toMatchObject(absent);
    }
    expect(await history.saved(KIM)).toHaveLength(1);
  });

  it('takes 500 saved queries of a user', async () => {
    const { history } = await open();
    const query = { clusterId: 'a', title: 'b', text: 'SELECT 1;' };
    for (let number = 0; number < 500; number += 1)
      await history.save(KIM, query);
    await expect(history.save(KIM, query)).rejects.toThrow(
      'You have saved 500 queries',
    );
    await history.save(LEE, query);
  });
});
