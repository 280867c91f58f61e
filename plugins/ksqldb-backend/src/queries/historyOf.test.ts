// SPDX-License-Identifier: Apache-2.0
import { historyOf } from './historyOf';
import { EndedQuery } from './runQuery';

describe('historyOf', () => {
  // prettier-ignore
  test.each<[EndedQuery['reason'], string]>([
    ['finished',      'succeeded'],
    ['rowLimit',      'succeeded'],
    ['byteLimit',     'succeeded'],
    ['timeLimit',     'succeeded'],
    ['stopped',       'stopped'],
    ['left',          'stopped'],
    ['shutdown',      'stopped'],
    ['upstreamError', 'failed'],
  ])('calls a query that ended by %s %s', (reason, outcome) => {
    const ended = { reason, rows: 2, bytes: 6, durationMs: 5 };
    expect(historyOf(ended)).toMatchObject({ outcome, rows: 2, durationMs: 5 });
  });

  // prettier-ignore
  test.each<[string, Partial<EndedQuery>, string | undefined]>([
    ['what ksqlDB said',                { reason: 'upstreamError', error: { code: 50000, message: 'Store is gone' } }, 'Store is gone'],
    ['that it was not its own doing',   { reason: 'shutdown' },                                                       'The portal went down.'],
    ['nothing more of one that ended well', { reason: 'finished' },                                                   undefined],
  ])('tells %s', (_case, end, message) => {
    const ended: EndedQuery = { reason: 'finished', rows: 0, bytes: 0, durationMs: 0, ...end };
    expect(historyOf(ended).message).toBe(message);
  });
});
