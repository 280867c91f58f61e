// SPDX-License-Identifier: Apache-2.0
import type { Config } from '@backstage/config';

/**
 * The Kafka clusters (`lkc-…`) that a ksqlDB cluster of the portal works on, as far as the browser is told; what people
 * may do there is for the back end to say.
 */
export function kafkaClustersWithKsqldb(
  config: Pick<Config, 'getOptionalConfigArray'>,
): ReadonlySet<string> {
  const environments =
    config.getOptionalConfigArray('dataMesh.environments') ?? [];
  return new Set(
    environments
      .flatMap(
        environment => environment.getOptionalConfigArray('ksqldb') ?? [],
      )
      .flatMap(cluster => cluster.getOptionalString('kafkaClusterId') ?? []),
  );
}
