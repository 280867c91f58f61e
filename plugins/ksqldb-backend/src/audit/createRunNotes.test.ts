// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import { createRunNotes } from './createRunNotes';

const NOTE = {
  clusterId: 'lksqlc-9d6ry',
  text: 'LIST STREAMS;',
  class: 'metadata',
  startedAt: '2026-11-02T09:00:00.000Z',
} as const;
const RESULT = { outcome: 'succeeded', durationMs: 5 } as const;

describe('createRunNotes', () => {
  function open() {
    const clock = createManualClock(Date.parse('2026-11-02T09:00:00Z'));
    const stored: string[] = [];
    const notes = createRunNotes({
      clock,
      logger: mockServices.logger.mock(),
      history: {
        async begin() {
          stored.push('begin');
          return 'entry-1';
        },
        async end() {
          stored.push('end');
        },
      },
    });
    return { clock, stored, notes };
  }

  it('stores what runs once it has been sent, and once only', async () => {
    const { clock, stored, notes } = open();
    const note = notes.begin('user:default/kim', NOTE);
    await clock.advance(19);
    expect(stored).toEqual([]);
    await clock.advance(1);
    expect(stored).toEqual(['begin']);
    await note.end(RESULT);
    expect(stored).toEqual(['begin', 'end']);
  });

  it('stores what has ended without further delay', async () => {
    const { clock, stored, notes } = open();
    await notes.begin('user:default/kim', NOTE).end(RESULT);
    await clock.advance(1_000);
    expect(stored).toEqual(['begin', 'end']);
  });
});
