// SPDX-License-Identifier: Apache-2.0
import {
  classify,
  HistoryEntry,
  StatementOutcome,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { historyOf } from './historyOf';
import { demandRead } from './UnreadableTextError';

const [statement] = demandRead(classify('DROP STREAM ORDERS;'));

describe('historyOf', () => {
  // prettier-ignore
  test.each<[string, StatementOutcome, Pick<HistoryEntry, 'outcome' | 'message'>]>([
    ['what is done',      { status: 'done', entities: [] },                                                   { outcome: 'succeeded' }],
    ['what is accepted',  { status: 'accepted', commandId: 'stream/ORDERS/drop', entities: [] },              { outcome: 'succeeded', message: 'ksqlDB accepted it, and was not done when the portal looked.' }],
    ['what failed',       { status: 'failed', error: { code: 40001, message: 'In use' }, entities: [] },      { outcome: 'failed', message: 'In use' }],
    ['what was not run',  { status: 'notRun' },                                                               { outcome: 'failed', message: 'It was not run.' }],
  ])('tells of %s', (_case, outcome, expected) => {
    expect(historyOf({ statement: statement!, outcome, durationMs: 5 })).toEqual(
      { ...expected, durationMs: 5 },
    );
  });
});
