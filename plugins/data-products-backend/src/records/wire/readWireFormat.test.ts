// SPDX-License-Identifier: Apache-2.0
import { readWireFormat } from './readWireFormat';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const GUID = '00112233-4455-6677-8899-aabbccddeeff';
const GUID_HEX = GUID.replaceAll('-', '');

describe('readWireFormat', () => {
  // prettier-ignore
  test.each<[string, string, string | undefined, object | undefined]>([
    ['an id in front',               '00 000186a2 61',  undefined,             { schema: { id: 100_002 }, body: hex('61') }],
    ['an id in front of nothing',    '00 00000001',     undefined,             { schema: { id: 1 }, body: hex('') }],
    ['a GUID in a header',           '61',              `01 ${GUID_HEX}`,      { schema: { guid: GUID }, framing: hex(''), body: hex('61') }],
    ['a GUID and a message in a header', '61',          `01 ${GUID_HEX} 00`,   { schema: { guid: GUID }, framing: hex('00'), body: hex('61') }],
    ['an id in a header',            '61',              '00 000186a2',         { schema: { id: 100_002 }, framing: hex(''), body: hex('61') }],
    ['the header before what is in front', '00 00000001', `01 ${GUID_HEX}`,    { schema: { guid: GUID }, framing: hex(''), body: hex('00 00000001') }],
    ['an empty header as none',      '00 00000001',     '',                    { schema: { id: 1 }, body: hex('') }],
    ['a text',                       '61',              undefined,             undefined],
    ['nothing',                      '',                undefined,             undefined],
    ['too few bytes for an id',      '00 000001',       undefined,             undefined],
    ['another first byte',           '01 00000001 61',  undefined,             undefined],
  ])('reads %s', (_case, bytes, header, expected) => {
    expect(readWireFormat(hex(bytes), header === undefined ? undefined : hex(header))).toEqual(expected);
  });

  test.each(['02 00000001', '01 0011', '00 01'])(
    'refuses the header %s',
    header =>
      expect(() => readWireFormat(hex('61'), hex(header))).toThrow(
        'neither an id nor a GUID',
      ),
  );
});
