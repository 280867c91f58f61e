// SPDX-License-Identifier: Apache-2.0
import type {
  DataProductsApi,
  GovernanceApi,
  ProductGovernance,
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
import { allInPages, someInPages } from './inPages';

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
  const pages = someInPages(
    entityRefs,
    (refs, options) => api.governanceOf(refs, options),
    call,
    signal,
  );
  for await (const items of pages) {
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
  const { api, call, surroundings, toFacts, now } = reading;
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
      const pages = allInPages(
        (page, options) => api.governance(environment.id, page, options),
        call,
        signal,
      );
      for await (const items of pages) yield toFacts(items, around);
    } catch (error) {
      signal.throwIfAborted();
      const cause = error instanceof Error ? error.message : String(error);
      failures.push(`${environment.title} could not be read: ${cause}`);
    }
  }
  if (failures.length > 0) throw new Error(`${failures.join('; ')}.`);
}

function isLongAgo(instant: string | undefined, now: Date): boolean {
  return (
    instant === undefined ||
    now.getTime() - Date.parse(instant) > OLDEST_SYNC_MS
  );
}
