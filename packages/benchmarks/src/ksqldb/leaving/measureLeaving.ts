// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Pace } from '../portal/SimulatorControl';
import { KsqlPortal } from '../portal/withPortal';
import { postQuery } from '../rows/postQuery';
import { QueryTarget } from '../rows/QueryTarget';
import { anyRows, NO_ROWS } from '../rows/statements';

const POLL_MS = 5;
/** What is still open by then does not close. */
const GIVE_UP_MS = 30_000;
/** Long enough for what is not read to fill every buffer on the way. */
const STALL_MS = 500;

interface Way {
  pace: Pace;
  open(target: QueryTarget): Promise<IncomingMessage>;
}

const STEADY: Pace = { rowsPerSecond: 1_000 };

/** How a query is read until its reader leaves; each way meets the portal in another state. */
const WAYS: Way[] = [
  // Rows come and are read.
  {
    pace: STEADY,
    async open(target) {
      const answer = await postQuery(target, anyRows());
      answer.resume();
      await once(answer, 'data');
      return answer;
    },
  },
  // Rows come and are not read.
  {
    pace: 'unpaced',
    async open(target) {
      const answer = await postQuery(target, anyRows());
      await delay(STALL_MS);
      return answer;
    },
  },
  // No rows come.
  { pace: STEADY, open: target => postQuery(target, NO_ROWS) },
];

/** Milliseconds from leaving until the server has no query any more. */
export interface LeavingTimes {
  oneByOne: number[];
  /** Until it has as many fewer as left, of each that left together with the others. */
  together: number[];
}

/** Opens queries through the portal and closes the connection, as a browser does whose page is left. */
export async function measureLeaving(
  scene: KsqlPortal,
  times: number,
): Promise<LeavingTimes> {
  const oneByOne: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const answer = await open(scene, n);
    oneByOne.push(...(await leave([answer], scene)));
  }
  const answers: IncomingMessage[] = [];
  for (let n = 0; n < times; n += 1) answers.push(await open(scene, n));
  return { oneByOne, together: await leave(answers, scene) };
}

async function open(
  { portal, simulator }: KsqlPortal,
  n: number,
): Promise<IncomingMessage> {
  const way = WAYS[n % WAYS.length];
  if (!way) throw new RangeError('There is no way to read');
  await simulator.setPace(way.pace);
  const answer = await way.open(portal);
  // Closing the connection is told as an error to whoever reads it.
  answer.on('error', () => undefined);
  return answer;
}

async function leave(
  answers: IncomingMessage[],
  { simulator }: KsqlPortal,
): Promise<number[]> {
  const openQueries = await simulator.countOpenQueries();
  if (openQueries !== answers.length)
    throw new Error(
      `${openQueries} queries were open instead of ${answers.length}`,
    );
  const leftAt = performance.now();
  answers.forEach(answer => answer.destroy());
  const times: number[] = [];
  while (times.length < answers.length) {
    const left = await simulator.countOpenQueries();
    const passedMs = performance.now() - leftAt;
    if (passedMs > GIVE_UP_MS) throw new Error(`${left} queries never ended`);
    while (times.length < answers.length - left) times.push(passedMs);
    if (left > 0) await delay(POLL_MS);
  }
  return times;
}
