// SPDX-License-Identifier: Apache-2.0
/* eslint-disable no-script-url -- what nothing may lead to */
import { Entity } from '@backstage/catalog-model';
import { contactWays, ownerPicture } from './ownerContact';

const anOwner = (
  profile: Record<string, string>,
  links: { title?: string; url: string }[] = [],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'checkout', links },
  spec: { type: 'team', profile },
});

describe('contactWays', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof contactWays>[0], string[]]>([
    ['nothing is known',           { attributes: [] },                                                              []],
    ['an attribute is a page',     { attributes: [{ name: 'support', value: 'https://chat.example/1' }] },         ['support https://chat.example/1']],
    ['an attribute is a mailbox',  { attributes: [{ name: 'supportMail', value: 'help@example.com' }] },           ['supportMail mailto:help@example.com']],
    ['an attribute is no address', { attributes: [{ name: 'support', value: '#orders' }] },                         []],
    ['an attribute is a program',  { attributes: [{ name: 'support', value: 'javascript:x()' }] },                  []],
    ['an attribute means something else', { attributes: [{ name: 'runbook', value: 'https://wiki.example' }] },     []],
    ['the topic has an address',   { attributes: [], ownerEmail: 'a@example.com' },                                 ['a@example.com mailto:a@example.com']],
    ['the group has an address',   { attributes: [], owner: anOwner({ email: 'team@example.com' }) },               ['team@example.com mailto:team@example.com']],
    ['both have the same',         { attributes: [], ownerEmail: 'a@example.com', owner: anOwner({ email: 'a@example.com' }) }, ['a@example.com mailto:a@example.com']],
    ['the group has links',        { attributes: [], owner: anOwner({}, [{ title: 'Chat', url: 'https://chat.example/2' }, { url: 'javascript:x()' }]) }, ['Chat https://chat.example/2']],
  ])('when %s', (_case, options, expected) => {
    expect(
      contactWays(options).map(({ label, href }) => `${label} ${href}`),
    ).toEqual(expected);
  });
});

describe('ownerPicture', () => {
  // prettier-ignore
  test.each([
    ['https://pictures.example/a.png', 'https://pictures.example/a.png'],
    ['mailto:a@example.com',           undefined],
    ['javascript:x()',                 undefined],
  ])('of %s is %s', (picture, expected) => {
    expect(ownerPicture(anOwner({ picture }))).toBe(expected);
  });
});
