// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  aKsqlSource,
  aPersistentQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { useRunRoutes } from '../__testUtils__/askRoutes';
import { aCommand } from '../__testUtils__/entities';
import { LEE } from '../__testUtils__/openRunRoutes';

const { open, command, statements } = useRunRoutes();
const CREATED = 'stream/`ORDERS`/create';
const SUCCESS = { status: 'SUCCESS', message: 'Stream created' };

describe('GET /clusters/:id/commands', () => {
  // prettier-ignore
  test.each<[string, string]>([
    ['a source', CREATED],
    ['a query',  'terminate/CSAS_ORDERS_EUR_43/execute'],
  ])('tells what has become of a command about %s that the caller may see', async (_case, commandId) => {
    const { client, access } = await open();
    access.visibleSources.mockResolvedValue({ sources: [aKsqlSource({ name: 'ORDERS' })], readAt: '' });
    access.visibleQueries.mockResolvedValue({ queries: [aPersistentQuery({ id: 'CSAS_ORDERS_EUR_43' })], readAt: '' });
    client.statuses = [SUCCESS];
    expect(await command(commandId)).toEqual({ status: 200, body: SUCCESS });
    expect(client.asked).toEqual([commandId]);
  });

  it.each([
    CREATED,
    'terminate/X_1/execute',
    'type/ADDRESS/create',
    'nonsense',
  ])(
    'asks nothing about %s, which the caller may not know of',
    async commandId => {
      const { client } = await open();
      client.statuses = [SUCCESS];
      expect(await command(commandId)).toMatchObject({ status: 404 });
      expect(client.asked).toEqual([]);
    },
  );

  it('names nothing hidden when the command failed', async () => {
    const { client, access } = await open();
    access.visibleSources.mockResolvedValue({
      sources: [aKsqlSource({ name: 'ORDERS' })],
      readAt: '',
    });
    client.statuses = [{ status: 'ERROR', message: 'Read by SALARIES.' }];
    expect(await command(CREATED)).toMatchObject({
      body: { message: 'Read by ….' },
    });
  });

  it('tells whoever gave the command, and only them, before there is anything to see', async () => {
    const { client } = await open({ limits: { completionSeconds: 0 } });
    client.answers = [[aCommand({ status: 'QUEUED' })]];
    client.statuses = [{ status: 'EXECUTING', message: '' }];
    await statements({
      text: 'CREATE STREAM ORDERS AS SELECT * FROM A EMIT CHANGES;',
    });

    expect(await command(CREATED)).toMatchObject({
      status: 200,
      body: { status: 'EXECUTING' },
    });
    expect(await command(CREATED, { user: LEE })).toMatchObject({
      status: 404,
    });
  });

  it('answers for a command that ksqlDB does not know as for one that is hidden', async () => {
    const { access } = await open();
    const hidden = await command(CREATED);
    access.visibleSources.mockResolvedValue({
      sources: [aKsqlSource({ name: 'ORDERS' })],
      readAt: '',
    });
    expect(await command(CREATED)).toEqual(hidden);
  });

  it('asks nothing for who may not see the cluster, or is no person', async () => {
    const { client, access } = await open();
    expect(
      await command(CREATED, {
        authorization: mockCredentials.service.header(),
      }),
    ).toMatchObject({ status: 403 });
    access.findCluster.mockRejectedValue(
      new NotFoundError('There is no ksqlDB cluster'),
    );
    expect(await command(CREATED)).toMatchObject({ status: 404 });
    expect(client.asked).toEqual([]);
  });
});
