// SPDX-License-Identifier: Apache-2.0
import { ConnectClient } from '../connect/types';
import { CONTRACT_CLUSTERS, FaultyWorld } from './subjects';

const [CLUSTER, OTHER_CLUSTER] = CONTRACT_CLUSTERS;

/** A connector to be there. */
export interface ConnectorOnStage {
  name: string;
  clusterId: string;
  type: 'source' | 'sink';
  config: Record<string, string>;
  /** Why it has failed. */
  failed?: string;
}

/** A client and the connectors that it is asked about, for one test. */
export interface ConnectSubject {
  client: ConnectClient;
  world: FaultyWorld;
  close(): Promise<void>;
}

export interface ConnectOpenOptions {
  connectors: ConnectorOnStage[];
  /** Who asks: `reader` may not restart, `wrong` is no key at all. */
  key: 'right' | 'reader' | 'wrong';
}

const STAGE: ConnectorOnStage[] = [
  {
    name: 'orders to lake/eu',
    clusterId: CLUSTER,
    type: 'sink',
    config: {
      'connector.class': 'S3_SINK',
      topics: 'orders,returns',
      'aws.secret.access.key': 'told-to-nobody',
    },
  },
  {
    name: 'bank',
    clusterId: CLUSTER,
    type: 'source',
    config: { 'connector.class': 'SftpSource', 'kafka.topic': 'payments' },
    failed: 'Connection refused\n\tat Worker.start(Worker.java:118)',
  },
  {
    name: 'elsewhere',
    clusterId: OTHER_CLUSTER,
    type: 'source',
    config: { 'kafka.topic': 'payments' },
  },
];

/** What every client of the Connect API must do, whoever answers it. */
export function describeConnect(
  name: string,
  open: (options: ConnectOpenOptions) => Promise<ConnectSubject>,
) {
  describe(`${name} honours the contract of the Connect API`, () => {
    let subject: ConnectSubject;
    const start = async (key: ConnectOpenOptions['key'] = 'right') => {
      subject = await open({ connectors: STAGE, key });
    };
    afterEach(() => subject.close());

    const connectors = () => subject.client.connectors(CLUSTER);
    const restart = (connector: string) =>
      subject.client.restart({ clusterId: CLUSTER, name: connector });

    it('tells of the connectors of a cluster, by name, and of no other', async () => {
      await start();
      expect(await connectors()).toEqual([
        {
          name: 'bank',
          id: expect.stringMatching(/^lcc-/),
          direction: 'source',
          connectorClass: 'SftpSource',
          state: 'FAILED',
          cause: 'Connection refused',
          tasks: [{ id: 0, state: 'FAILED', cause: 'Connection refused' }],
          topics: { names: ['payments'], prefixes: [] },
        },
        {
          name: 'orders to lake/eu',
          id: expect.stringMatching(/^lcc-/),
          direction: 'sink',
          connectorClass: 'S3_SINK',
          state: 'RUNNING',
          cause: undefined,
          tasks: [{ id: 0, state: 'RUNNING', cause: undefined }],
          topics: { names: ['orders', 'returns'], prefixes: [] },
        },
      ]);
    });

    it('tells no secret', async () => {
      await start();
      expect(JSON.stringify(await connectors())).not.toContain(
        'told-to-nobody',
      );
    });

    it('has a connector restarted, whatever its name', async () => {
      await start();
      await restart('bank');
      await restart('orders to lake/eu');
      for (const { state } of await connectors()) {
        expect(state).toMatch(/^(PROVISIONING|RUNNING)$/);
      }
    });

    describe('says what went wrong', () => {
      it('when the key is wrong', async () => {
        await start('wrong');
        await expect(connectors()).rejects.toMatchObject({
          name: 'ConfluentApiError',
          operation: 'connect.connectors',
          isUnauthorized: true,
          canRetryHelp: false,
        });
      });

      it('when the key may look and not touch', async () => {
        await start('reader');
        expect(await connectors()).toHaveLength(2);
        await expect(restart('bank')).rejects.toMatchObject({
          operation: 'connect.restart',
          isForbidden: true,
          wasCertainlyNotDone: true,
        });
      });

      it('when there is no such connector', async () => {
        await start();
        await expect(restart('gone')).rejects.toMatchObject({
          isNotFound: true,
          message: expect.stringContaining('Unknown connector gone'),
        });
      });

      it('when there is no such cluster', async () => {
        await start();
        await expect(
          subject.client.connectors('lkc-nobody'),
        ).rejects.toMatchObject({ isNotFound: true, canRetryHelp: false });
      });

      it.each([
        ['of too many requests', 429, { isThrottled: true }],
        ['of a service that is down', 503, { status: 503 }],
        ['that breaks off', 'resetInBody', { failure: 'connection' }],
        ['that is cut off', 'truncatedJson', { failure: 'malformed' }],
        ['that is empty', 'emptyBody', { failure: 'malformed' }],
      ] as const)(
        'after several answers %s',
        async (_case, fault, expected) => {
          await start();
          await subject.world.fail(fault);
          await expect(connectors()).rejects.toMatchObject({
            canRetryHelp: true,
            ...expected,
          });
        },
      );

      it('only when it does not go away', async () => {
        await start();
        await subject.world.fail(503, { times: 1 });
        expect(await connectors()).toHaveLength(2);
      });

      it('and never restarts twice, when nobody can know whether it did', async () => {
        await start();
        await subject.world.fail('reset', { times: 1 });
        await expect(restart('bank')).rejects.toMatchObject({
          failure: 'connection',
          wasCertainlyNotDone: false,
        });
      });
    });
  });
}
