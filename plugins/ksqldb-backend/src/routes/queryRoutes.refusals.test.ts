// SPDX-License-Identifier: Apache-2.0
import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { mockCredentials } from '@backstage/backend-test-utils';
import { ConfluentApiError } from '@data-mesh/confluent-client';
import { LIVE_ORDERS, useRunRoutes } from '../__testUtils__/askRoutes';
import { LEE } from '../__testUtils__/openRunRoutes';
import { refusedByKsql } from '../__testUtils__/refusals';
import { turns } from '../__testUtils__/turns';

const { open, query } = useRunRoutes();

describe('POST /clusters/:id/query sends nothing', () => {
  // prettier-ignore
  test.each<[string, object, number, string]>([
    ['a text that is not read',          { text: "SELECT 'open FROM ORDERS;" },          400, 'Line 1, column 8'],
    ['several statements',               { text: 'SELECT 1 FROM A; SELECT 2 FROM B;' },  400, 'this text holds 2 statements'],
    ['a query with a drop behind it',    { text: `${LIVE_ORDERS} DROP STREAM ORDERS;` },        400, 'this text holds 2 statements'],
    ['a definition',                     { text: 'DROP STREAM ORDERS;' },                400, 'This is no SELECT or PRINT, but changes definitions. Run it as a statement.'],
    ['an insert',                        { text: "INSERT INTO A (ID) VALUES ('1');" },   400, 'but writes data'],
    ['the end of a query',               { text: 'TERMINATE ALL;' },                     400, 'but controls queries that run'],
    ['a look around',                    { text: 'LIST STREAMS;' },                      400, 'but only tells about the cluster'],
    ['a statement about the session',    { text: "SET 'auto.offset.reset'='earliest';" }, 403, 'Give the property along'],
    ['a variable',                       { text: "SELECT '${name}' FROM ORDERS;" },      400, 'Line 1'],
    ['nothing',                          { text: '' },                                   400, 'text: must not be empty'],
    ['no text',                          { text: 5 },                                    400, 'text:'],
    ['a field that nobody knows',        { sessionVariables: {} },                       400, 'sessionVariables'],
    ['a property that may not be set',   { properties: { 'ksql.service.id': 'x' } },     400, 'The portal does not let people set ksql.service.id. It lets them set auto.offset.reset, as listed in dataMesh.ksqldb.allowedProperties.'],
    ['a property that is no text',       { properties: { 'auto.offset.reset': 1 } },     400, 'properties.auto.offset.reset'],
    ['no rows at all',                   { limits: { rows: 0 } },                        400, 'limits.rows'],
    ['a text beyond all measure',        { text: 'x'.repeat(103_000) },                  413, 'too large'],
  ])('for %s', async (_case, body, status, message) => {
    const { client } = await open();
    const answer = await query(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringContaining(message) },
    });
    expect(client.queries).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, 'findCluster' | 'demand', Error, number]>([
    ['a cluster that the caller may not see', 'findCluster', new NotFoundError('There is no ksqlDB cluster'),            404],
    ['a source that the caller may not see',  'demand',      new NotFoundError('There is no stream ORDERS'),             404],
    ['a caller who may not',                  'demand',      new NotAllowedError('The permission ksqldb.query.execute'), 403],
    ['what cannot be found out',              'demand',      new ServiceUnavailableError('Whose the topic is'),          503],
  ])('for %s', async (_case, step, refusal, status) => {
    const { client, access, event, history } = await open();
    access[step].mockRejectedValue(refusal);
    const answer = await query();
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { message: refusal.message } });
    expect(client.queries).toEqual([]);
    expect(history.begin).not.toHaveBeenCalled();
    expect(event.fail).toHaveBeenCalledWith({ error: refusal });
  });

  // prettier-ignore
  test.each([
    ['nobody',    mockCredentials.none.header(),    401],
    ['a service', mockCredentials.service.header(), 403],
  ])('for %s', async (_case, authorization, status) => {
    const { client, access } = await open();
    const answer = await query({}, { authorization });
    expect(answer.status).toBe(status);
    expect(client.queries).toEqual([]);
    expect(access.findCluster).not.toHaveBeenCalled();
  });

  it('for more queries at a time than a person may run, until one has ended', async () => {
    const { client } = await open({ limits: { queriesPerUser: 1 } });
    const first = await query();
    await first.next();
    const refused = await query();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      error: { message: expect.stringContaining('You run 1 query already') },
    });
    expect((await query({}, { user: LEE })).status).toBe(200);

    (await client.opened()).bring('end');
    await first.rest();
    await turns(5);
    expect((await query()).status).toBe(200);
  });

  it('for more queries a minute than a person may run, and says when to try again', async () => {
    await open({
      limits: { statementsPerMinutePerUser: 1, queriesPerUser: 2 },
    });
    await query();
    const refused = await query();
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('60');
  });
});

describe('POST /clusters/:id/query answers with an error', () => {
  // prettier-ignore
  test.each<[string, Error, number, string]>([
    ['of ksqlDB, in its own words',   refusedByKsql(40001, "line 1:8: Unknown 'X'\nDid you mean 'Y'?"), 400, "line 1:8: Unknown 'X'\nDid you mean 'Y'?"],
    ['when ksqlDB is not there',      new ConfluentApiError({ operation: 'ksqldb.openQuery', failure: 'connection' }), 503, 'ksqlDB did not answer as it should'],
    ['when ksqlDB is too late',       new ConfluentApiError({ operation: 'ksqldb.openQuery', failure: 'timeout' }), 503, 'was not answered in time'],
    ['for HTML of a gateway',         new ConfluentApiError({ operation: 'ksqldb.openQuery', failure: 'malformed', status: 200 }), 503, 'not whole JSON'],
  ])('%s', async (_case, failure, status, message) => {
    const { client, history } = await open();
    client.start = failure;
    const answer = await query();
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { message: expect.stringContaining(message) } });
    expect(history.end).toHaveBeenCalledWith('entry-1', {
      outcome: 'failed',
      message: expect.stringContaining(message),
      durationMs: 0,
    });
  });

  it('when the query has not started within the time it may run', async () => {
    const { client, clock } = await open({ limits: { seconds: 3 } });
    client.start = 'never';
    const answering = query();
    await client.signal();
    await clock.advance(3_000);
    const answer = await answering;
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringContaining('within 3 seconds') },
    });
  });

  it('when the process is about to go', async () => {
    const { client, runs } = await open();
    await runs.shutDown();
    const answer = await query();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringContaining('The portal is going down') },
    });
    expect((await client.signal()).aborted).toBe(true);
  });

  it('when the process goes before the query has started', async () => {
    const { client, runs } = await open();
    client.start = 'never';
    const answering = query();
    await client.signal();
    await runs.shutDown();
    const answer = await answering;
    expect(answer.status).toBe(503);
  });
});
