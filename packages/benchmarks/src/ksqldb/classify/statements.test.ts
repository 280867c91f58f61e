// SPDX-License-Identifier: Apache-2.0
import {
  classify,
  StatementClass,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { STATEMENTS } from './statements';

test('the statements are of every class that the portal carries, and of no other', () => {
  const classes = STATEMENTS.map(text => {
    const read = classify(text);
    return read.status === 'rejected' ? text : read.statements[0]?.class;
  });
  const carried: StatementClass[] = [
    'query',
    'metadata',
    'definition',
    'dataWrite',
    'runControl',
  ];
  expect(new Set(classes)).toEqual(new Set(carried));
});
