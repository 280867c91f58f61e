// SPDX-License-Identifier: Apache-2.0
import { classify } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  fuzzClassifier,
  FuzzReport,
} from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { report } from '../../measurement';
import { KsqldbBenchmarkOptions } from '../KsqldbBenchmarkOptions';
import { STATEMENTS } from './statements';

const WARM_UP_STATEMENTS = 50_000;
const MEASURED_STATEMENTS = 500_000;
const INPUTS_A_CHUNK = 50_000;

/** How fast statements are classified, and whether any text is taken for a query that is none. */
export async function benchmarkClassify({
  inputs,
  seed,
}: KsqldbBenchmarkOptions): Promise<void> {
  classifySome(WARM_UP_STATEMENTS);
  const startedAt = performance.now();
  classifySome(MEASURED_STATEMENTS);
  const seconds = (performance.now() - startedAt) / 1_000;
  report(
    {
      benchmark: 'ksqldb',
      measurement: 'statements classified',
      at: { statements: MEASURED_STATEMENTS },
      value: MEASURED_STATEMENTS / seconds,
      unit: 'statements/s',
      atLeast: 50_000,
      from: {
        differentStatements: STATEMENTS.length,
        charactersPerStatement: STATEMENTS.join('').length / STATEMENTS.length,
      },
    },
    new Date(),
  );

  const fuzzed = fuzz(inputs, seed);
  fuzzed.violations.forEach(violation =>
    console.error(`  ${JSON.stringify(violation)}`),
  );
  report(
    {
      benchmark: 'ksqldb',
      measurement: 'texts taken for a query that are none',
      at: { inputs, seed },
      value: fuzzed.violations.length,
      unit: 'texts',
      limit: 0,
      from: {
        queries: fuzzed.queries,
        others: fuzzed.others,
        rejected: fuzzed.rejected,
      },
    },
    new Date(),
  );
}

function classifySome(count: number): void {
  for (let n = 0; n < count; n += 1) {
    const statement = STATEMENTS[n % STATEMENTS.length] ?? '';
    const { status } = classify(statement);
    if (status === 'rejected') throw new Error(`Rejected: ${statement}`);
  }
}

/** In chunks, to show that it goes on; each with the seed after that of the one before. */
function fuzz(inputs: number, seed: number): FuzzReport {
  const total: FuzzReport = {
    ...{ inputs: 0, rejected: 0, queries: 0, others: 0 },
    violations: [],
  };
  for (let chunk = 0; total.inputs < inputs; chunk += 1) {
    const runs = Math.min(INPUTS_A_CHUNK, inputs - total.inputs);
    const part = fuzzClassifier({ runs, seed: seed + chunk });
    total.inputs += part.inputs;
    total.rejected += part.rejected;
    total.queries += part.queries;
    total.others += part.others;
    total.violations.push(...part.violations);
    console.error(`  ${total.inputs} of ${inputs} texts …`);
  }
  return total;
}
