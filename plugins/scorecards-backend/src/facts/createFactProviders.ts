// SPDX-License-Identifier: Apache-2.0
import type { FactDefinition } from '@data-mesh/backstage-plugin-scorecards-common';
import type {
  FactProvider,
  FactProvidersExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Providers that modules added. */
export interface FactProviders {
  extensionPoint: FactProvidersExtensionPoint;
  /** In the order they were added. */
  all(): readonly FactProvider[];
  /** Of all of them. */
  facts(): (FactDefinition & { provider: string })[];
}

export function createFactProviders(): FactProviders {
  const providers: FactProvider[] = [];

  const factsOf = (all: readonly FactProvider[]) =>
    all.flatMap(({ id, facts }) =>
      facts.map(fact => ({ ...fact, provider: id })),
    );

  return {
    extensionPoint: {
      addFactProvider(provider) {
        const { id, facts } = provider;
        if (!ID.test(id)) {
          throw new Error(
            `A provider of facts is called '${id}'; use lower-case letters, digits and dashes`,
          );
        }
        if (providers.some(each => each.id === id)) {
          throw new Error(`There are two providers of facts called '${id}'`);
        }
        const seen = new Set<string>();
        for (const fact of facts) {
          if (!fact.id.startsWith(`${id}.`)) {
            throw new Error(
              `The fact '${fact.id}' of the provider '${id}' has to begin with '${id}.'`,
            );
          }
          if (seen.has(fact.id)) {
            throw new Error(
              `The provider '${id}' offers the fact '${fact.id}' twice`,
            );
          }
          seen.add(fact.id);
        }
        providers.push(provider);
      },
    },
    all: () => providers,
    facts: () => factsOf(providers),
  };
}
