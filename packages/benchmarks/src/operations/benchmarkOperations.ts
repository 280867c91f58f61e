// SPDX-License-Identifier: Apache-2.0
import { Measurement, percentile, report } from '../measurement';
import { withBuiltPortal } from '../pages/browser/withBuiltPortal';
import { measureClicks } from './click/measureClicks';
import { measureBurst } from './measureBurst';
import { measureOneByOne } from './measureOneByOne';
import { withPortal } from './portal/withPortal';

export interface OperationsBenchmarkOptions {
  /** In the catalog before the burst. */
  products: number;
}

/** As many as a company of middle size has, as the scenario `retail` does. */
const FEW_PRODUCTS = 40;
const ONE_BY_ONE = 40;
const AT_ONCE = 200;

/** Seconds from the press of the button until the portal shows the product. */
const LIMITS = { median: 2, p95: 3.5 };

const print = (measurement: Omit<Measurement, 'benchmark'>) =>
  report({ benchmark: 'operations', ...measurement }, new Date());

async function benchmarkOneByOne(): Promise<void> {
  const times = await withPortal(
    { products: FEW_PRODUCTS, candidates: ONE_BY_ONE },
    portal => measureOneByOne(portal, ONE_BY_ONE),
  );
  printTimes('until the catalog shows the product', times.inCatalog, LIMITS);
  printTimes('until the product page has its answer', times.onPage);
}

async function benchmarkClick(): Promise<void> {
  await withBuiltPortal(
    { products: FEW_PRODUCTS, candidates: ONE_BY_ONE },
    async (browser, { url }) => {
      const times = await measureClicks(browser, url, ONE_BY_ONE);
      printTimes('from the click until the portal shows it', times, LIMITS);
    },
  );
}

function printTimes(
  what: string,
  samples: number[],
  limits: { median?: number; p95?: number } = {},
): void {
  const at = { products: FEW_PRODUCTS, database: 'sqlite' };
  const from = { publishes: samples.length };
  const measurement = `publish, ${what}`;
  print({
    ...{ measurement: `${measurement}: median`, at, unit: 's', from },
    value: percentile(samples, 0.5) / 1000,
    limit: limits.median,
  });
  print({
    ...{ measurement: `${measurement}: p95`, at, unit: 's', from },
    value: percentile(samples, 0.95) / 1000,
    limit: limits.p95,
  });
}

async function benchmarkBurst({
  products,
}: OperationsBenchmarkOptions): Promise<void> {
  const burst = await withPortal({ products, candidates: AT_ONCE }, portal =>
    measureBurst(portal, AT_ONCE),
  );
  const at = { products, publishes: AT_ONCE, database: 'sqlite' };
  print({
    measurement: 'publishes at once, until the catalog shows the last product',
    at,
    value: burst.lastShownMs / 1000,
    unit: 's',
    limit: 60,
    from: {
      acceptedSeconds: burst.lastAcceptedMs / 1000,
      upstreamCalls: burst.upstreamCalls,
    },
  });
  print({
    measurement: 'publishes at once, calls that Confluent refused as too many',
    at,
    value: burst.tooMany,
    unit: 'calls',
    limit: 0,
  });
  print({
    measurement: 'publishes at once, products that are not as they should be',
    at,
    value: burst.wrong,
    unit: 'products',
    limit: 0,
  });
}

/** Each prints its own measurements, and needs nothing of the other. */
const PARTS: Record<
  string,
  (options: OperationsBenchmarkOptions) => Promise<void>
> = {
  'one-by-one': benchmarkOneByOne,
  click: benchmarkClick,
  burst: benchmarkBurst,
};

export const OPERATIONS_PARTS = Object.keys(PARTS);

/**
 * Measures what the README of this package lists.
 *
 * @param options.only - One part; all of them when absent.
 * @throws Error when there is no such part.
 */
export async function benchmarkOperations(
  options: OperationsBenchmarkOptions & { only?: string },
): Promise<void> {
  const { only, ...partOptions } = options;
  const parts = only === undefined ? OPERATIONS_PARTS : [only];
  for (const name of parts) {
    const part = PARTS[name];
    if (!part) {
      throw new Error(
        `There is no part '${name}' of the operations; there are: ${OPERATIONS_PARTS.join(', ')}`,
      );
    }
    console.error(`  ${name} …`);
    await part(partOptions);
  }
}
