// SPDX-License-Identifier: Apache-2.0

import {
  decideWrite,
  WriteQuestion,
  WriteRules,
  WriteSubject,
} from './decideWrite';

const rules: WriteRules = {
  enforceOwnership: true,
  administrators: [],
  protectedOwners: [],
  protectedDomains: [],
};

const resource: WriteSubject['resource'] = {
  environmentId: 'env-7k2mq9',
  owners: ['group:default/checkout', 'group:default/commerce'],
  domains: ['domain:default/sales', 'domain:default/trade'],
  domainOwners: ['group:default/sales-leads'],
};

const aSubject = (differences: Partial<WriteSubject> = {}): WriteSubject => ({
  moment: 'current',
  resource,
  isOwned: true,
  isPermitted: true,
  ...differences,
});

const ask = (differences: Partial<WriteQuestion> = {}) =>
  decideWrite({
    action: 'edit',
    environment: { title: 'Production', mode: 'readWrite', problems: [] },
    permission: { name: 'data-products.edit', result: 'allow' },
    subjects: [aSubject()],
    rules,
    ...differences,
  });

const others = aSubject({ isOwned: false });
const proposedOthers = aSubject({ moment: 'proposed', isOwned: false });
const nobodys = aSubject({
  isOwned: false,
  resource: { ...resource, owners: [], domains: [], domainOwners: [] },
});
const readOnly = {
  title: 'Production',
  mode: 'readOnly',
  problems: [],
} as const;
const broken = {
  title: 'Production',
  mode: 'readWrite',
  problems: ['`streamCatalog.url` is missing.'],
} as const;
const deny = { name: 'data-products.edit', result: 'deny' } as const;
const depends = { name: 'data-products.edit', result: 'depends' } as const;

describe('decideWrite', () => {
  // prettier-ignore
  test.each<[string, Partial<WriteQuestion>]>([
    ['what is one’s own',                                       {}],
    ['what is one’s own before and after',                      { subjects: [aSubject(), aSubject({ moment: 'proposed' })] }],
    ['what the rules let one',                                  { permission: depends }],
    ['what is not one’s own where that does not matter',        { subjects: [others], rules: { ...rules, enforceOwnership: false } }],
    ['to be asked about something that could be',               { subjects: [], permission: depends }],
    ['what belongs to others than those who are protected',     { rules: { ...rules, protectedOwners: ['group:default/finance'] } }],
  ])('allows %s', (_case, differences) => {
    expect(ask(differences)).toEqual({ isAllowed: true });
  });

  // prettier-ignore
  test.each<[string, Partial<WriteQuestion>, string, string]>([
    ['anything in a read-only environment',      { environment: readOnly, permission: deny },                 'environment', 'Production is read-only'],
    ['anything in one that is set up wrong',     { environment: broken },                                     'environment', '`streamCatalog.url` is missing.'],
    ['anything without the permission',          { permission: deny, subjects: [others] },                    'permission',  'You need the permission data-products.edit'],
    ['what the rules do not let one',            { permission: depends, subjects: [aSubject({ isPermitted: false })] }, 'permission', 'products of the group checkout'],
    ['an end that the rules do not let one',     { permission: depends, subjects: [aSubject(), aSubject({ moment: 'proposed', isPermitted: false })] }, 'permission', 'do not let you change'],
    ['what a protected owner has, to its owner', { rules: { ...rules, protectedOwners: ['group:default/checkout'] } }, 'protected', 'owned by the group checkout'],
    ['what a group within a protected one has',  { rules: { ...rules, protectedOwners: ['group:default/commerce'] } }, 'protected', 'owned by the group commerce'],
    ['what is in a protected domain',            { rules: { ...rules, protectedDomains: ['domain:default/sales'] } },  'protected', 'in the domain sales'],
    ['what is in a part of a protected domain',  { rules: { ...rules, protectedDomains: ['domain:default/trade'] } },  'protected', 'in the domain trade'],
    ['what is protected where ownership does not matter', { rules: { ...rules, enforceOwnership: false, protectedOwners: ['group:default/checkout'] } }, 'protected', 'never changed from the portal'],
    ['what belongs to others',                   { subjects: [others] },                                      'ownership',   'Only the group checkout or the group sales-leads can change this product'],
    ['what one would give away',                 { subjects: [aSubject(), proposedOthers] },                  'ownership',   'needs an owner or a domain of yours'],
    ['what one would take',                      { subjects: [others, aSubject({ moment: 'proposed' })] },    'ownership',   'Only the group checkout'],
    ['what nobody owns',                         { subjects: [nobodys] },                                     'ownership',   'Nobody is known to own this product'],
    ['to make something that nobody owns',       { action: 'publish', subjects: [{ ...nobodys, moment: 'proposed' }] }, 'ownership', 'Choose one of your groups'],
  ])('refuses %s', (_case, differences, gate, because) => {
    expect(ask(differences)).toEqual({
      isAllowed: false,
      gate,
      because: expect.stringContaining(because),
    });
  });
});
