// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { LIVE_ORDERS, useRunRoutes } from '../__testUtils__/askRoutes';
import { aCommand } from '../__testUtils__/entities';
import { KIM } from '../__testUtils__/openRunRoutes';
import { refusedByKsql } from '../__testUtils__/refusals';

const { open, statements } = useRunRoutes();

describe('POST /clusters/:id/statements sends nothing', () => {
  // prettier-ignore
  test.each<[string, object, number, string]>([
    ['a text that is not read',              { text: "LIST STREAMS; DROP STREAM 'A" },         400, 'Line 1, column 27'],
    ['a query among them',                   { text: `LIST STREAMS; ${LIVE_ORDERS}` },         400, 'Run each of them as a query'],
    ['what is never sent, behind others',    { text: 'DROP STREAM A; LIST PROPERTIES;' },      403, 'Ask whoever runs the ksqlDB cluster'],
    ['a variable',                           { text: 'DROP STREAM ${name};' },                 400, 'Line 1'],
    ['a property that may not be set',       { text: 'LIST STREAMS;', properties: { 'processing.guarantee': 'x' } }, 400, 'processing.guarantee'],
    ['session variables',                    { text: 'LIST STREAMS;', sessionVariables: {} },  400, 'sessionVariables'],
    ['more than fit into a minute',          { text: 'LIST STREAMS; '.repeat(4) },             400, 'Send it in parts'],
  ])('for %s', async (_case, body, status, message) => {
    const { client } = await open({ limits: { statementsPerMinutePerUser: 3 } });
    const answer = await statements(body);
    expect(answer).toMatchObject({
      status,
      body: { error: { message: expect.stringContaining(message) } },
    });
    expect(client.statements).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, 'findCluster' | 'demand', Error, number]>([
    ['a cluster that the caller may not see', 'findCluster', new NotFoundError('There is no ksqlDB cluster'), 404],
    ['a caller who may not do all of it',     'demand',      new NotAllowedError('The permission is needed'), 403],
  ])('for %s', async (_case, step, refusal, status) => {
    const { client, access } = await open();
    access[step].mockRejectedValue(refusal);
    const answer = await statements({ text: 'LIST STREAMS; DROP STREAM A;' });
    expect(answer.status).toBe(status);
    expect(client.statements).toEqual([]);
  });

  // prettier-ignore
  test.each([
    ['nobody',    mockCredentials.none.header(),    401],
    ['a service', mockCredentials.service.header(), 403],
  ])('for %s', async (_case, authorization, status) => {
    const { client, access } = await open();
    const answer = await statements({ text: 'LIST STREAMS;' }, { authorization });
    expect(answer.status).toBe(status);
    expect(client.statements).toEqual([]);
    expect(access.findCluster).not.toHaveBeenCalled();
  });

  it('for more statements a minute than may be, queries included', async () => {
    const { client } = await open({
      limits: { statementsPerMinutePerUser: 3 },
    });
    await statements({ text: 'LIST TYPES; LIST TYPES;' });
    const answer = await statements({ text: 'LIST TYPES; LIST TYPES;' });
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('60');
    expect(client.statements).toHaveLength(2);
  });

  it('and looks at nothing for a text that never fits into a minute', async () => {
    const { access } = await open({
      limits: { statementsPerMinutePerUser: 3 },
    });
    await statements({ text: 'LIST TYPES; '.repeat(4) });
    expect(access.demand).not.toHaveBeenCalled();
  });

  it('asks whether all are allowed before the first is sent', async () => {
    const { access } = await open();
    await statements({ text: 'LIST TYPES; DROP STREAM A;' });
    expect(access.demand).toHaveBeenCalledTimes(1);
    expect(access.demand.mock.calls[0]![1].map(({ action }) => action)).toEqual(
      ['listTypes', 'dropStream'],
    );
  });
});

describe('POST /clusters/:id/statements leaves behind', () => {
  it('an audit event about each, without literals', async () => {
    const { client, auditor, event } = await open();
    client.answers = [[], refusedByKsql(40001, "'Jo Secret' is no number")];
    await statements({
      text: "DROP STREAM OLD DELETE TOPIC; INSERT INTO PEOPLE (NAME) VALUES ('Jo Secret'); LIST STREAMS;",
    });

    const about = (meta: JsonObject) => ({
      eventId: 'ksqldb-statement',
      severityLevel: 'medium',
      request: expect.anything(),
      meta: { clusterId: 'lksqlc-9d6ry', ...meta },
    });
    expect(auditor.createEvent.mock.calls).toEqual([
      [
        about({
          class: 'definition',
          action: 'dropStream',
          sinks: ['OLD'],
          deletesTopic: true,
        }),
      ],
      [
        about({
          class: 'dataWrite',
          action: 'insertValues',
          sinks: ['PEOPLE'],
        }),
      ],
      [about({ class: 'metadata', action: 'listStreams' })],
    ]);
    expect(event.success.mock.calls).toEqual([
      [{ meta: { outcome: 'done', durationMs: 0 } }],
    ]);
    expect(event.fail.mock.calls).toEqual([
      [
        {
          meta: { outcome: 'failed', durationMs: 0 },
          error: new Error('ksqlDB answered with the error 40001'),
        },
      ],
      [
        {
          meta: { outcome: 'notRun', durationMs: 0 },
          error: new Error('An earlier one failed'),
        },
      ],
    ]);
  });

  it('an audit event about each that is refused', async () => {
    const { access, event } = await open();
    const error = new NotAllowedError('The permission is needed');
    access.demand.mockRejectedValue(error);
    await statements({ text: 'DROP STREAM A; DROP STREAM B;' });
    expect(event.fail.mock.calls).toEqual([[{ error }], [{ error }]]);
  });

  it('one audit event about a text of more statements than anybody writes', async () => {
    const { auditor } = await open();
    await statements({ text: 'LIST TYPES;'.repeat(5_000) });
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        meta: { clusterId: 'lksqlc-9d6ry', statements: 5_000 },
      }),
    );
  });

  it('an entry in the history for each that was sent, as it was typed', async () => {
    const { client, history } = await open();
    client.answers = [[aCommand()], refusedByKsql(40001, 'It does not exist')];
    await statements({
      text: 'create stream a as /* all */ select * from b emit changes; drop stream c; list types;',
    });
    expect(history.begin.mock.calls).toEqual([
      [
        KIM,
        expect.objectContaining({
          text: 'create stream a as /* all */ select * from b emit changes;',
          class: 'definition',
        }),
      ],
      [
        KIM,
        expect.objectContaining({
          text: 'drop stream c;',
          class: 'definition',
        }),
      ],
    ]);
    expect(history.end.mock.calls).toEqual([
      ['entry-1', { outcome: 'succeeded', durationMs: 0 }],
      [
        'entry-1',
        { outcome: 'failed', message: 'It does not exist', durationMs: 0 },
      ],
    ]);
  });
});
