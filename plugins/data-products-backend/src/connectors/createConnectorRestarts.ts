// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  ConnectorRestart,
  DataProduct,
  dataProductsConnectorsRestartPermission,
  FeedFailure,
  FeedingConnector,
} from '@data-mesh/backstage-plugin-data-products-common';
import { EnvironmentConnection } from '@data-mesh/backstage-plugin-data-products-node';
import { WriteAccess } from '../permissions/createWriteAccess';
import { writtenAs } from '../permissions/createWrittenProducts';
import { connectorLinks } from './connectorLinks';
import { ConnectorReader } from './createConnectorReader';
import { SeenConnectors } from './createSeenConnectors';

/** Has connectors restarted that write products, for those who may. */
export interface ConnectorRestarts {
  /**
   * @throws NotFoundError when no such connector is known to write the product, NotAllowedError with the reason, and what the
   * client throws.
   */
  restart(
    product: DataProduct,
    connector: FeedingConnector,
    caller: RestartCaller,
  ): Promise<ConnectorRestart>;
  /** Says of each failure of a connector whether the caller may have it restarted. */
  offer(
    failures: readonly FeedFailure[],
    product: DataProduct,
    caller: RestartCaller,
  ): Promise<FeedFailure[]>;
}

export interface RestartCaller {
  credentials: BackstageCredentials;
  /** Whether the policy gives them `data-products.connectors.restart`. */
  isPermitted: () => Promise<boolean>;
}

type Decision = { isAllowed: true } | { isAllowed: false; because: string };

const { name: PERMISSION } = dataProductsConnectorsRestartPermission;

export function createConnectorRestarts(options: {
  environments: readonly EnvironmentConnection[];
  seen: SeenConnectors;
  reader: Pick<ConnectorReader, 'readOne'>;
  writeAccess: WriteAccess;
}): ConnectorRestarts {
  const { environments, seen, reader, writeAccess } = options;

  /** A restart changes something in Confluent, so it takes what a change of the product takes, and more. */
  async function decide(
    product: DataProduct,
    { credentials, isPermitted }: RestartCaller,
  ): Promise<Decision> {
    if (!(await isPermitted())) {
      return {
        isAllowed: false,
        because: `You need the permission ${PERMISSION} for this. Ask whoever runs the portal.`,
      };
    }
    const decision = await writeAccess.of(credentials).check({
      action: 'edit',
      environmentId: product.environmentId,
      current: writtenAs(product),
    });
    return decision.isAllowed
      ? { isAllowed: true }
      : { isAllowed: false, because: decision.because };
  }

  async function isFedBy(
    product: DataProduct,
    { clusterId, connector }: FeedingConnector,
  ): Promise<boolean> {
    const clusters = await seen.of(product);
    const cluster = clusters.find(each => each.clusterId === clusterId);
    return connectorLinks(product, {
      clusterId,
      connectors: cluster?.seen?.connectors ?? [],
    }).some(
      link => link.direction === 'writes' && link.connector.name === connector,
    );
  }

  /** What became of it at once; whoever asked is told of the order also when nobody can tell more. */
  async function stateOf(
    { environmentId }: DataProduct,
    { clusterId, connector }: FeedingConnector,
  ): Promise<string | undefined> {
    try {
      const connectors = await reader.readOne(environmentId, clusterId);
      return connectors.find(({ name }) => name === connector)?.state;
    } catch {
      return undefined;
    }
  }

  return {
    async restart(product, feeding, caller) {
      const { clusterId, connector } = feeding;
      const connect = environments.find(
        ({ config }) => config.id === product.environmentId,
      )?.connect;
      if (!connect || !(await isFedBy(product, feeding))) {
        throw new NotFoundError(
          `No connector ${connector} of ${clusterId} is known to write this product`,
        );
      }
      const decision = await decide(product, caller);
      if (!decision.isAllowed) throw new NotAllowedError(decision.because);
      await connect.restart({ clusterId, name: connector });
      return { state: await stateOf(product, feeding) };
    },

    async offer(failures, product, caller) {
      if (!failures.some(({ connectorClusterId }) => connectorClusterId)) {
        return [...failures];
      }
      const restart = await decide(product, caller);
      return failures.map(failure =>
        failure.connectorClusterId ? { ...failure, restart } : failure,
      );
    },
  };
}
