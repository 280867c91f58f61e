// SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import { DATA_PRODUCT_DOCUMENT_TYPE } from '@data-mesh/backstage-plugin-data-products-common';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { percentile, report } from '../../measurement';
import {
  endProcess,
  freePort,
  nextAnswer,
  startProcess,
} from '../../processes/childProcess';
import { createBenchDatabase } from '../../processes/createBenchDatabase';
import type { SearchSettings } from './searchProcess';
import { FIELDS_PER_PRODUCT, searchedTerm } from './searchedProducts';

const WARM_UP_SEARCHES = 20;
const SEARCHES = 200;
const POLL_MS = 1_000;

const answer = z.object({ numberOfResults: z.number() });

/** The time the server takes to find products by the name of a field, with PostgreSQL as the engine. */
export async function benchmarkSearch(options: {
  products: number;
  /** Connection string of a server on which databases may be created; nothing is measured without. */
  postgres?: string;
}): Promise<void> {
  const { products, postgres } = options;
  if (!postgres) return;
  const settings: SearchSettings = {
    database: await createBenchDatabase({
      client: 'postgres',
      folder: '',
      postgres,
    }),
    port: await freePort(),
    token: randomUUID(),
    products,
  };
  const child = startProcess('pages/search/searchProcess.ts', settings);
  try {
    const { url } = await nextAnswer<
      { type: 'listening'; url: string },
      'listening'
    >(child, 'listening');
    const search = (term: string) =>
      findProducts(`${url}/api/search/query`, term, settings.token);
    while ((await search('')).found < products) await delay(POLL_MS);

    for (let n = 0; n < WARM_UP_SEARCHES; n++) await search(searchedTerm(n));
    const searches: { ms: number; found: number }[] = [];
    for (let n = 0; n < SEARCHES; n++) {
      searches.push(await search(searchedTerm(WARM_UP_SEARCHES + n)));
    }
    const times = searches.map(({ ms }) => ms);
    report(
      {
        benchmark: 'pages',
        measurement: 'search for the name of a field, p95',
        at: {
          products,
          fields: products * FIELDS_PER_PRODUCT,
          database: 'postgres',
        },
        value: percentile(times, 0.95),
        unit: 'ms',
        limit: 300,
        from: {
          requests: SEARCHES,
          p50Ms: percentile(times, 0.5),
          p50Found: percentile(
            searches.map(({ found }) => found),
            0.5,
          ),
        },
      },
      new Date(),
    );
  } finally {
    await endProcess(child);
  }
}

/** Searches products; measured until the whole answer is there. */
async function findProducts(
  queryUrl: string,
  term: string,
  token: string,
): Promise<{ ms: number; found: number }> {
  const query = new URLSearchParams({
    term,
    'types[0]': DATA_PRODUCT_DOCUMENT_TYPE,
  });
  const startedAt = performance.now();
  const response = await fetch(`${queryUrl}?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  const text = await response.text();
  const ms = performance.now() - startedAt;
  return { ms, found: answer.parse(JSON.parse(text)).numberOfResults };
}
