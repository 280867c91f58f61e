// SPDX-License-Identifier: Apache-2.0
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aComponent } from '../__testUtils__/shop';
import { createOrganisationTree } from '../entities/createOrganisationTree';
import { toKnownEntity } from '../entities/toKnownEntity';
import { createReadableEntities, fullRef } from './createReadableEntities';

const KIM = mockCredentials.user('user:default/kim');
const LEE = mockCredentials.user('user:default/lee');
const TILL = 'component:default/till';
const SAFE = 'component:default/safe';

describe('createReadableEntities', () => {
  function open(
    result: AuthorizeResult,
    { shown = [aComponent('till')] } = {},
  ) {
    const known = [aComponent('till'), aComponent('safe')].map(toKnownEntity);
    const time = { now: 0 };
    const catalog = catalogServiceMock({ entities: shown });
    const facets = jest.spyOn(catalog, 'getEntityFacets');
    const found = jest.spyOn(catalog, 'getEntityByRef');
    const readable = createReadableEntities({
      auth: mockServices.auth({ pluginId: 'scorecards' }),
      permissions: mockServices.permissions.mock({
        authorizeConditional: async () => [{ result } as never],
      }),
      catalog,
      entities: () => ({
        byRef: new Map(known.map(each => [each.entityRef, each])),
        tree: createOrganisationTree([]),
        domainsOf: () => [],
      }),
      now: () => time.now,
    });
    return { readable, facets, found, time };
  }

  // prettier-ignore
  test.each<[string, AuthorizeResult, [boolean, boolean], number]>([
    //                                                      till   safe  calls of the catalog
    ['everything where the policy allows it',  AuthorizeResult.ALLOW,       [true,  true],  0],
    ['nothing where it denies it',             AuthorizeResult.DENY,        [false, false], 0],
    ['what the catalog shows where it depends', AuthorizeResult.CONDITIONAL, [true,  false], 1],
  ])('lets read %s', async (_case, result, expected, calls) => {
    const { readable, facets } = open(result);
    const { isReadable } = await readable.for(KIM);
    expect([isReadable(TILL), isReadable(SAFE)]).toEqual(expected);
    expect(facets).toHaveBeenCalledTimes(calls);
  });

  it('asks the catalog once in half a minute for each person, in their name', async () => {
    const { readable, facets, time } = open(AuthorizeResult.CONDITIONAL);
    await Promise.all([readable.for(KIM), readable.for(KIM)]);
    await readable.for(LEE);
    expect(facets.mock.calls.map(([, options]) => options)).toEqual([
      { credentials: KIM },
      { credentials: LEE },
    ]);
    time.now = 30_000;
    await readable.for(KIM);
    expect(facets).toHaveBeenCalledTimes(3);
  });

  it('remembers no failure', async () => {
    const { readable, facets } = open(AuthorizeResult.CONDITIONAL);
    facets.mockRejectedValueOnce(new Error('The catalog is down'));
    await expect(readable.for(KIM)).rejects.toThrow('The catalog is down');
    await expect(readable.for(KIM)).resolves.toBeDefined();
  });

  it('finds what one may read, also what is new, and nothing else', async () => {
    const { readable } = open(AuthorizeResult.CONDITIONAL, {
      shown: [aComponent('till'), aComponent('new')],
    });
    expect((await readable.find(TILL, KIM)).title).toBe('till');
    expect((await readable.find('Component:default/New', KIM)).title).toBe(
      'new',
    );
    await expect(readable.find(SAFE, KIM)).rejects.toThrow(
      'There is no component:default/safe that you may read in the catalog',
    );
  });

  // prettier-ignore
  test.each([
    ['a person in their own',  KIM,                              KIM],
    ['a service in ours',      mockCredentials.service('ci'),    mockCredentials.service('plugin:scorecards')],
  ])('asks the catalog for %s name', async (_case, caller, reader) => {
    const { readable, found } = open(AuthorizeResult.ALLOW);
    await readable.find(TILL, caller);
    expect(found).toHaveBeenCalledWith(TILL, {
      credentials: expect.objectContaining({ principal: reader.principal }),
    });
  });
});

describe('fullRef', () => {
  test.each(['', 'till', ':'])('refuses %j', text => {
    expect(() => fullRef(text)).toThrow('is no entity ref');
  });
  it('takes a ref without its namespace', () => {
    expect(fullRef('Component:Till')).toBe(TILL);
  });
});
