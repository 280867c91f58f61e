// SPDX-License-Identifier: Apache-2.0
import { report } from '../../measurement';
import { setTimeout as delay } from 'node:timers/promises';
import { KsqldbBenchmarkOptions } from '../KsqldbBenchmarkOptions';
import { KsqlPortal, withPortal } from '../portal/withPortal';
import { postQuery } from '../rows/postQuery';
import { anyRows } from '../rows/statements';
import { readToEnd } from '../throughput/readToEnd';
import { SlowReader } from './SlowReader';

const READERS = 50;
const READER_BYTES_PER_SECOND = 4_096;
const WARM_UP_ROWS = 50_000;
const MB = 2 ** 20;

/** What the portal holds for people who read slower than rows come. */
export async function benchmarkMemory({
  seconds,
}: KsqldbBenchmarkOptions): Promise<void> {
  await withPortal(async portal => {
    await readToEnd(portal.portal, WARM_UP_ROWS);
    const idle = await portal.measureMemory();
    const readers = await startReaders(portal);
    await delay(seconds * 1_000);
    const reading = await portal.measureMemory();
    const openQueries = await portal.simulator.countOpenQueries();
    const takenBytes = readers.reduce((sum, each) => sum + each.takenBytes, 0);
    readers.forEach(reader => reader.leave());
    if (openQueries !== READERS)
      throw new Error(`${openQueries} queries were open instead of ${READERS}`);

    const heapBytes = reading.heapBytes - idle.heapBytes;
    const externalBytes = reading.externalBytes - idle.externalBytes;
    report(
      {
        benchmark: 'ksqldb',
        measurement:
          'memory of the back end with slow readers of fast queries, above idle',
        at: { readers: READERS, seconds },
        value: (heapBytes + externalBytes) / MB,
        unit: 'MB',
        limit: 100,
        from: {
          heapMb: heapBytes / MB,
          externalMb: externalBytes / MB,
          idleMb: (idle.heapBytes + idle.externalBytes) / MB,
          readerBytesPerSecond: takenBytes / READERS / seconds,
        },
      },
      new Date(),
    );
  });
}

async function startReaders({ portal }: KsqlPortal): Promise<SlowReader[]> {
  const readers: SlowReader[] = [];
  for (let n = 0; n < READERS; n += 1) {
    const answer = await postQuery(portal, anyRows());
    readers.push(new SlowReader(answer, READER_BYTES_PER_SECOND));
  }
  return readers;
}
