// SPDX-License-Identifier: Apache-2.0

/** Protobuf of a customer; later versions add fields at the end of the message. */
export function customerSchema(...moreFields: string[]): string {
  return [
    'syntax = "proto3";',
    'package cornerandmain;',
    '',
    '// A person with an account or a Corner Card.',
    'message Customer {',
    '  // Unique for ever, and not given away again after erasure.',
    '  string customer_id = 1;',
    '  // As the customer wants to be called.',
    '  string name = 2;',
    '  // Confirmed by a click.',
    '  string email = 3;',
    '  // ISO 3166, two letters.',
    '  string country = 4;',
    '  // Milliseconds since 1970.',
    '  int64 changed_at = 5;',
    ...moreFields,
    '}',
    '',
  ].join('\n');
}
