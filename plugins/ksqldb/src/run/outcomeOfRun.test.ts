// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlEntity,
  StatementOutcome,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { outcomeOfRun } from './outcomeOfRun';

const entity = (warnings: string[] = []): KsqlEntity => ({
  type: 'currentStatus',
  statementText: '',
  warnings,
  commandId: 'stream/`A`/create',
  commandStatus: { status: 'SUCCESS', message: 'Stream created' },
});
const skipped: KsqlEntity = {
  type: 'warning',
  statementText: '',
  warnings: [],
  message: 'A stream with the same name is there.',
};
const done = (...entities: KsqlEntity[]): StatementOutcome => ({
  status: 'done',
  entities,
});
const accepted: StatementOutcome = {
  status: 'accepted',
  commandId: 'stream/`A`/create',
  entities: [entity()],
};
const failed = (message: string): StatementOutcome => ({
  status: 'failed',
  error: { code: 40001, message },
  entities: [],
});
const notRun: StatementOutcome = { status: 'notRun' };
const TAKEN =
  "Cannot add stream 'A': A stream with the same name already exists";

describe('outcomeOfRun', () => {
  // prettier-ignore
  test.each<[string, StatementOutcome[], string, string[]]>([
    ['all done',                 [done(entity())],                        'created',      []],
    ['done with a warning',      [done(entity(['Mind it']))],             'created',      ['Mind it']],
    ['the same warning twice',   [done(entity(['Mind it']), entity(['Mind it']))], 'created', ['Mind it']],
    ['not done in time',         [accepted],                              'accepted',     []],
    ['a name that is taken',     [failed(TAKEN)],                         'alreadyThere', [TAKEN]],
    ['IF NOT EXISTS, and it is', [done(skipped)],                         'alreadyThere', ['A stream with the same name is there.']],
    ['a failure',                [failed('No such column')],              'failed',       ['No such column']],
    ['a failure halfway',        [done(entity()), failed('No'), notRun],  'failed',       ['No']],
    ['nothing',                  [],                                      'notRun',       []],
  ])('of %s', (_case, outcomes, status, messages) => {
    const results = outcomes.map(outcome => ({
      class: 'definition' as const,
      text: '',
      outcome,
    }));
    expect(outcomeOfRun(results)).toEqual({ status, messages });
  });
});
