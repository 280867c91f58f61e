// SPDX-License-Identifier: Apache-2.0
import { FakeKsqlClient } from '../__testUtils__/FakeKsqlClient';
import { aQuery, aSource } from '../__testUtils__/holdings';
import { readKnowledge, toKnowledge } from './readKnowledge';

const readAt = '2026-11-02T08:00:00.000Z';
const derived = (statement?: string) => aSource('EUR', 'pkEUR', { statement });

describe('what is known of a cluster', () => {
  it('are streams, tables and persistent queries', async () => {
    const client = new FakeKsqlClient();
    client.sources = [
      aSource('ORDERS', 'orders'),
      aSource('STORES', 'stores', { type: 'TABLE' }),
    ];
    client.queries = [
      aQuery('Q', ['ORDERS'], ['STORES'], {
        hostStates: { a: 'RUNNING', b: 'RUNNING', c: 'ERROR' },
      }),
      aQuery('transient_1', ['ORDERS'], [], { queryType: 'PUSH' }),
      aQuery('', ['ORDERS'], [], { id: undefined }),
    ];
    const known = await readKnowledge(client, () => Date.parse(readAt));
    expect([...known.sources.keys()]).toEqual(['ORDERS', 'STORES']);
    expect(known.queries).toMatchObject([
      {
        id: 'Q',
        sinkTopics: ['stores'],
        stateCounts: { RUNNING: 2, ERROR: 1 },
      },
    ]);
    expect(known.readAt).toBe(readAt);
  });

  // prettier-ignore
  test.each<[string, string | undefined, ReturnType<typeof aQuery>[], object[]]>([
    ['a query carries',                    undefined,                                      [aQuery('Q', ['ORDERS'], ['EUR'])],   [{ from: ['orders'], to: ['pkEUR'] }]],
    ['a query that has ended carried',     'CREATE STREAM EUR AS SELECT * FROM ORDERS;',   [],                                   [{ from: ['orders'], to: ['pkEUR'] }]],
    ['a source that is gone had',          'CREATE STREAM EUR AS SELECT * FROM GONE;',     [],                                   [{ from: [undefined], to: ['pkEUR'] }]],
    ['nothing carries into a declared one', "CREATE STREAM EUR (ID STRING KEY) WITH (KAFKA_TOPIC='pkEUR', VALUE_FORMAT='AVRO');", [], []],
    ['words that are not understood',      'KREATE',                                       [],                                   []],
  ])('is the way of records: what %s', (_case, statement, queries, flows) => {
    const known = toKnowledge({
      sources: [aSource('ORDERS', 'orders', { statement: undefined }), derived(statement)],
      queries,
      readAt,
    });
    expect(known.flows).toEqual(flows);
  });

  // prettier-ignore
  test.each<[string, string | undefined, string | undefined, string[]]>([
    ['nothing tells another',      undefined,  "CREATE STREAM EUR (ID STRING KEY) WITH (KAFKA_TOPIC='pkEUR', VALUE_FORMAT='AVRO');", ['']],
    ['the service id is one',      'pksqlc-1', "CREATE STREAM EUR (ID STRING KEY) WITH (KAFKA_TOPIC='pkEUR', VALUE_FORMAT='AVRO');", ['', 'pksqlc-1']],
    ['what was made shows one',    undefined,  'CREATE STREAM EUR AS SELECT * FROM ORDERS;',                                          ['', 'pk']],
    ['what made it is not known',  undefined,  undefined,                                                                             ['', 'pk']],
  ])('are prefixes of topics: %s', (_case, serviceId, statement, prefixes) => {
    const known = toKnowledge({ sources: [derived(statement)], queries: [], serviceId, readAt });
    expect(known.topicPrefixes).toEqual(prefixes);
  });
});
