// SPDX-License-Identifier: Apache-2.0
import { Candidate, candidateAt } from './candidates';
import { finishedOperation } from './finishedOperation';
import { WritablePortal } from './portal/withPortal';
import { countProducts, untilCounted } from './shown';
import {
  countAnswers,
  countCalls,
  readPublishedCandidates,
  readRequestCounts,
} from './upstream';

/** Far beyond what is promised, so that a miss is measured and not only told. */
const TIMEOUT_MS = 600_000;

export interface Burst {
  /** From sending the first operation until the catalog has the last product. */
  lastShownMs: number;
  /** Until the last operation was accepted. */
  lastAcceptedMs: number;
  /** Calls to Confluent while it lasted. */
  upstreamCalls: number;
  /** Calls that Confluent refused because there were too many. */
  tooMany: number;
  /** Products that are not in Confluent or not in the portal's store as they should be, or whose operation failed. */
  wrong: number;
}

/** Publishes as many candidates as told, each by an operation of its own, all sent at once. */
export async function measureBurst(
  portal: WritablePortal,
  publishes: number,
): Promise<Burst> {
  const { url, operations, token, environmentUrl } = portal;
  const options = { token, timeoutMs: TIMEOUT_MS };
  const candidates = Array.from({ length: publishes }, (_, n) =>
    candidateAt(n),
  );
  const before = await countProducts(url, token);
  const callsBefore = countCalls(await readRequestCounts(environmentUrl));

  const startedAt = performance.now();
  const submitted = await Promise.all(
    candidates.map(({ request }) =>
      operations.submitOperation(request, { token }),
    ),
  );
  const acceptedAt = performance.now();
  const shownAt = await untilCounted(
    () => countProducts(url, token),
    before + publishes,
    options,
  );
  const finished = await Promise.all(
    submitted.map(({ id }) => finishedOperation(operations, id, options)),
  );
  const requestCounts = await readRequestCounts(environmentUrl);

  const inConfluent = await readPublishedCandidates(environmentUrl);
  let wrong = 0;
  for (const [n, candidate] of candidates.entries()) {
    const isRight =
      finished[n]?.state === 'succeeded' &&
      inConfluent.get(candidate.topic) === candidate.description &&
      (await isInStore(portal, candidate));
    if (!isRight) wrong += 1;
  }
  return {
    lastShownMs: shownAt - startedAt,
    lastAcceptedMs: acceptedAt - startedAt,
    upstreamCalls: countCalls(requestCounts) - callsBefore,
    tooMany: countAnswers(requestCounts, 429),
    wrong,
  };
}

async function isInStore(
  { products, token }: WritablePortal,
  { namespace, name, description }: Candidate,
): Promise<boolean> {
  const { product } = await products.product(
    `dataproduct:${namespace}/${name}`,
    { token },
  );
  return product.description === description;
}
