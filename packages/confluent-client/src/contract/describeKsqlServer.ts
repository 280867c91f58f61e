// SPDX-License-Identifier: Apache-2.0
import { KsqlEntity } from '@data-mesh/backstage-plugin-ksqldb-common';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { KsqlClient } from '../ksqldb/types';
import { errorOf, readQuery, refusalOf } from './ksqlAnswers';
import { KsqlServerSubject } from './ksqlServerSubject';

const EARLIEST = { 'auto.offset.reset': 'earliest' };
const MOST_TRIES = 60;
const ROWS = [
  ['a', '9007199254740993', '49.90', 'ü; --'],
  ['b', '-1', '0.05', "it''s"],
  ['a', '2', '100.00', '{"row":'],
];

/** What every ksqlDB client must do, whoever answers it. */
export function describeKsqlServer(
  name: string,
  open: () => Promise<KsqlServerSubject>,
) {
  describe(`${name} honours the ksqlDB contract`, () => {
    let subject: KsqlServerSubject;
    let client: KsqlClient;
    let stream: string;
    let derived: string;
    let table: string;
    /** What was answered to the statement that made the derived stream. */
    let created: KsqlEntity | undefined;
    const run = (...statements: string[]) =>
      client.execute({
        text: statements.join(' '),
        properties: { 'ksql.streams.auto.offset.reset': 'earliest' },
      });
    const query = (text: string, signal = new AbortController().signal) =>
      client.openQuery({ text, properties: EARLIEST }, { signal });
    const queryIds = async () => {
      const [listed] = await run('LIST QUERIES;');
      return listed?.type === 'queries' ? listed.queries : [];
    };

    beforeAll(async () => {
      subject = await open();
      ({ client } = subject);
      stream = `${subject.prefix}_ORDERS`;
      derived = `${subject.prefix}_LARGE`;
      table = `${subject.prefix}_COUNTS`;
      await run(
        `CREATE STREAM ${stream} (ID STRING KEY, N BIGINT, TOTAL DECIMAL(10, 2), NOTE STRING, PLACED STRUCT<CITY STRING, ZIPS ARRAY<INTEGER>>) WITH (KAFKA_TOPIC='${stream}', VALUE_FORMAT='JSON', PARTITIONS=1);`,
      );
      for (const [id, n, total, note] of ROWS) {
        await run(
          `INSERT INTO ${stream} (ID, N, TOTAL, NOTE) VALUES ('${id}', ${n}, ${total}, '${note}');`,
        );
      }
      [created] = await run(
        `CREATE STREAM ${derived} AS SELECT ID, N, TOTAL FROM ${stream} WHERE TOTAL > 1 EMIT CHANGES;`,
        `CREATE TABLE ${table} AS SELECT ID, COUNT(*) AS ORDERS FROM ${stream} GROUP BY ID EMIT CHANGES;`,
      );
    });
    afterAll(async () => {
      const mine = (await queryIds()).filter(({ id }) =>
        id.includes(subject.prefix),
      );
      for (const { id } of mine) await run(`TERMINATE ${id};`);
      await run(
        `DROP TABLE IF EXISTS ${table} DELETE TOPIC;`,
        `DROP STREAM IF EXISTS ${derived} DELETE TOPIC;`,
        `DROP STREAM IF EXISTS ${stream} DELETE TOPIC;`,
      );
      await subject.close();
    });

    /** Asks again until the server, which works in the background, has got so far. */
    const eventually = async <T>(
      ask: () => Promise<T>,
      isEnough: (answer: T) => boolean,
    ): Promise<T> => {
      let answer = await ask();
      for (let tries = 0; tries < MOST_TRIES && !isEnough(answer); tries += 1) {
        await subject.pause();
        answer = await ask();
      }
      return answer;
    };

    it('says what it is and how it is', async () => {
      expect(await client.readServerInfo()).toMatchObject({
        version: expect.stringMatching(/^\d+\.\d+/),
        ksqlServiceId: expect.any(String),
      });
      expect(await client.readHealth()).toMatchObject({ isHealthy: true });
    });

    describe('of definitions', () => {
      it('tells what became of them, and what became of the command', async () => {
        expect(created).toMatchObject({
          type: 'currentStatus',
          commandId: `stream/\`${derived}\`/create`,
          commandStatus: {
            status: 'SUCCESS',
            queryId: expect.stringMatching(`^CSAS_${derived}_\\d+$`),
          },
          commandSequenceNumber: expect.any(Number),
        });
        expect(
          await client.readCommandStatus(`stream/\`${derived}\`/create`),
        ).toMatchObject({ status: 'SUCCESS' });
        expect(
          await client.readCommandStatus('stream/`NO_SUCH_STREAM`/create'),
        ).toBeUndefined();
      });

      it('lists the streams, and waits for the command that made one', async () => {
        const [listed] = await client.execute({
          text: 'LIST STREAMS;',
          commandSequenceNumber:
            created?.type === 'currentStatus'
              ? created.commandSequenceNumber
              : undefined,
          isReadOnly: true,
        });
        expect(listed).toMatchObject({
          type: 'streams',
          sources: expect.arrayContaining([
            expect.objectContaining({
              type: 'STREAM',
              name: stream,
              topic: stream,
              valueFormat: 'JSON',
              isWindowed: false,
            }),
          ]),
        });
      });

      it('describes a stream with its columns and the queries that read it', async () => {
        const [described] = await run(`DESCRIBE ${stream} EXTENDED;`);
        expect(described).toMatchObject({
          type: 'sourceDescription',
          source: {
            name: stream,
            columns: [
              { name: 'ID', type: 'STRING', role: 'key' },
              { name: 'N', type: 'BIGINT' },
              { name: 'TOTAL', type: 'DECIMAL(10, 2)' },
              { name: 'NOTE', type: 'STRING' },
              {
                name: 'PLACED',
                type: 'STRUCT<`CITY` STRING, `ZIPS` ARRAY<INTEGER>>',
              },
            ],
            partitions: 1,
            readQueries: expect.arrayContaining([
              expect.objectContaining({ sinks: [derived] }),
            ]),
          },
        });
      });

      it('lists, explains, pauses and resumes the query of a stream', async () => {
        const listed = (await queryIds()).find(({ sinks }) =>
          sinks.includes(derived),
        );
        expect(listed).toMatchObject({
          queryType: 'PERSISTENT',
          text: expect.stringContaining(`FROM ${stream}`),
        });
        const id = listed?.id ?? '';
        const [explained] = await run(`EXPLAIN ${id};`);
        expect(explained).toMatchObject({
          type: 'queryDescription',
          query: { id, sources: [stream], sinks: [derived] },
        });
        const state = async () =>
          (await queryIds()).find(each => each.id === id)?.state;
        await run(`PAUSE ${id};`);
        await expect(
          eventually(state, each => each === 'PAUSED'),
        ).resolves.toBe('PAUSED');
        await run(`RESUME ${id};`);
        await expect(
          eventually(state, each => each === 'RUNNING'),
        ).resolves.toBe('RUNNING');
      });

      it('explains what does not run', async () => {
        const [explained] = await run(
          `EXPLAIN SELECT ID FROM ${stream} EMIT CHANGES;`,
        );
        expect(explained).toMatchObject({
          type: 'queryDescription',
          query: { sources: [stream], sinks: [] },
        });
      });

      it('knows functions', async () => {
        const [listed, described] = await run(
          'LIST FUNCTIONS;',
          'DESCRIBE FUNCTION UCASE;',
        );
        expect(listed).toMatchObject({
          type: 'functions',
          functions: expect.arrayContaining([
            expect.objectContaining({ name: 'COUNT' }),
          ]),
        });
        expect(described).toMatchObject({
          type: 'functionDescription',
          function: { name: 'UCASE', variants: [expect.anything()] },
        });
      });

      it('warns where something need not be done', async () => {
        const entities = await run('DROP STREAM IF EXISTS NO_SUCH_STREAM;');
        expect(textOf(entities)).toContain('NO_SUCH_STREAM');
      });
    });

    describe('of queries', () => {
      it('sends rows of a push query digit for digit, and says that the limit is reached', async () => {
        const running = await query(
          `SELECT ID, N, TOTAL, NOTE FROM ${stream} EMIT CHANGES LIMIT 3;`,
        );
        expect(running.columns).toEqual([
          { name: 'ID', type: 'STRING' },
          { name: 'N', type: 'BIGINT' },
          { name: 'TOTAL', type: 'DECIMAL(10, 2)' },
          { name: 'NOTE', type: 'STRING' },
        ]);
        expect(await readQuery(running)).toEqual({
          rows: '["a",9007199254740993,49.90,"ü; --"],["b",-1,0.05,"it\'s"],["a",2,100.00,"{\\"row\\":"]',
          count: 3,
          finalMessage: 'Limit Reached',
        });
      });

      it('sends the rows of a derived stream', async () => {
        const running = await query(
          `SELECT ID, TOTAL FROM ${derived} EMIT CHANGES LIMIT 2;`,
        );
        expect(await readQuery(running)).toMatchObject({
          rows: '["a",49.90],["a",100.00]',
        });
      });

      it('ends a push query that is closed', async () => {
        const running = await query(
          `SELECT * FROM ${stream} WHERE ID = 'nobody' EMIT CHANGES;`,
        );
        expect(running.queryId).toEqual(expect.any(String));
        await running.close();
        expect(await readQuery(running)).toMatchObject({ count: 0 });
        const isGone = async () => {
          const { status, body } = await subject.post('/close-query', {
            queryId: running.queryId,
          });
          return { status, body };
        };
        expect(
          await eventually(isGone, ({ status }) => status === 400),
        ).toMatchObject({
          status: 400,
          body: { error_code: 40000, message: expect.any(String) },
        });
      });

      it('ends a push query whose reader goes away', async () => {
        const leaving = new AbortController();
        const running = await query(
          `SELECT * FROM ${stream} WHERE ID = 'nobody' EMIT CHANGES;`,
          leaving.signal,
        );
        leaving.abort(new Error('left'));
        await expect(readQuery(running)).rejects.toThrow('left');
      });

      it('reads a stream from its beginning to its end', async () => {
        const running = await query(`SELECT ID FROM ${stream};`);
        expect(await readQuery(running)).toEqual({
          rows: '["a"],["b"],["a"]',
          count: 3,
          finalMessage: 'Query Completed',
        });
      });

      it('looks a key up in a table', async () => {
        const lookUp = async () => {
          const running = await query(`SELECT * FROM ${table} WHERE ID = 'a';`);
          const { rows } = await readQuery(running);
          return { rows, columns: running.columns };
        };
        // A table that is being built may refuse to be read.
        const tryToLookUp = () =>
          lookUp().catch((error: unknown) => ({ rows: String(error) }));
        expect(
          await eventually(tryToLookUp, ({ rows }) => rows === '["a",2]'),
        ).toEqual({
          rows: '["a",2]',
          columns: [
            { name: 'ID', type: 'STRING', role: 'key' },
            { name: 'ORDERS', type: 'BIGINT' },
          ],
        });
      });

      it('prints records of a topic', async () => {
        const running = await query(
          `PRINT \`${stream}\` FROM BEGINNING LIMIT 2;`,
        );
        const { rows, count } = await readQuery(running);
        expect(count).toBe(2);
        expect(JSON.parse(`[${rows}]`)[0]).toEqual([
          expect.stringMatching(
            /^rowtime: .+, key: a, value: .*49\.9.*, partition: 0$/,
          ),
        ]);
      });
    });

    describe('refuses', () => {
      // prettier-ignore
      test.each<[string, string, number, RegExp]>([
        ['what it cannot read',          'SELCT 1;',                                 40001, /SELCT/],
        ['a source that is not there',   'DESCRIBE NO_SUCH_STREAM;',                 40001, /NO_SUCH_STREAM/],
        ['a query for a statement',      'SELECT * FROM NO_SUCH_STREAM EMIT CHANGES;', 40002, /SELECT/],
        ['to print for a statement',     'PRINT nothing;',                           40002, /PRINT/],
        ['to end a query that is none',  'TERMINATE NO_SUCH_QUERY;',                 40001, /NO_SUCH_QUERY/i],
      ])('%s', async (_case, text, code, message) => {
        const error = await refusalOf(client.execute({ text }));
        expect(error).toMatchObject({ status: 400, code, error: { code } });
        expect(error?.error.message).toMatch(message);
      });

      // prettier-ignore
      test.each<[string, string]>([
        ['a query that it cannot read',  'SELCT 1;'],
        ['a query of nothing there',     'SELECT * FROM NO_SUCH_STREAM EMIT CHANGES;'],
        ['two queries at once',          'SELECT 1; SELECT 1;'],
      ])('%s before its first row', async (_case, text) => {
        const error = await refusalOf(query(text));
        expect(error).toMatchObject({ status: 400, canRetryHelp: false });
        expect(error?.error.message).not.toBe('');
      });

      it('all of a text of which it cannot read a part', async () => {
        const error = await refusalOf(
          run(`DROP STREAM ${stream} DELETE TOPIC;`, 'SELCT 1;'),
        );
        expect(error?.entities).toEqual([]);
        expect(textOf(await run('LIST STREAMS;'))).toContain(`"${stream}"`);
      });

      it('whoever it does not know', async () => {
        const { stranger } = subject;
        const error = stranger && (await errorOf(stranger.readServerInfo()));
        const status = error instanceof ConfluentApiError && error.status;
        expect(status).toBe(stranger ? 401 : false);
      });
    });
  });
}

function textOf(entities: KsqlEntity[]): string {
  return JSON.stringify(entities);
}
