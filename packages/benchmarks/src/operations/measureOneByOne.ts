// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { candidateAt } from './candidates';
import { expectSuccess, finishedOperation } from './finishedOperation';
import { WritablePortal } from './portal/withPortal';
import { whenShown } from './shown';

const TIMEOUT_MS = 30_000;
/** Between two publishes, so that each finds a catalog that has nothing to do. */
const PAUSE_MS = 500;

/** Milliseconds from sending each operation. */
export interface PublishTimes {
  /** Until the catalog has the product's entity. */
  inCatalog: number[];
  /** Until the back end answers for the product's page. */
  onPage: number[];
}

/** Publishes candidates one after the other. @throws Error when one of them fails. */
export async function measureOneByOne(
  portal: WritablePortal,
  times: number,
): Promise<PublishTimes> {
  const { url, operations, token } = portal;
  const options = { token, timeoutMs: TIMEOUT_MS };
  const measured: PublishTimes = { inCatalog: [], onPage: [] };
  for (let n = 0; n < times; n += 1) {
    const { namespace, name, request } = candidateAt(n);
    const startedAt = performance.now();
    const { id } = await operations.submitOperation(request, { token });
    const [catalogAt, pageAt] = await Promise.all([
      whenShown(
        `${url}/api/catalog/entities/by-name/dataproduct/${namespace}/${name}`,
        options,
      ),
      whenShown(
        `${url}/api/data-products/products/${namespace}/${name}`,
        options,
      ),
    ]);
    measured.inCatalog.push(catalogAt - startedAt);
    measured.onPage.push(pageAt - startedAt);
    expectSuccess(await finishedOperation(operations, id, options));
    await delay(PAUSE_MS);
  }
  return measured;
}
