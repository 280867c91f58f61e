// SPDX-License-Identifier: Apache-2.0
import { classify } from '@data-mesh/backstage-plugin-ksqldb-common';
import { ALL_RIGHTS } from '../__testUtils__/holdings';
import type { CallerRights } from '../permissions/createRights';
import { decideRights } from './decideRights';

const NO_RIGHTS: CallerRights = {
  readMetadata: false,
  executeQueries: false,
  changeDefinitions: false,
  writeData: false,
  controlQueries: false,
  printTopics: false,
  useUnownedSources: false,
};

function decide(
  text: string,
  rights: Partial<CallerRights>,
  isReadOnly = false,
): string | undefined {
  const classified = classify(text);
  if (classified.status === 'rejected') throw new Error(text);
  return decideRights(classified.statements[0]!, {
    rights: { ...NO_RIGHTS, ...rights },
    isReadOnly,
    clusterTitle: 'Retail ksqlDB',
    environmentTitle: 'Production',
  })?.message;
}

// prettier-ignore
const STATEMENTS: [string, keyof CallerRights, string, boolean][] = [
  //                                              needs                 permission                   changes something
  ['LIST STREAMS;',                               'readMetadata',       'ksqldb.metadata.read',      false],
  ['EXPLAIN SELECT * FROM ORDERS EMIT CHANGES;',  'readMetadata',       'ksqldb.metadata.read',      false],
  ['SELECT * FROM ORDERS;',                       'executeQueries',     'ksqldb.query.execute',      false],
  ['PRINT orders;',                               'printTopics',        'ksqldb.topic.print',        false],
  ['CREATE STREAM A AS SELECT * FROM ORDERS;',    'changeDefinitions',  'ksqldb.definition.execute', true],
  ['INSERT INTO A SELECT * FROM ORDERS;',         'changeDefinitions',  'ksqldb.definition.execute', true],
  ['DROP STREAM ORDERS;',                         'changeDefinitions',  'ksqldb.definition.execute', true],
  ['CREATE TYPE MONEY AS STRUCT<AMOUNT INT>;',    'changeDefinitions',  'ksqldb.definition.execute', true],
  ["INSERT INTO ORDERS (ID) VALUES ('1');",       'writeData',          'ksqldb.data.write',         true],
  ['TERMINATE CSAS_A_1;',                         'controlQueries',     'ksqldb.run.control',        true],
  ['PAUSE ALL;',                                  'controlQueries',     'ksqldb.run.control',        true],
];

describe('the kind of a statement decides first:', () => {
  test.each(STATEMENTS)(
    '%s needs the one right %s',
    (text, right, permission) => {
      expect(decide(text, { [right]: true })).toBeUndefined();
      expect(decide(text, { ...ALL_RIGHTS, [right]: false })).toContain(
        `you need the permission ${permission}`,
      );
    },
  );

  test.each(STATEMENTS)(
    '%s, where nothing may be changed',
    (text, _right, _permission, changesSomething) => {
      const answer = decide(text, ALL_RIGHTS, true);
      expect(answer?.startsWith('Production is read-only') ?? false).toBe(
        changesSomething,
      );
    },
  );

  it.each([
    "SET 'auto.offset.reset'='earliest';",
    "ALTER SYSTEM 'ksql.x'='y';",
    'LIST PROPERTIES;',
    'LIST VARIABLES;',
    'LIST CONNECTORS;',
    'DESCRIBE CONNECTOR c;',
    'ASSERT TOPIC orders;',
  ])('%s is sent for nobody', text => {
    expect(decide(text, ALL_RIGHTS)).toEqual(expect.any(String));
  });
});
