// SPDX-License-Identifier: Apache-2.0
import { Measurement, percentile, report } from '../../measurement';
import { JourneyTimes, measureJourney } from './measureJourney';
import { withBuiltPortal } from './withBuiltPortal';

const WARM_UP_JOURNEYS = 2;
const JOURNEYS = 12;

/** What people wait for in the browser, over the portal as it is built for production. */
export async function benchmarkBrowser(options: {
  products: number;
}): Promise<void> {
  const { products } = options;
  await withBuiltPortal({ products }, async (browser, portal) => {
    const journeys: JourneyTimes[] = [];
    for (let n = 0; n < WARM_UP_JOURNEYS + JOURNEYS; n++) {
      const journey = await measureJourney(browser, portal, n);
      if (n >= WARM_UP_JOURNEYS) journeys.push(journey);
    }
    for (const figure of figuresOf(journeys)) {
      report(
        { benchmark: 'pages', at: { products, database: 'sqlite' }, ...figure },
        new Date(),
      );
    }
  });
}

type Figure = Pick<
  Measurement,
  'measurement' | 'value' | 'unit' | 'limit' | 'from'
>;

function figuresOf(journeys: JourneyTimes[]): Figure[] {
  const median = (value: (journey: JourneyTimes) => number) =>
    percentile(journeys.map(value), 0.5);
  const from = (value: (journey: JourneyTimes) => number) => {
    const values = journeys.map(value);
    return {
      navigations: values.length,
      least: Math.round(Math.min(...values)),
      most: Math.round(Math.max(...values)),
    };
  };
  const timed = (
    measurement: string,
    limit: number | undefined,
    value: (journey: JourneyTimes) => number,
  ): Figure => ({
    measurement,
    value: median(value),
    unit: 'ms',
    limit,
    from: from(value),
  });
  return [
    timed(
      'explore in the browser: rows on screen after a click, median',
      600,
      ({ explore }) => explore.onScreenMs,
    ),
    timed(
      'explore in the browser: work on the main thread, median',
      250,
      ({ explore }) => explore.mainThreadMs,
    ),
    timed(
      'explore in the browser, second visit: rows on screen after a click, median',
      undefined,
      ({ exploreAgain }) => exploreAgain.onScreenMs,
    ),
    timed(
      'explore in the browser, second visit: work on the main thread, median',
      undefined,
      ({ exploreAgain }) => exploreAgain.mainThreadMs,
    ),
    timed(
      'product page: header and ports on screen after a click, median',
      500,
      ({ product }) => product.onScreenMs,
    ),
    {
      measurement: 'product page: requests to Confluent, of all visits',
      value: journeys.reduce(
        (sum, { requestsToConfluent }) => sum + requestsToConfluent,
        0,
      ),
      unit: 'requests',
      limit: 0,
      from: { visits: journeys.length },
    },
  ];
}
