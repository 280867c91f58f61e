// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';
import { benchmarkKafka, KAFKA_PARTS } from './kafka/benchmarkKafka';
import { benchmarkKsqldb, KSQLDB_PARTS } from './ksqldb/benchmarkKsqldb';
import {
  benchmarkOperations,
  OPERATIONS_PARTS,
} from './operations/benchmarkOperations';
import { benchmarkPages, PAGES_PARTS } from './pages/benchmarkPages';
import {
  benchmarkScorecards,
  SCORECARDS_PARTS,
} from './scorecards/benchmarkScorecards';
import { benchmarkSync, SYNC_PARTS } from './sync/benchmarkSync';

const USAGE = `Usage: npm run bench -- sync [--products 10000] [--large 50000] [--skip-large] [--only ${SYNC_PARTS.join('|')}]
       npm run bench -- pages [--products 10000] [--only ${PAGES_PARTS.join('|')}]
       npm run bench -- ksqldb [--times 50] [--seconds 60] [--inputs 1000000] [--seed 1] [--only ${KSQLDB_PARTS.join('|')}]
       npm run bench -- operations [--products 10000] [--only ${OPERATIONS_PARTS.join('|')}]
       npm run bench -- scorecards [--products 10000] [--only ${SCORECARDS_PARTS.join('|')}]
       npm run bench -- kafka [--topics 5000] [--groups 2000] [--only ${KAFKA_PARTS.join('|')}]

Prints one JSON line for each measurement. The large run of sync takes about half an hour.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      products: { type: 'string', default: '10000' },
      large: { type: 'string', default: '50000' },
      'skip-large': { type: 'boolean', default: false },
      times: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '60' },
      inputs: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      topics: { type: 'string', default: '5000' },
      groups: { type: 'string', default: '2000' },
      only: { type: 'string' },
    },
  });
  const products = Number(values.products);
  const postgres =
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING ||
    undefined;
  const benchmarks: Record<string, () => Promise<void>> = {
    sync: () =>
      benchmarkSync({
        products,
        largeProducts: values['skip-large'] ? undefined : Number(values.large),
        postgres,
        only: values.only,
      }),
    pages: () => benchmarkPages({ products, postgres, only: values.only }),
    ksqldb: () =>
      benchmarkKsqldb({
        times: Number(values.times),
        seconds: Number(values.seconds),
        inputs: Number(values.inputs),
        seed: Number(values.seed),
        only: values.only,
      }),
    operations: () => benchmarkOperations({ products, only: values.only }),
    scorecards: () =>
      benchmarkScorecards({ products, postgres, only: values.only }),
    kafka: () =>
      benchmarkKafka({
        topics: Number(values.topics),
        groups: Number(values.groups),
        only: values.only,
      }),
  };
  const [name = '', ...others] = positionals;
  const benchmark = others.length === 0 ? benchmarks[name] : undefined;
  if (!benchmark) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  await benchmark();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
