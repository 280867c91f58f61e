// SPDX-License-Identifier: Apache-2.0
import { ServiceUnavailableError } from '@backstage/errors';
import { aKsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { ConfluentApiError } from '@data-mesh/confluent-client';
import { useRunRoutes } from '../__testUtils__/askRoutes';
import { aCommand } from '../__testUtils__/entities';
import { refusedByKsql } from '../__testUtils__/refusals';
import { turns } from '../__testUtils__/turns';

const { open, statements } = useRunRoutes();

const CREATE =
  "CREATE STREAM ORDERS (ID STRING) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');";
const DERIVE = 'CREATE STREAM EUR AS SELECT * FROM ORDERS EMIT CHANGES;';

describe('POST /clusters/:id/statements', () => {
  it('sends each on its own, in order, and tells what became of it', async () => {
    const { client } = await open();
    client.answers = [
      [aCommand({ commandSequenceNumber: 41 })],
      [
        aCommand({
          commandId: 'stream/`EUR`/create',
          commandSequenceNumber: 42,
        }),
      ],
      [],
    ];
    const { status, body } = await statements({
      text: `${CREATE} -- then\n ${DERIVE} INSERT INTO ORDERS (ID) VALUES ('1')`,
      properties: { 'auto.offset.reset': 'earliest' },
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      results: [
        {
          class: 'definition',
          outcome: {
            status: 'done',
            entities: [{ commandId: 'stream/`ORDERS`/create' }],
          },
        },
        {
          class: 'definition',
          outcome: {
            status: 'done',
            entities: [{ commandId: 'stream/`EUR`/create' }],
          },
        },
        {
          class: 'dataWrite',
          text: "INSERT INTO ORDERS (ID) VALUES ('1');",
          outcome: { status: 'done', entities: [] },
        },
      ],
    });
    const properties = { 'auto.offset.reset': 'earliest' };
    expect(client.statements).toEqual([
      { text: expect.stringMatching(/^CREATE STREAM ORDERS .*;$/), properties },
      { text: DERIVE, properties, commandSequenceNumber: 41 },
      {
        text: "INSERT INTO ORDERS (ID) VALUES ('1');",
        properties,
        commandSequenceNumber: 42,
      },
    ]);
  });

  it.each([
    ['refuses', refusedByKsql(40001, 'It is read by [SALARIES].')],
    [
      'fails later',
      [aCommand({ status: 'ERROR', message: 'It is read by [SALARIES].' })],
    ],
  ])('names nothing hidden when ksqlDB %s', async (_how, answer) => {
    const { client, history } = await open();
    client.answers = [answer];
    const { body } = await statements({ text: 'DROP STREAM ORDERS;' });
    expect(body).toMatchObject({
      results: [{ outcome: { error: { message: 'It is read by […].' } } }],
    });
    expect(JSON.stringify([body, history.end.mock.calls])).not.toContain(
      'SALARIES',
    );
  });

  it('says nothing of a refusal when it cannot be told what is hidden', async () => {
    const { client, access } = await open();
    client.answers = [refusedByKsql(40001, 'It is read by [SALARIES].')];
    access.hideNames.mockRejectedValue(new ServiceUnavailableError('down'));
    const { body } = await statements({ text: 'DROP STREAM ORDERS;' });
    const message = expect.stringMatching(/^What ksqlDB said cannot be shown/);
    expect(body).toMatchObject({
      results: [{ outcome: { error: { message } } }],
    });
  });

  it('stops at the first that ksqlDB refuses, and says why in its words', async () => {
    const { client } = await open();
    const message =
      'Cannot add stream `EUR`: A stream with the same name already exists';
    client.answers = [[aCommand()], refusedByKsql(40001, message)];
    const { status, body } = await statements({
      text: `${CREATE} ${DERIVE} LIST TYPES;`,
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      results: [
        { outcome: { status: 'done' } },
        {
          outcome: {
            status: 'failed',
            error: { code: 40001, message },
            entities: [],
          },
        },
        { text: 'LIST TYPES;', outcome: { status: 'notRun' } },
      ],
    });
    expect(client.statements).toHaveLength(2);
  });

  // prettier-ignore
  test.each<[string, string, Error, object]>([
    ['that cannot be reached', CREATE, new ConfluentApiError({ operation: 'ksqldb.execute', failure: 'connection' }), { code: 50200, message: expect.stringMatching(/got no whole answer.* Whether it was carried out is not known/) }],
    ['that does not answer',   CREATE, new ConfluentApiError({ operation: 'ksqldb.execute', failure: 'timeout' }),    { code: 50400, message: expect.stringMatching(/not answered in time.* Whether it was carried out is not known/) }],
    ['behind a broken gateway', CREATE, new ConfluentApiError({ operation: 'ksqldb.execute', failure: 'status', status: 502 }), { code: 50200, message: expect.stringContaining('Whether it was carried out is not known') }],
    ['that refuses the key',   CREATE, new ConfluentApiError({ operation: 'ksqldb.execute', failure: 'status', status: 401 }), { code: 40100, message: expect.not.stringContaining('Whether') }],
    ['that does not list',     'LIST TYPES;', new ConfluentApiError({ operation: 'ksqldb.execute', failure: 'timeout' }), { code: 50400, message: expect.not.stringContaining('Whether') }],
  ])('tells of a server %s', async (_case, text, failure, error) => {
    const { client, logger, access, cluster } = await open();
    client.answers = [failure];
    const { body } = await statements({ text });
    expect(body).toMatchObject({ results: [{ outcome: { status: 'failed', error } }] });
    expect(logger.error).not.toHaveBeenCalled();
    // It may have been carried out all the same.
    expect(access.forget).toHaveBeenCalledWith(cluster);
  });

  describe('waits for a command', () => {
    it('until ksqlDB is done with it', async () => {
      const { client, clock } = await open();
      client.answers = [
        [aCommand({ status: 'QUEUED', message: 'Statement queued' })],
      ];
      client.statuses = [
        { status: 'PARSING', message: '' },
        new Error('not now'),
        { status: 'SUCCESS', message: 'Stream created' },
      ];
      const answering = statements({ text: CREATE });
      await scheduled(clock);
      await clock.advance(10_000);
      expect((await answering).body).toMatchObject({
        results: [
          {
            outcome: {
              status: 'done',
              entities: [
                {
                  commandStatus: {
                    status: 'SUCCESS',
                    message: 'Stream created',
                  },
                },
              ],
            },
          },
        ],
      });
      expect(client.asked).toEqual(Array(3).fill('stream/`ORDERS`/create'));
    });

    it('that fails when it is carried out, and says why', async () => {
      const { client } = await open();
      client.answers = [
        [aCommand({ status: 'ERROR', message: 'Topic is gone' })],
      ];
      const { body } = await statements({ text: `${CREATE} LIST TYPES;` });
      expect(body).toMatchObject({
        results: [
          {
            outcome: {
              status: 'failed',
              error: { code: 40001, message: 'Topic is gone' },
            },
          },
          { outcome: { status: 'notRun' } },
        ],
      });
    });

    it('no longer than it may, and gives back the id to ask by', async () => {
      const { client, clock } = await open({
        limits: { completionSeconds: 5 },
      });
      client.answers = [[aCommand({ status: 'QUEUED' })]];
      client.statuses = [{ status: 'EXECUTING', message: '' }];
      const answering = statements({ text: CREATE });
      await scheduled(clock);
      await clock.advance(5_000);
      expect((await answering).body).toMatchObject({
        results: [
          {
            outcome: {
              status: 'accepted',
              commandId: 'stream/`ORDERS`/create',
              entities: [{ commandStatus: { status: 'EXECUTING' } }],
            },
          },
        ],
      });
      expect(clock.pending()).toEqual([]);
    });

    it('not when the process goes, which sends nothing more', async () => {
      const { client, clock, runs } = await open();
      client.answers = [[aCommand({ status: 'QUEUED' })]];
      const answering = statements({ text: `${CREATE} ${DERIVE}` });
      await scheduled(clock);
      await runs.shutDown();
      expect((await answering).body).toMatchObject({
        results: [
          { outcome: { status: 'accepted' } },
          { outcome: { status: 'notRun' } },
        ],
      });
      expect(client.statements).toHaveLength(1);
    });
  });

  // prettier-ignore
  test.each<[string, string, boolean]>([
    ['a definition',        CREATE,                                 true],
    ['the end of a query',  'TERMINATE CSAS_EUR_1;',                true],
    ['a look around',       'LIST TYPES;',                          false],
    ['a row written',       "INSERT INTO ORDERS (ID) VALUES ('1');", false],
  ])('after %s, has what is known of the cluster read anew only when that may have changed', async (_case, text, isForgotten) => {
    const { access, cluster } = await open();
    await statements({ text });
    expect(access.forget.mock.calls).toEqual(isForgotten ? [[cluster]] : []);
  });

  describe('shows of what there is', () => {
    const listed = ['ORDERS', 'HIDDEN'].map(name => ({
      type: 'STREAM' as const,
      name,
      topic: name,
    }));

    it('only what the caller may see', async () => {
      const { client, access } = await open();
      client.answers = [
        [
          {
            type: 'streams',
            statementText: 'LIST STREAMS;',
            warnings: [],
            sources: listed,
          },
        ],
      ];
      access.visibleSources.mockResolvedValue({
        sources: [aKsqlSource({ name: 'ORDERS' })],
        readAt: '',
      });
      const { body } = await statements({ text: 'LIST STREAMS;' });
      expect(body).toMatchObject({
        results: [
          {
            outcome: {
              status: 'done',
              entities: [{ sources: [{ name: 'ORDERS' }] }],
            },
          },
        ],
      });
      expect(JSON.stringify(body)).not.toContain('HIDDEN');
    });

    it('nothing when it cannot be found out what the caller may see', async () => {
      const { client, access, logger } = await open();
      client.answers = [
        [
          {
            type: 'streams',
            statementText: 'LIST STREAMS;',
            warnings: [],
            sources: listed,
          },
        ],
      ];
      access.visibleSources.mockRejectedValue(
        new ServiceUnavailableError('Whose topics are is not known'),
      );
      const { body } = await statements({ text: 'LIST STREAMS;' });
      expect(body).toMatchObject({
        results: [
          {
            outcome: {
              status: 'failed',
              error: { code: 50300, message: 'Whose topics are is not known' },
              entities: [],
            },
          },
        ],
      });
      expect(logger.error).not.toHaveBeenCalled();
    });
  });
});

/** Resolves when something waits for time to pass. */
async function scheduled(clock: { pending(): number[] }): Promise<void> {
  while (clock.pending().length === 0) await turns(1);
}
