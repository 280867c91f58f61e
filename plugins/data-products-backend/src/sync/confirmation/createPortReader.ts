// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { GovernancePackage } from '@data-mesh/backstage-plugin-data-products-node';
import { CallOptions } from '@data-mesh/confluent-client';
import { usableCatalog } from '../reading/usableCatalog';
import { SyncDependencies } from '../SyncDependencies';
import {
  PortReading,
  portReadingFromError,
  portReadingOf,
} from './portReading';

/** Reads a port's topic directly. Rejects only when the call's signal is aborted. */
export type ReadPort = (port: {
  key: ProductKey;
  qualifiedName: string;
}) => Promise<PortReading>;

/**
 * Direct reads of one environment, judged as a listing would be.
 *
 * @param governancePackage - Default: as configured, else as an earlier sync found out.
 * @throws InputError when the environment is not configured well enough to be asked.
 */
export async function createPortReader(
  { connection, store, config, keptMetadata }: SyncDependencies,
  options: { governancePackage?: GovernancePackage; call: CallOptions },
): Promise<ReadPort> {
  const { call } = options;
  const { id: environmentId, streamCatalog: configured } = connection.config;
  const streamCatalog = usableCatalog(connection);
  const governancePackage =
    options.governancePackage ??
    configured?.package ??
    (await store.packageSeen(environmentId));
  const kept =
    governancePackage === 'essentials'
      ? await keptMetadata?.all(environmentId)
      : undefined;

  return async ({ key, qualifiedName }) => {
    try {
      const topic = await streamCatalog.readTopic(qualifiedName, call);
      // A direct read shows no metadata, but not that there can be none.
      const businessMetadata =
        governancePackage === 'essentials'
          ? undefined
          : (topic.businessMetadata ?? []);
      return portReadingOf(
        { ...topic, businessMetadata },
        { key, environmentId, mapping: config.mapping, kept },
      );
    } catch (error) {
      call.signal?.throwIfAborted();
      return portReadingFromError(error);
    }
  };
}
