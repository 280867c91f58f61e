// SPDX-License-Identifier: Apache-2.0
import type {
  DataProductsApi,
  LiveFactsApi,
  ProductLiveFacts,
} from '@data-mesh/backstage-plugin-data-products-common';
import type {
  FactProvider,
  FactRequest,
} from '@data-mesh/backstage-plugin-scorecards-node';
import type { ServiceCall } from '../provider/createServiceCalls';
import { allInPages, someInPages } from '../provider/inPages';
import { createSecondLooks, type SecondLooks } from './createSecondLooks';
import { KAFKA_PROVIDER_ID, kafkaFacts } from './kafkaFactDefinitions';
import { isAwaited, kafkaFactsOfProduct } from './kafkaFactsOfProduct';

/** After so many samples they are read: what they mean for a product changes more slowly than they do. */
const SAMPLES = 3;

export interface KafkaFactSources {
  api: LiveFactsApi & Pick<DataProductsApi, 'environments'>;
  call: ServiceCall;
  now: () => Date;
  /** From one sample of all products to the next. */
  sampleIntervalMs: number;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}

/**
 * Tells how products are doing, as the suite measured it in the background: no cluster is asked. An environment that cannot be
 * read takes nothing from the others: its facts keep their age, and the run fails at its end.
 */
export function createKafkaFactProvider(
  sources: KafkaFactSources,
): FactProvider {
  const { now, sampleIntervalMs } = sources;
  let looks: SecondLooks | undefined;
  const toFacts = (items: ProductLiveFacts[]) =>
    items.map(item => {
      looks?.note(item.entityRef.toLowerCase(), isAwaited(item));
      return kafkaFactsOfProduct(item, now());
    });

  return {
    id: KAFKA_PROVIDER_ID,
    title: 'Kafka',
    facts: kafkaFacts,
    everySeconds: Math.ceil((SAMPLES * sampleIntervalMs) / 1000),
    async *read({ entityRefs, signal }: FactRequest) {
      const pages = entityRefs
        ? readSome(entityRefs, sources, signal)
        : readAll(sources, signal);
      for await (const items of pages) yield toFacts(items);
    },
    connect(changed) {
      looks = createSecondLooks({ changed, signal: sources.signal });
    },
  };
}

function readSome(
  entityRefs: string[],
  { api, call }: KafkaFactSources,
  signal: AbortSignal,
): AsyncGenerator<ProductLiveFacts[]> {
  return someInPages(
    entityRefs,
    (refs, options) => api.liveFactsOf(refs, options),
    call,
    signal,
  );
}

async function* readAll(
  { api, call }: KafkaFactSources,
  signal: AbortSignal,
): AsyncGenerator<ProductLiveFacts[]> {
  const failures: string[] = [];
  for (const { id, title } of await api.environments(await call(signal))) {
    try {
      yield* allInPages(
        (page, options) => api.liveFacts(id, page, options),
        call,
        signal,
      );
    } catch (error) {
      signal.throwIfAborted();
      const cause = error instanceof Error ? error.message : String(error);
      failures.push(`${title} could not be read: ${cause}`);
    }
  }
  if (failures.length > 0) throw new Error(`${failures.join('; ')}.`);
}
