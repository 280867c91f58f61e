// SPDX-License-Identifier: Apache-2.0
import type { PortHealth } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aMeasured,
  anUnknown,
  aPortHealth,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { englishLive } from '../../__testUtils__/english';
import { Words } from '../measured';
import {
  deadLetterFigure,
  freshnessFigure,
  lagFigure,
  rateFigure,
} from './figures';

/** A minute after what the builders observed. */
const words: Words = {
  t: englishLive,
  locale: 'en',
  now: new Date('2026-11-22T12:01:00.000Z'),
};
const WITHIN_15_MINUTES = { freshnessSeconds: 900, target: 0.99 };

const lastRecord = (lastRecordAt: string | null) =>
  aPortHealth({ lastRecordAt: aMeasured(lastRecordAt) });

describe('freshnessFigure', () => {
  // prettier-ignore
  test.each<[string, PortHealth, { freshnessSeconds?: number; target: number } | undefined, string, string, string]>([
    ['well within the promise',       lastRecord('2026-11-22T11:59:20.000Z'), WITHIN_15_MINUTES, 'good',  'Newest record 40 seconds old', 'Kept: promised within 15 minutes'],
    ['just within the promise',       lastRecord('2026-11-22T11:45:00.000Z'), WITHIN_15_MINUTES, 'good',  'Newest record 15 minutes old', 'Kept: promised within 15 minutes'],
    ['just beyond the promise',       lastRecord('2026-11-22T11:44:59.000Z'), WITHIN_15_MINUTES, 'bad',   'Newest record 15 minutes, 1 second old', 'Broken: promised within 15 minutes'],
    ['without any record',            lastRecord(null),                       WITHIN_15_MINUTES, 'bad',   'Holds no record', 'Broken: promised within 15 minutes'],
    ['from a clock that is ahead',    lastRecord('2026-11-22T12:00:30.000Z'), WITHIN_15_MINUTES, 'good',  'Newest record 0 seconds old', 'Kept: promised within 15 minutes'],
    ['old, of a tier that promises nothing', lastRecord('2026-11-20T12:00:00.000Z'), undefined,  'plain', 'Newest record 2 days old', 'nothing is promised'],
    ['old, of a tier that promises another thing', lastRecord('2026-11-20T12:00:00.000Z'), { target: 0.99 }, 'plain', 'Newest record 2 days old', 'nothing is promised'],
  ])('a newest record %s', (_case, port, objectives, tone, text, note) => {
    expect(freshnessFigure(port, objectives, words)).toMatchObject({
      tone,
      text,
      note,
    });
  });

  it('is grey with the reason when nobody knows, promise or not', () => {
    const port = aPortHealth({
      lastRecordAt: anUnknown('forbidden', 'The key may not read it.'),
    });
    expect(freshnessFigure(port, WITHIN_15_MINUTES, words)).toEqual({
      tone: 'unknown',
      text: 'Not known',
      note: 'The key may not read it.',
      weight: 0,
    });
  });

  // prettier-ignore
  test.each([
    ['Kafka, 15 minutes ago',                        '2026-11-22T12:15:00.000Z', 0,   'good'],
    ['Kafka, longer ago',                            '2026-11-22T12:15:01.000Z', 0,   'unknown'],
    ['a source 5 minutes late, 20 minutes ago',      '2026-11-22T12:20:00.000Z', 300, 'good'],
    ['a source 5 minutes late, longer ago',          '2026-11-22T12:20:01.000Z', 300, 'unknown'],
  ])('measured by %s', (_case, now, delaySeconds, tone) => {
    const port = aPortHealth({
      lastRecordAt: aMeasured<string | null>('2026-11-22T11:59:48.000Z', {
        delaySeconds,
      }),
    });
    expect(
      freshnessFigure(port, WITHIN_15_MINUTES, { ...words, now: new Date(now) })
        .tone,
    ).toBe(tone);
  });
});

describe('rateFigure', () => {
  // prettier-ignore
  test.each([
    [0,        'None at the moment'],
    [1,        '1 record a second'],
    [12.5,     '12.5 records a second'],
    [48_211.4, '48,200 records a second'],
    [0.5,      '30 records a minute'],
    [1 / 60,   '1 record a minute'],
    [1 / 3600, '1 record an hour'],
    [0.001,    '3.6 records an hour'],
  ])('%d a second', (rate, text) => {
    const port = aPortHealth({ recordsPerSecond: aMeasured(rate) });
    expect(rateFigure(port, words)).toMatchObject({ tone: 'plain', text });
  });
});

describe('lagFigure', () => {
  const WITHIN_A_MINUTE = { lagSeconds: 60, target: 0.99 };
  const behind = (lagMessages: number, lagSeconds?: number) =>
    aPortHealth({
      worstLag: aMeasured({ groupId: 'fulfilment', lagMessages, lagSeconds }),
    });

  // prettier-ignore
  test.each<[string, PortHealth, string, string, string | undefined]>([
    ['within the promise',     behind(1, 60),        'good',  '1 record behind', 'Oldest unread 1 minute old · kept: promised within 1 minute'],
    ['beyond the promise',     behind(12_400, 61),   'bad',   '12,400 records behind', 'Oldest unread 1 minute, 1 second old · broken: promised within 1 minute'],
    ['in messages only',       behind(12_400),       'plain', '12,400 records behind', undefined],
    ['not behind',             behind(0, 0),         'good',  'All groups have read everything', undefined],
    ['no group',               aPortHealth({ worstLag: aMeasured(null) }), 'plain', 'No group has read it', undefined],
  ])('%s', (_case, port, tone, text, note) => {
    expect(lagFigure(port, WITHIN_A_MINUTE, words)).toMatchObject({
      tone,
      text,
      ...(note && { note }),
    });
  });

  it('gives no verdict where nothing is promised', () => {
    expect(lagFigure(behind(5, 900), undefined, words)).toMatchObject({
      tone: 'plain',
      text: '5 records behind',
      note: 'Oldest unread 15 minutes old',
      groupId: 'fulfilment',
    });
  });
});

describe('deadLetterFigure', () => {
  const letters = (...records: number[]) =>
    aPortHealth({
      deadLetters: aMeasured(
        records.map((count, index) => ({
          topic: `orders.dlq-${index}`,
          records: count,
        })),
      ),
    });

  // prettier-ignore
  test.each<[string, PortHealth, string, string, string | undefined]>([
    ['no topic for them',  letters(),     'plain',   'No dead-letter topic is known', undefined],
    ['an empty topic',     letters(0),    'good',    'None', 'in orders.dlq-0'],
    ['one record',         letters(0, 1), 'warning', '1 record could not be processed', 'in orders.dlq-1'],
    ['many records',       letters(3, 4000), 'warning', '4,003 records could not be processed', 'in orders.dlq-0, orders.dlq-1'],
  ])('%s', (_case, port, tone, text, note) => {
    const figure = deadLetterFigure(port, words);
    expect(figure).toMatchObject({ tone, text });
    expect(figure.note).toBe(note);
  });
});
