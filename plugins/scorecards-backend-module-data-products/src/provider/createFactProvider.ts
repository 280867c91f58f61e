// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import {
  DATA_PRODUCT_KIND,
  type DataProductsApi,
  type GovernanceApi,
  type ProductGovernance,
} from '@data-mesh/backstage-plugin-data-products-common';
import type {
  EntityFacts,
  FactProvider,
  FactRequest,
} from '@data-mesh/backstage-plugin-scorecards-node';
import { dataProductFacts, PROVIDER_ID } from '../facts/factDefinitions';
import { factsOfProduct } from '../facts/factsOfProduct';
import type { Surroundings } from '../facts/ownership';
import type { Settings } from '../settings';
import type { ServiceCall } from './createServiceCalls';

const PAGE_SIZE = 200;

/** What was not read from Confluent for so long says little about today. */
const OLDEST_SYNC_MS = 24 * 60 * 60 * 1000;

/** Where the facts come from. */
export interface FactSources {
  api: GovernanceApi & Pick<DataProductsApi, 'syncStates'>;
  call: ServiceCall;
  /** Of these products and owners; of all when absent. */
  surroundings: (entityRefs?: string[]) => Promise<Surroundings>;
  settings: Settings;
  now: () => Date;
  /** See `FactProvider.connect`. */
  connect: NonNullable<FactProvider['connect']>;
}

/**
 * Tells the facts about data products, as the suite's store, the registry's settings and the Backstage catalog say. An
 * environment that cannot be read takes nothing from the others: its facts keep their age, and the run fails at its end.
 */
export function createFactProvider(sources: FactSources): FactProvider {
  const { settings, now } = sources;
  const toFacts = (items: ProductGovernance[], surroundings: Surroundings) =>
    items.map(item =>
      factsOfProduct(item, { ...settings, surroundings, now: now() }),
    );

  return {
    id: PROVIDER_ID,
    title: 'Data products',
    facts: dataProductFacts,
    read: ({ entityRefs, signal }: FactRequest) =>
      entityRefs
        ? readSome(entityRefs, { ...sources, toFacts }, signal)
        : readAll({ ...sources, toFacts }, signal),
    connect: sources.connect,
  };
}

type Reading = FactSources & {
  toFacts: (
    items: ProductGovernance[],
    surroundings: Surroundings,
  ) => EntityFacts[];
};

async function* readSome(
  entityRefs: string[],
  { api, call, surroundings, toFacts }: Reading,
  signal: AbortSignal,
): AsyncGenerator<EntityFacts[]> {
  // Scorecards may judge entities of other kinds, too.
  const productRefs = entityRefs.filter(isProductRef);
  for (let start = 0; start < productRefs.length; start += PAGE_SIZE) {
    const items = await api.governanceOf(
      productRefs.slice(start, start + PAGE_SIZE),
      await call(signal),
    );
    const owners = items.flatMap(({ product: { owner } }) =>
      owner.status === 'resolved' ? [owner.entityRef] : [],
    );
    const products = items.map(({ entityRef }) => entityRef);
    const around = await surroundings([...new Set([...products, ...owners])]);
    yield toFacts(items, around);
  }
}

async function* readAll(
  reading: Reading,
  signal: AbortSignal,
): AsyncGenerator<EntityFacts[]> {
  const { api, call, surroundings, now } = reading;
  const states = await api.syncStates(await call(signal));
  const around = await surroundings();
  const failures: string[] = [];
  for (const { environment, productCount, lastSuccessAt } of states) {
    if (productCount === 0) continue;
    if (isLongAgo(lastSuccessAt, now())) {
      failures.push(
        `${environment.title} was last read from Confluent ${lastSuccessAt ? `on ${lastSuccessAt.slice(0, 10)}` : 'never to its end'}`,
      );
      continue;
    }
    try {
      yield* readEnvironment(environment.id, around, reading, signal);
    } catch (error) {
      signal.throwIfAborted();
      const cause = error instanceof Error ? error.message : String(error);
      failures.push(`${environment.title} could not be read: ${cause}`);
    }
  }
  if (failures.length > 0) throw new Error(`${failures.join('; ')}.`);
}

async function* readEnvironment(
  environmentId: string,
  around: Surroundings,
  { api, call, toFacts }: Reading,
  signal: AbortSignal,
): AsyncGenerator<EntityFacts[]> {
  let after: string | undefined;
  do {
    const { items, next } = await api.governance(
      environmentId,
      { after, limit: PAGE_SIZE },
      await call(signal),
    );
    yield toFacts(items, around);
    after = next;
  } while (after !== undefined);
}

function isProductRef(entityRef: string): boolean {
  const { kind } = parseEntityRef(entityRef);
  return kind.toLowerCase() === DATA_PRODUCT_KIND.toLowerCase();
}

function isLongAgo(instant: string | undefined, now: Date): boolean {
  return (
    instant === undefined ||
    now.getTime() - Date.parse(instant) > OLDEST_SYNC_MS
  );
}
