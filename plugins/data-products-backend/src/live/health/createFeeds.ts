// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DataProduct,
  FeedFailure,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FeedFailuresProvider,
  FeedsExtensionPoint,
} from '@data-mesh/backstage-plugin-data-products-node';
import { withinTime } from '../../withinTime';

const TIMEOUT_MS = 2_000;

/** The extension point, and what came through it so far. */
export function createFeedProviders(): {
  extensionPoint: FeedsExtensionPoint;
  providers: readonly FeedFailuresProvider[];
} {
  const providers: FeedFailuresProvider[] = [];
  return {
    providers,
    extensionPoint: {
      addProvider(provider) {
        if (providers.some(({ id }) => id === provider.id)) {
          throw new Error(
            `There is another source of failures with the id '${provider.id}'`,
          );
        }
        providers.push(provider);
      },
    },
  };
}

/** What has failed of all that writes a product, in the order of the providers. One that fails takes nothing from the others. */
export async function readFeedFailures(
  product: DataProduct,
  options: {
    providers: readonly FeedFailuresProvider[];
    logger: LoggerService;
  },
): Promise<FeedFailure[]> {
  const found = await Promise.all(
    options.providers.map(async provider => {
      try {
        return await withinTime(TIMEOUT_MS, signal =>
          provider.failures({ product, signal }),
        );
      } catch (error) {
        options.logger.warn('It is not known what writes a product', {
          provider: provider.id,
          productKey: product.key,
          cause: error instanceof Error ? error.message : String(error),
        });
        return [];
      }
    }),
  );
  return found.flat();
}
