// SPDX-License-Identifier: Apache-2.0
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { type Measurement, percentile, report } from '../../measurement';
import { SCORECARD } from '../evaluation/madeUpProducts';
import { countWrites } from './countWrites';
import { DATABASES, openBenchDatabase } from './openBenchDatabase';
import { LIMITED_READER, startScorecards } from './startScorecards';

const DAYS = 400;
const REQUESTS = 40;
const SAMPLE_EVERY_MS = 100;

const READERS: [string, string][] = [
  ['policy allows everything', mockCredentials.user.header('user:default/kim')],
  ['policy conditional, warm', mockCredentials.user.header(LIMITED_READER)],
];

/** Tables of the plugin that are written to whatever changed: the end of a run, and how everything stands on its day. */
const OWN_RECORDS = ['counters', 'snapshots'];

/** How long runs and pages take in a back end over each kind of database that is there, with all of the past. */
export async function benchmarkPortal({
  products,
  postgres,
}: {
  products: number;
  postgres?: string;
}): Promise<void> {
  for (const client of DATABASES) {
    if (client === 'postgres' && !postgres) continue;
    console.error(`    ${client} …`);
    const knex = await openBenchDatabase({ client, postgres });
    await measurePortal({ products, database: client, knex });
    await knex.destroy();
  }
}

async function measurePortal(options: {
  products: number;
  database: string;
  knex: Knex;
}): Promise<void> {
  const { products, database, knex } = options;
  const portal = await startScorecards({ products, days: DAYS, knex });
  const at = { products, days: DAYS, database };
  const tell = (
    measurement: string,
    figure: Pick<Measurement, 'value' | 'limit' | 'from'> & { unit?: string },
  ) =>
    report(
      { benchmark: 'scorecards', measurement, at, unit: 'ms', ...figure },
      new Date(),
    );

  const runs: [string, string, number][] = [
    [
      'full run: facts read, evaluated, stored; cold',
      'scorecards-facts-bench',
      300_000,
    ],
    [
      'full run: facts read, evaluated, stored; warm',
      'scorecards-facts-bench',
      60_000,
    ],
    [
      'nothing changed since: evaluated and stored',
      'scorecards-evaluate',
      5_000,
    ],
  ];
  const idleMb = collectedMb();
  let mostMb = idleMb;
  const sampling = setInterval(() => {
    mostMb = Math.max(mostMb, usedMb());
  }, SAMPLE_EVERY_MS);
  for (const [measurement, task, limit] of runs) {
    const { wallMs, cpuMs } = await timed(() => portal.runTask(task));
    tell(measurement, { value: wallMs, limit, from: { cpuMs } });
  }
  clearInterval(sampling);
  tell('memory kept above idle after runs', {
    value: collectedMb() - idleMb,
    limit: 300,
    unit: 'MB',
    from: { idleMb, mostWithGarbageMb: mostMb - idleMb },
  });

  const rows = await countWrites(knex, await ownTables(knex), () =>
    portal.runTask('scorecards-evaluate'),
  );
  tell('nothing changed since: rows written but the records of the run', {
    value: Object.entries(rows).reduce(
      (total, [table, count]) =>
        OWN_RECORDS.includes(table) ? total : total + count,
      0,
    ),
    limit: 0,
    unit: 'rows',
    from: rows,
  });

  for (const [who, authorization] of READERS) {
    const ask = () =>
      get(
        `${portal.url}/scorecards/${SCORECARD.id}/checks?days=${DAYS}`,
        authorization,
      );
    const { wallMs, cpuMs } = await timed(ask);
    tell(`trends of checks, asked for the first time, ${who}`, {
      value: wallMs,
      from: { cpuMs },
    });
    tell(`trends of checks, p95, ${who}`, { ...(await p95(ask)), limit: 300 });
  }

  for (const [who, authorization] of READERS) {
    const ask = () =>
      post(`${portal.url}/overview`, authorization, {
        scorecard: SCORECARD.id,
        days: DAYS,
      });
    await ask();
    tell(`overview, p95, ${who}`, { ...(await p95(ask)), limit: 300 });
  }
  const [[, authorization = ''] = []] = READERS;
  const checked = await p95(n =>
    post(
      `${portal.url}/entities/dataproduct/prod/product-${n}/check`,
      authorization,
      {},
    ),
  );
  tell('one product checked again on request, p95', { ...checked, limit: 500 });
  await portal.stop();
}

async function p95(
  ask: (n: number) => Promise<unknown>,
): Promise<{ value: number; from: Record<string, number> }> {
  const times: number[] = [];
  const cpu: number[] = [];
  for (let n = 0; n < REQUESTS; n++) {
    const { wallMs, cpuMs } = await timed(() => ask(n));
    times.push(wallMs);
    cpu.push(cpuMs);
  }
  return {
    value: percentile(times, 0.95),
    from: {
      requests: REQUESTS,
      medianMs: Math.round(percentile(times, 0.5)),
      cpuMs: Math.round(percentile(cpu, 0.5)),
    },
  };
}

async function timed(work: () => Promise<unknown>) {
  const startedAt = performance.now();
  const cpuAt = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpuAt);
  return {
    wallMs: performance.now() - startedAt,
    cpuMs: Math.round((user + system) / 1_000),
  };
}

function post(url: string, authorization: string, body: object) {
  return send(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function get(url: string, authorization: string) {
  return send(url, { headers: { authorization } });
}

async function send(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, init);
  const answer = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${answer}`);
}

/** Those that the migrations of the plugin made. */
async function ownTables(knex: Knex): Promise<string[]> {
  const isPostgres = knex.client.config.client === 'pg';
  const rows: { name: string }[] = isPostgres
    ? await knex('pg_tables')
        .where({ schemaname: 'public' })
        .select({ name: 'tablename' })
    : await knex('sqlite_master').where({ type: 'table' }).select('name');
  return rows
    .map(({ name }) => name)
    .filter(name => !/^(sqlite|knex|backstage)_/.test(name));
}

/** What is used now, with what nobody needs any more but is not collected yet. */
function usedMb(): number {
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / 2 ** 20);
}

/** What is used when everything is collected that nobody needs. */
function collectedMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return usedMb();
}
