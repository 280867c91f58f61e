// SPDX-License-Identifier: Apache-2.0
import type {
  RecordWindow,
  SampledPart,
} from '@data-mesh/backstage-plugin-data-products-common';
import { englishLive } from '../../__testUtils__/english';
import { describeFormatOfPart, describePart } from './describePart';

const WORDS = { t: englishLive, locale: 'en' };

describe('describePart', () => {
  // prettier-ignore
  test.each<[SampledPart, 'key' | 'value', string, boolean]>([
    [{ kind: 'text', text: 'o-1' },                              'key',   'o-1', true],
    [{ kind: 'decoded', json: '"o-1"', format: 'AVRO' },         'key',   'o-1', true],
    [{ kind: 'decoded', json: '{"id":7}', format: 'AVRO' },      'value', '{"id":7}', true],
    [{ kind: 'null' },                                           'key',   'No key', false],
    [{ kind: 'null' },                                           'value', 'Deleted', false],
    [{ kind: 'binary', hex: 'ff' },                              'value', 'Binary', false],
    [{ kind: 'undecodable', message: 'Schema 7 is unknown.' },   'value', 'Cannot be decoded', false],
    [{ kind: 'hidden' },                                         'key',   'Hidden', false],
  ])('%j as a %s', (part, role, text, isContent) => {
    expect(describePart(part, role, WORDS)).toMatchObject({
      text,
      isContent,
    });
  });

  it('says why something cannot be decoded', () => {
    expect(
      describePart(
        { kind: 'undecodable', message: 'Schema 7 is unknown.' },
        'value',
        WORDS,
      ).help,
    ).toBe('Schema 7 is unknown.');
  });

  // prettier-ignore
  test.each<[string, RecordWindow, RegExp]>([
    ['a window',  { startsAt: '2026-11-23T08:00:00Z' },                                  /^Window from Nov 23, 2026, .*:00:00/],
    ['a session', { startsAt: '2026-11-23T08:00:00Z', endsAt: '2026-11-23T08:07:30Z' },  /^Session from .*:00:00.* to Nov 23, 2026, .*:07:30/],
  ])('says of a key of %s when that is, and what it means', (_case, window, note) => {
    const key = describePart({ kind: 'text', text: '0101', window }, 'key', WORDS);
    expect(key).toMatchObject({ text: '0101', isContent: true });
    expect(key.note).toMatch(note);
    expect(key.help).toMatch(/^The key of a windowed table/);
  });
});

describe('describeFormatOfPart', () => {
  // prettier-ignore
  test.each<[SampledPart, string | undefined]>([
    [{ kind: 'decoded', json: '1', format: 'AVRO', schemaId: 7 },             'Avro, schema 7'],
    [{ kind: 'decoded', json: '1', format: 'PROTOBUF', schemaGuid: 'ab-cd' }, 'Protobuf, schema ab-cd'],
    [{ kind: 'decoded', json: '1', format: 'JSON' },                          'JSON Schema'],
    [{ kind: 'text', text: 'x' },                                             'Text, written without a schema'],
    [{ kind: 'null' },                                                        undefined],
  ])('%j', (part, expected) => {
    expect(describeFormatOfPart(part, englishLive)).toBe(expected);
  });
});
