// SPDX-License-Identifier: Apache-2.0
import type {
  DataProduct,
  ResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aResolvedReference } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { someSurroundings, toldOf } from '../__testUtils__/toldOf';
import type { Surroundings } from './ownership';

const group = aResolvedReference('group:default/checkout');
const otherGroup = aResolvedReference('group:default/pricing');
const user = aResolvedReference('User:default/kim');
const unresolved: ResolvedReference = { status: 'unresolved', text: '@nobody' };
const missing: ResolvedReference = { status: 'missing' };
const contact = [{ name: 'Contact', value: '#orders' }];
const outage: Surroundings = { status: 'failed', reason: 'No catalog.' };

describe('what is told about ownership', () => {
  test.each([
    [group, 'group'],
    [user, 'user'],
    [unresolved, 'unresolved'],
    [missing, 'missing'],
  ])('%j is an owner of the kind %s', (owner, expected) => {
    expect(toldOf('owner-kind', { product: { owner } })).toBe(expected);
  });

  test.each([
    [aResolvedReference('domain:default/sales'), 'resolved'],
    [unresolved, 'unresolved'],
    [missing, 'missing'],
  ])('%j is a domain that is %s', (domain, expected) => {
    expect(toldOf('domain', { product: { domain } })).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, Partial<DataProduct>, Surroundings, unknown]>([
    ['an attribute',                        { attributes: contact },                                    someSurroundings(), 'attribute'],
    ['an attribute, whatever the catalog',  { attributes: contact },                                    outage,             'attribute'],
    ['the owner, without an attribute',     { owner: group },                                           someSurroundings(), 'owner'],
    ['the owner, with a blank one',         { owner: group, attributes: [{ name: 'contact', value: ' ' }] }, someSurroundings(), 'owner'],
    ['nobody, for a silent group',          { owner: otherGroup },                                      someSurroundings(), 'none'],
    ['nobody, for a person',                { owner: user },                                            someSurroundings(), 'none'],
    ['nobody, without an owner',            { owner: missing },                                         outage,             'none'],
    ['nobody knows, without the catalog',   { owner: group },                                           outage,             { failed: 'No catalog.' }],
  ])('help is found through %s', (_case, product, surroundings, expected) => {
    expect(toldOf('support-channel', { product, context: { surroundings } })).toEqual(expected);
  });
});
