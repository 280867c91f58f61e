// SPDX-License-Identifier: Apache-2.0
import { spellingsInText, spellingsOfName, spellingsOfPath } from './spellings';

describe('spellingsOfName', () => {
  const customerEmail = [
    'customer email',
    'customeremail',
    'customer.email',
    'customer-email',
    'e-mail',
  ];

  // prettier-ignore
  test.each<[string, string[]]>([
    ['customerEmail',  customerEmail],
    ['customer_email', customerEmail],
    ['customer.email', customerEmail],
    ['customer-email', customerEmail],
    ['customerE-Mail', customerEmail],
    ['email',          ['email', 'e-mail']],
    ['emails',         ['emails', 'e-mails']],
    ['id',             ['id']],
    ['',               []],
  ])('spells %j', (name, expected) => {
    expect(spellingsOfName(name)).toEqual(expected);
  });
});

describe('spellingsOfPath', () => {
  // prettier-ignore
  test.each<[string, string[]]>([
    ['id',            ['id']],
    ['customer.id',   ['id', 'customer id', 'customerid', 'customer.id', 'customer-id']],
    ['lines[].price', ['price', 'lines price', 'linesprice', 'lines.price', 'lines-price']],
    ['a.b.c',         ['c', 'b c', 'bc', 'b.c', 'b-c', 'a b c', 'abc', 'a.b.c', 'a-b-c']],
  ])('spells %j', (path, expected) => {
    expect(spellingsOfPath(path)).toEqual(expected);
  });
});

describe('spellingsInText', () => {
  // prettier-ignore
  test.each<[string, string[]]>([
    ['The E-Mail of the customer, an email.', ['email', 'e-mail']],
    ['Where parcels go.',                     []],
  ])('adds to %j', (text, expected) => {
    expect(spellingsInText(text)).toEqual(expected);
  });
});
