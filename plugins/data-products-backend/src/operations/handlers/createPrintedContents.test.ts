// SPDX-License-Identifier: Apache-2.0

import { ConfluentApiError, QueryBatch } from '@data-mesh/confluent-client';
import { TestClock } from '../../sync/__testUtils__/openTestSync';
import {
  createPrintedContents,
  FIRST_RECORD_MS,
} from './createPrintedContents';
import { KsqlAccess } from './environmentClients';

type Open = KsqlAccess['openQuery'];

/** A query that brings what it is given, and then waits for its end. */
const printing =
  (batches: QueryBatch[], sent: string[] = []): Open =>
  async ({ text }, { signal }) => {
    sent.push(text);
    return {
      columns: [],
      batches: (async function* read() {
        yield* batches;
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      })(),
      close: async () => {},
    };
  };

/** It cannot be reached the first time. */
const afterFailure = (open: Open): Open => {
  let calls = 0;
  return async (...asked) => {
    calls += 1;
    if (calls > 1) return open(...asked);
    throw new ConfluentApiError({ operation: 'x', failure: 'connection' });
  };
};

const lines = (...texts: string[]): QueryBatch => ({
  type: 'rows',
  text: texts.map(text => JSON.stringify([text])).join(','),
  count: texts.length,
});

async function ask(openQuery: Open | undefined, topic = 'orders') {
  const clock = new TestClock();
  const contents = createPrintedContents({
    clock,
    environments: [
      {
        config: { id: 'env-1' },
        kafka: [],
        ksqldb: [
          {
            config: { id: 'lksqlc-1', kafkaClusterId: 'lkc-1' },
            client: openQuery && {
              openQuery,
              execute: async () => [],
              readCommandStatus: async () => undefined,
            },
          },
        ],
      },
    ],
  });
  const stop = new AbortController();
  const answer = contents('lkc-1', topic, {
    environmentId: 'env-1',
    signal: stop.signal,
  });
  // Lets the query begin before time goes on.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  clock.pass(FIRST_RECORD_MS + 1);
  return answer;
}

const formats = lines('Key format: KAFKA_STRING', 'Value format: AVRO');
const record = lines('rowtime: 2026/11/24 09:15:12.556 Z, key: o-1, value: {}');
const error: QueryBatch = {
  type: 'error',
  error: { code: 50000, message: 'no' },
};

describe('what a topic holds', () => {
  // prettier-ignore
  test.each<[string, Open | undefined, string]>([
    ['a record that is printed',           printing([record]),          'holdsRecords'],
    ['a record after what is known of it', printing([formats, record]), 'holdsRecords'],
    ['nothing in time',                    printing([]),                'empty'],
    ['nothing but formats in time',        printing([formats]),         'empty'],
    ['an error',                           printing([error]),           'unknown'],
    ['a server that does not answer',      async () => { throw new Error('x'); }, 'unknown'],
    ['a record, told at the second try',   afterFailure(printing([record])), 'holdsRecords'],
    ['no ksqlDB cluster',                  undefined,                   'unknown'],
  ])('%s', async (_case, openQuery, expected) => {
    expect(await ask(openQuery)).toBe(expected);
  });

  it('is asked for with one statement, whatever the name', async () => {
    const sent: string[] = [];
    await ask(printing([record], sent), "o'rders");
    expect(sent).toEqual(["PRINT 'o''rders' FROM BEGINNING LIMIT 1;"]);
  });
});
