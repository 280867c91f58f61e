// SPDX-License-Identifier: Apache-2.0
import { Creation, readCreation } from './readCreation';

describe('readCreation', () => {
  test.each<[string, string, Creation]>([
    [
      'the topic that is named',
      "CREATE STREAM LARGE WITH (KAFKA_TOPIC = 'orders.large') AS SELECT * FROM ORDERS EMIT CHANGES;",
      { status: 'creates', topic: 'orders.large' },
    ],
    [
      'the stream’s own name without one',
      'CREATE STREAM LARGE AS SELECT * FROM ORDERS;',
      { status: 'creates', topic: 'LARGE' },
    ],
    [
      'the table’s own name',
      'CREATE TABLE PER_STORE AS SELECT STOREID, COUNT(*) AS N FROM ORDERS GROUP BY STOREID;',
      { status: 'creates', topic: 'PER_STORE' },
    ],
    ['nothing', '  ', { status: 'noStatement' }],
    ['a query', 'SELECT * FROM ORDERS EMIT CHANGES;', { status: 'noCreation' }],
    [
      'a stream over a topic that is there',
      "CREATE STREAM A (B STRING) WITH (KAFKA_TOPIC = 'b', VALUE_FORMAT = 'JSON');",
      { status: 'noCreation' },
    ],
    [
      'two statements',
      'CREATE STREAM A AS SELECT * FROM B; DROP STREAM B;',
      { status: 'several', count: 2 },
    ],
  ])('finds %s', (_case, text, creation) => {
    expect(readCreation(text)).toEqual(creation);
  });

  test('says why a text cannot be read', () => {
    expect(readCreation("CREATE STREAM A AS SELECT 'x FROM B;")).toMatchObject({
      status: 'unreadable',
    });
  });
});
