// SPDX-License-Identifier: Apache-2.0
import { createTestDatabases } from '../__testUtils__/databases';
import { createHistoryStore } from './createHistoryStore';
import type { HistoryStore } from './types';

const databases = createTestDatabases();
const KIM = 'user:default/kim';
const SECRET = 'SELECT * FROM PATIENTS;';
const QUERY = { clusterId: 'lksqlc-9d6ry', title: SECRET, text: SECRET };
const PAGE = { text: SECRET, offset: 0, limit: 10 };

// prettier-ignore
const CALLS: [string, (history: HistoryStore) => Promise<unknown>][] = [
  ['begin',       history => history.begin(KIM, { ...QUERY, class: 'query', startedAt: '' })],
  ['end',         history => history.end('1', { outcome: 'failed', message: SECRET, durationMs: 0 })],
  ['list',        history => history.list(KIM, PAGE)],
  ['clear',       history => history.clear(KIM)],
  ['saved',       history => history.saved(KIM)],
  ['save',        history => history.save(KIM, QUERY)],
  ['save again',  history => history.save(KIM, { ...QUERY, id: '1' })],
  ['deleteSaved', history => history.deleteSaved(KIM, '1')],
];

describe.each(databases.eachSupportedId())('%s that fails', databaseId => {
  it.each(CALLS)('tells nothing of a text in %s', async (_name, call) => {
    const tableless = await databases.init(databaseId);
    const history = createHistoryStore({
      knex: tableless,
      longestRunMs: 0,
      now: () => 0,
    });
    const error = await call(history).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('the database of the portal failed'),
      code: expect.any(String),
    });
    const { message, cause, stack } = error as Error;
    expect(`${message} ${cause} ${stack}`).not.toMatch(/PATIENTS|select|user:/);
  });
});
