// SPDX-License-Identifier: Apache-2.0
import { Measurement, report } from '../../measurement';
import { KsqldbBenchmarkOptions } from '../KsqldbBenchmarkOptions';
import { Pace } from '../portal/SimulatorControl';
import { KsqlPortal, withPortal } from '../portal/withPortal';
import { readToEnd, ReadRows } from './readToEnd';

const PACED_ROWS_A_SECOND = 20_000;
const PROMISED_ROWS_A_SECOND = 50_000;
const WARM_UP_ROWS = 200_000;

const print = (measurement: Omit<Measurement, 'benchmark'>) =>
  report({ benchmark: 'ksqldb', ...measurement }, new Date());

/** How many rows a second come through the portal. */
export async function benchmarkThroughput({
  seconds,
}: KsqldbBenchmarkOptions): Promise<void> {
  await withPortal(async portal => {
    await readToEnd(portal.portal, WARM_UP_ROWS);
    await readToEnd(portal.server, WARM_UP_ROWS);

    const paced = await measureBoth(portal, {
      pace: { rowsPerSecond: PACED_ROWS_A_SECOND },
      rows: PACED_ROWS_A_SECOND * seconds,
    });
    print({
      measurement: 'rows through the portal ÷ rows of a paced source',
      at: { sourceRowsPerSecond: PACED_ROWS_A_SECOND, seconds },
      value: paced.portal.rowsPerSecond / PACED_ROWS_A_SECOND,
      unit: '×',
      atLeast: 0.98,
      from: {
        portalRowsPerSecond: paced.portal.rowsPerSecond,
        serverRowsPerSecond: paced.server.rowsPerSecond,
        portalMegabytesPerSecond: paced.portal.megabytesPerSecond,
      },
    });

    const rows = PROMISED_ROWS_A_SECOND * seconds;
    const unpaced = await measureBoth(portal, { pace: 'unpaced', rows });
    print({
      measurement: 'rows through the portal, of a source without a pace',
      at: { rows },
      value: unpaced.portal.rowsPerSecond,
      unit: 'rows/s',
      atLeast: PROMISED_ROWS_A_SECOND,
      from: {
        serverRowsPerSecond: unpaced.server.rowsPerSecond,
        portalMegabytesPerSecond: unpaced.portal.megabytesPerSecond,
      },
    });
  });
}

async function measureBoth(
  { portal, server, simulator }: KsqlPortal,
  { pace, rows }: { pace: Pace; rows: number },
): Promise<{ server: ReadRows; portal: ReadRows }> {
  await simulator.setPace(pace);
  return {
    server: await readToEnd(server, rows),
    portal: await readToEnd(portal, rows),
  };
}
