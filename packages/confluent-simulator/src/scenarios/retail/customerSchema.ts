// SPDX-License-Identifier: Apache-2.0

/** Protobuf of a customer in its three versions, the first first. */
export const CUSTOMER_VERSIONS = [
  customer({ email: ['// Confirmed by a click.', 'string email = 3;'] }),
  customer({
    email: ['// Confirmed by a click.', 'string email = 3;'],
    more: ['optional string corner_card = 6;'],
  }),
  customer({
    imports: ['import "confluent/meta.proto";'],
    email: [
      '// E-mail address of the customer, confirmed by a click.',
      'string email = 3 [(confluent.field_meta).tags = "PII"];',
    ],
    more: [
      '// Number of the Corner Card, when there is one.',
      'optional string corner_card = 6;',
      '// Where invoices go; the first one is the default.',
      'repeated PostalAddress addresses = 7;',
    ],
    nested: [
      'message PostalAddress {',
      '  string street = 1 [(confluent.field_meta).tags = "PII"];',
      '  string postal_code = 2;',
      '  string city = 3;',
      '}',
    ],
  }),
];

function customer(parts: {
  imports?: string[];
  email: string[];
  more?: string[];
  nested?: string[];
}): string {
  const { imports = [], email, more = [], nested = [] } = parts;
  const fields = [
    '// Unique for ever, and not given away again after erasure.',
    'string customer_id = 1;',
    '// As the customer wants to be called.',
    'string name = 2;',
    ...email,
    '// ISO 3166, two letters.',
    'string country = 4;',
    '// Milliseconds since 1970.',
    'int64 changed_at = 5;',
    ...more,
    ...nested,
  ];
  return [
    'syntax = "proto3";',
    'package cornerandmain;',
    ...imports,
    '',
    '// A person with an account or a Corner Card.',
    'message Customer {',
    ...fields.map(line => `  ${line}`),
    '}',
    '',
  ].join('\n');
}
