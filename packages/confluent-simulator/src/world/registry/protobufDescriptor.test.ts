// SPDX-License-Identifier: Apache-2.0
import descriptor from 'protobufjs/ext/descriptor';
import { protobufDescriptor } from './protobufDescriptor';

const ORDER = `syntax = "proto3";
package shop;
import "google/protobuf/timestamp.proto";
import "money.proto";
message Order {
  string id = 1;
  google.protobuf.Timestamp placed_at = 2;
  repeated Line lines = 3;
  map<string, shop.Money> price_list = 4;
  oneof payment { string card = 5; int64 voucher = 6; }
  Channel channel = 7;
  message Line { sint32 amount = 1; }
}
message Unused { bytes content = 1; }
enum Channel { WEB = 0; STORE = 5; }
`;
const MONEY =
  'syntax = "proto3"; package shop; message Money { int64 cents = 1; }';

function decoded(text: string, referenced: string[]) {
  const { FileDescriptorProto } = descriptor;
  const bytes = Buffer.from(protobufDescriptor(text, referenced), 'base64');
  return FileDescriptorProto.toObject(FileDescriptorProto.decode(bytes), {
    enums: String,
  });
}

describe('protobufDescriptor', () => {
  const file = decoded(ORDER, [MONEY]);
  const [order] = file.messageType;

  it('has what is in the file, in its order, and nothing of the files it imports', () => {
    expect(file).toMatchObject({
      package: 'shop',
      syntax: 'proto3',
      dependency: ['google/protobuf/timestamp.proto', 'money.proto'],
      messageType: [{ name: 'Order' }, { name: 'Unused' }],
      enumType: [
        {
          name: 'Channel',
          value: [
            { name: 'WEB', number: 0 },
            { name: 'STORE', number: 5 },
          ],
        },
      ],
    });
  });

  // prettier-ignore
  test.each([
    ['text',                  'id',         { number: 1, type: 'TYPE_STRING', label: 'LABEL_OPTIONAL' }],
    ['a type of Google’s',    'placed_at',  { type: 'TYPE_MESSAGE', typeName: '.google.protobuf.Timestamp' }],
    ['a list',                'lines',      { label: 'LABEL_REPEATED', typeName: '.shop.Order.Line' }],
    ['a map',                 'price_list', { label: 'LABEL_REPEATED', typeName: '.shop.Order.PriceListEntry' }],
    ['one of two',            'voucher',    { type: 'TYPE_INT64', oneofIndex: 0 }],
    ['an enumeration',        'channel',    { type: 'TYPE_ENUM', typeName: '.shop.Channel' }],
  ])('describes %s', (_case, name, expected) => {
    expect(order.field.find((field: { name: string }) => field.name === name)).toMatchObject(expected);
  });

  it('gives a map a message for its entries', () => {
    expect(order.nestedType).toMatchObject([
      { name: 'Line', field: [{ name: 'amount', type: 'TYPE_SINT32' }] },
      {
        name: 'PriceListEntry',
        field: [
          { name: 'key', type: 'TYPE_STRING' },
          { name: 'value', typeName: '.shop.Money' },
        ],
        options: { mapEntry: true },
      },
    ]);
  });

  it('keeps the older syntax, and what it requires', () => {
    expect(
      decoded('syntax = "proto2"; message A { required string b = 1; }', []),
    ).toMatchObject({
      syntax: 'proto2',
      messageType: [{ field: [{ label: 'LABEL_REQUIRED' }] }],
    });
  });
});
