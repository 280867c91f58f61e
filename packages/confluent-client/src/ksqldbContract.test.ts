// SPDX-License-Identifier: Apache-2.0
import { startSimulator } from '@data-mesh/confluent-simulator';
import { randomBytes } from 'node:crypto';
import { createKsqlClient, createRequestBudget } from '.';
import { describeKsqlServer, KsqlServerSubject } from './testUtils';

interface Server {
  baseUrl: string;
  /** Absent for a server that asks for none. */
  key?: { key: string; secret: string };
  pauseMs: number;
  close(): Promise<void>;
}

function subjectFor({
  baseUrl,
  key,
  pauseMs,
  close,
}: Server): KsqlServerSubject {
  const budget = createRequestBudget({ requestsPerSecond: 75 });
  const connectWith = (of: Server['key']) =>
    createKsqlClient({
      baseUrl,
      credentials: of ? { type: 'apiKey', ...of } : { type: 'none' },
      budget,
    });
  const authorization = key && `Basic ${btoa(`${key.key}:${key.secret}`)}`;
  return {
    client: connectWith(key),
    stranger: key && connectWith({ ...key, secret: 'wrong' }),
    prefix: `CONTRACT_${randomBytes(4).toString('hex').toUpperCase()}`,
    pause: () =>
      new Promise(resolve => {
        setTimeout(resolve, pauseMs);
      }),
    async post(path, body) {
      const response = await fetch(`${baseUrl}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(authorization && { authorization }),
        },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text && JSON.parse(text) };
    },
    close,
  };
}

describeKsqlServer('the simulator', async () => {
  const simulator = await startSimulator({ scenario: 'small-shop' });
  return subjectFor({
    baseUrl: simulator.ksqldb.url('env-shop01', 'lksqlc-shop01'),
    key: { key: 'shop-ksql-key', secret: 'shop-ksql-secret' },
    pauseMs: 0,
    close: () => simulator.stop(),
  });
});

// What the README says under "Contract tests".
const {
  KSQLDB_URL: url = '',
  KSQLDB_API_KEY: key = '',
  KSQLDB_API_SECRET: secret = '',
} = process.env;
const isConfigured = url !== '';
const title = isConfigured
  ? 'with the address of the environment variables'
  : 'skipped: KSQLDB_URL is not set';

jest.setTimeout(isConfigured ? 300_000 : 5_000);

(isConfigured ? describe : describe.skip)(title, () => {
  describeKsqlServer('a ksqlDB server', async () =>
    subjectFor({
      baseUrl: url,
      key: key ? { key, secret } : undefined,
      pauseMs: 1_000,
      close: async () => {},
    }),
  );
});
