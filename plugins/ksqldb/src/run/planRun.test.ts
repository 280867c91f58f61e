// SPDX-License-Identifier: Apache-2.0
import { aKsqlCluster } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { READER_RIGHTS } from '../__testUtils__/retailClusters';
import { planRun } from './planRun';

const owner = aKsqlCluster();
const reader = aKsqlCluster({ rights: READER_RIGHTS });
const barred = aKsqlCluster({
  rights: { ...READER_RIGHTS, executeQueries: false },
});
const frozen = aKsqlCluster({ isReadOnly: true });

const SELECT = 'SELECT * FROM ORDERS EMIT CHANGES;';
const CREATE =
  "CREATE STREAM A (B STRING) WITH (KAFKA_TOPIC = 'a', VALUE_FORMAT = 'JSON');";

/** What a plan comes to, in a word or two. */
const comesTo = (text: string, cluster: typeof owner) => {
  const plan = planRun(text, cluster);
  switch (plan.status) {
    case 'refused':
      return plan.because;
    case 'ready':
      return `${plan.statements.length} + ${plan.query ? 'query' : 'none'}`;
    case 'nothing':
    case 'rejected':
      return plan.status;
    default:
      return plan satisfies never;
  }
};

describe('planRun', () => {
  // prettier-ignore
  test.each<[string, string, typeof owner, string]>([
    ['does nothing with nothing',                ' \n',                             owner,  'nothing'],
    ['rejects what cannot be read',              "SELECT 'x",                       owner,  'rejected'],
    ['streams a query',                          SELECT,                            owner,  '0 + query'],
    ['streams a query of a reader',              SELECT,                            reader, '0 + query'],
    ['streams a query where all is frozen',      SELECT,                            frozen, '0 + query'],
    ['refuses a query without the right',        SELECT,                            barred, 'mayNotQuery'],
    ['streams a print',                          "PRINT 'a';",                      owner,  '0 + query'],
    ['refuses a print of a reader',              "PRINT 'a';",                      reader, 'mayNotPrint'],
    ['lists for everybody',                      'LIST STREAMS;',                   barred, '1 + none'],
    ['defines',                                  CREATE,                            owner,  '1 + none'],
    ['refuses a definition of a reader',         CREATE,                            reader, 'mayNotDefine'],
    ['refuses a definition where all is frozen', CREATE,                            frozen, 'readOnly'],
    ['writes',                                   "INSERT INTO A (B) VALUES ('x');", owner,  '1 + none'],
    ['refuses a write of a reader',              "INSERT INTO A (B) VALUES ('x');", reader, 'mayNotWrite'],
    ['refuses a write where all is frozen',      "INSERT INTO A (B) VALUES ('x');", frozen, 'readOnly'],
    ['controls queries',                         'PAUSE CSAS_A_1;',                 owner,  '1 + none'],
    ['refuses to control as a reader',           'PAUSE CSAS_A_1;',                 reader, 'mayNotControl'],
    ['refuses to control where all is frozen',   'PAUSE CSAS_A_1;',                 frozen, 'readOnly'],
    ['runs several in order',                    `${CREATE} LIST STREAMS;`,         owner,  '2 + none'],
    ['runs the query last',                      `${CREATE} ${SELECT}`,             owner,  '1 + query'],
    ['refuses what follows a query',             `${SELECT} ${CREATE}`,             owner,  'queryNotLast'],
    ['refuses two queries',                      `${SELECT} ${SELECT}`,             owner,  'queryNotLast'],
    ['refuses all when one is refused',          `LIST STREAMS; ${CREATE}`,         reader, 'mayNotDefine'],
  ])('%s', (_case, text, cluster, expected) => {
    expect(comesTo(text, cluster)).toBe(expected);
  });
});
