// SPDX-License-Identifier: Apache-2.0
import { QueryMessage } from '@data-mesh/backstage-plugin-ksqldb-common';
import { CLUSTER_ID, KSQL_CREDENTIALS } from '../portal/cluster';

/** Whom a query is sent to, and how to read what comes back. */
export interface QueryTarget {
  url: string;
  headers: Record<string, string>;
  body(statement: string): object;
  /** What the first row begins with, and nothing before it holds. */
  rowMark: string;
  /** @throws Error when an answer that ends so does not say that these rows were all that was asked for. */
  demandWhole(ending: string, rows: number): void;
}

export function portalTarget(portalUrl: string, token: string): QueryTarget {
  return {
    url: `${portalUrl}/api/ksqldb/clusters/${CLUSTER_ID}/query`,
    headers: { authorization: `Bearer ${token}` },
    body: text => ({ text }),
    rowMark: '"type":"rows"',
    demandWhole(ending, rows) {
      const last = ending.trimEnd().split('\n').at(-1) ?? '';
      const message: QueryMessage = JSON.parse(last);
      const isWhole =
        message.type === 'end' &&
        message.reason === 'finished' &&
        message.rows === rows;
      if (!isWhole) throw new Error(`The portal ended a query with ${last}`);
    },
  };
}

export function serverTarget(url: string): QueryTarget {
  const { key, secret } = KSQL_CREDENTIALS;
  return {
    url: `${url}/query-stream`,
    headers: {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      accept: 'application/vnd.ksql.v1+json',
    },
    body: sql => ({ sql, properties: {} }),
    rowMark: '{"row":',
    demandWhole(ending) {
      if (!ending.endsWith('{"finalMessage":"Limit Reached"}]'))
        throw new Error(`The server ended a query with ${ending.slice(-200)}`);
    },
  };
}
