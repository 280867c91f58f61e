// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentConfig } from '@data-mesh/backstage-plugin-data-products-node';

type Asked = Pick<EnvironmentConfig, 'problems' | 'metrics'> & {
  kafka: Pick<EnvironmentConfig['kafka'][number], 'protocol' | 'rest'>[];
};

/**
 * Whether any of these environments can be asked how products are doing, or how their topics are set up. Where none can, checks
 * that ask for it are not enabled, and say so, instead of waiting for ever.
 */
export function canBeAsked(environments: readonly Asked[]): boolean {
  return environments.some(
    ({ problems, metrics, kafka }) =>
      problems.length === 0 &&
      (metrics !== undefined ||
        kafka.some(({ protocol, rest }) => protocol ?? rest)),
  );
}
