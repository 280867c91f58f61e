// SPDX-License-Identifier: Apache-2.0
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ALL_RIGHTS } from '../__testUtils__/holdings';
import { createRights } from './createRights';

const { ALLOW, DENY } = AuthorizeResult;

function open(isAllowed: (permission: string) => boolean) {
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: isAllowed(permission.name) ? ALLOW : DENY,
      })),
  });
  return { permissions, rights: createRights(permissions) };
}

describe('rights on a cluster', () => {
  it('are all there are when everything is allowed', async () => {
    const { rights } = open(() => true);
    expect(await rights.of(mockCredentials.user(), 'a')).toEqual(ALL_RIGHTS);
  });

  // prettier-ignore
  test.each<[string, keyof typeof ALL_RIGHTS]>([
    ['ksqldb.metadata.read',       'readMetadata'],
    ['ksqldb.query.execute',       'executeQueries'],
    ['ksqldb.definition.execute',  'changeDefinitions'],
    ['ksqldb.data.write',          'writeData'],
    ['ksqldb.run.control',         'controlQueries'],
    ['ksqldb.topic.print',         'printTopics'],
    ['ksqldb.source.unowned',      'useUnownedSources'],
  ])('of %s alone is %s', async (permission, right) => {
    const { rights } = open(name => name === permission);
    const found = await rights.of(mockCredentials.user(), 'a');
    expect(Object.entries(found).filter(([, has]) => has)).toEqual([
      [right, true],
    ]);
  });

  it('are asked once for a request and a cluster, all together', async () => {
    const { rights, permissions } = open(() => true);
    const credentials = mockCredentials.user();
    await Promise.all([
      rights.of(credentials, 'a'),
      rights.of(credentials, 'a'),
    ]);
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    const [requests] = permissions.authorize.mock.calls[0]!;
    expect(
      requests.map(request => 'resourceRef' in request && request.resourceRef),
    ).toEqual(Array(7).fill('a'));
    await rights.of(credentials, 'b');
    await rights.of(mockCredentials.user(), 'a');
    expect(permissions.authorize).toHaveBeenCalledTimes(3);
  });

  it('are asked again when that failed', async () => {
    const { rights, permissions } = open(() => true);
    const credentials = mockCredentials.user();
    permissions.authorize.mockRejectedValueOnce(new Error('down'));
    await expect(rights.of(credentials, 'a')).rejects.toThrow('down');
    expect(await rights.of(credentials, 'a')).toEqual(ALL_RIGHTS);
  });
});
