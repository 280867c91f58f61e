// SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import {
  FACETS,
  ProductListRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Portal } from '../portal/startPortal';
import { exploreQueries } from './exploreQueries';

const WARM_QUERIES = 200;
const FIRST_CALLS = 50;
const WARM_UP_QUERIES = 30;

/** May read everything by the demo's policy. */
const ALLOWED = 'group:default/checkout';
/** May not read products of one domain, so that the policy decides by entity. */
const BARRED = 'group:default/marketing';

/** Milliseconds from the request until the whole answer is there, of each request. */
export interface ExploreTimes {
  allowed: number[];
  conditional: number[];
  /** Of users who have never asked before. */
  conditionalFirst: number[];
}

/** Sends varied requests for a page of products one after the other. */
export async function measureExplore(portal: Portal): Promise<ExploreTimes> {
  const allowed = await portal.signIn(aUser('reader', ALLOWED));
  const barred = await portal.signIn(aUser('barred', BARRED));
  const { facets, totalItems } = await portal.api.products(
    { limit: 0, facets: [...FACETS] },
    { token: allowed },
  );
  const queries = exploreQueries(facets, WARM_QUERIES);
  const conditional = await portal.api.products(
    { limit: 0 },
    { token: barred },
  );
  if (conditional.totalItems === 0 || conditional.totalItems === totalItems) {
    throw new Error('The policy does not decide by entity for this user');
  }

  const timesOf = async (token: string) => {
    for (const query of queries.slice(0, WARM_UP_QUERIES)) {
      await timeOf(portal, query, token);
    }
    const samples: number[] = [];
    for (const query of queries) {
      samples.push(await timeOf(portal, query, token));
    }
    return samples;
  };
  const times = {
    allowed: await timesOf(allowed),
    conditional: await timesOf(barred),
  };
  // Last, so that only the users are new, and not also the process.
  const conditionalFirst: number[] = [];
  for (const [n, query] of queries.slice(0, FIRST_CALLS).entries()) {
    const token = await portal.signIn(aUser(`newcomer-${n}`, BARRED));
    conditionalFirst.push(await timeOf(portal, query, token));
  }
  return { ...times, conditionalFirst };
}

const aUser = (name: string, groupRef: string) => ({
  userRef: `user:default/${name}`,
  groupRef,
});

async function timeOf(
  { url }: Portal,
  query: ProductListRequest,
  token: string,
): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/data-products/products/by-query`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(query),
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  await response.text();
  return performance.now() - startedAt;
}
