// SPDX-License-Identifier: Apache-2.0
import { percentile } from '../measurement';
import { NAMESPACE } from './backendConfig';
import { MeasuredBackend } from './childProcess';
import { BENCH_CREDENTIALS } from './credentials';

interface ListedProduct {
  entityRef: string;
  topics: string[];
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok)
    throw new Error(
      `${response.url} answered ${response.status}: ${await response.text()}`,
    );
  return response.json();
}

async function listProducts(
  backend: MeasuredBackend,
  token: string,
  count: number,
): Promise<ListedProduct[]> {
  const body = await json(
    await fetch(
      `${backend.url}/api/data-products/products?limit=${count}&sortBy=changedAt`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    ),
  );
  return (body as { items: ListedProduct[] }).items;
}

async function describeTopic(
  simulatorUrl: string,
  qualifiedName: string,
  description: string,
): Promise<void> {
  const basic = Buffer.from(
    `${BENCH_CREDENTIALS.key}:${BENCH_CREDENTIALS.secret}`,
  ).toString('base64');
  await json(
    await fetch(`${simulatorUrl}/catalog/v1/entity/businessmetadata`, {
      method: 'PUT',
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify([
        {
          typeName: 'DataProduct',
          entityType: 'kafka_topic',
          entityName: qualifiedName,
          attributes: { description },
        },
      ]),
    }),
  );
}

async function qualifiedNameOf(
  backend: MeasuredBackend,
  entityRef: string,
  token: string,
): Promise<string> {
  const body = await json(
    await fetch(
      `${backend.url}/api/data-products/products/${NAMESPACE}/${nameOf(entityRef)}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    ),
  );
  const { product } = body as {
    product: { outputPorts: { qualifiedName: string }[] };
  };
  const qualifiedName = product.outputPorts[0]?.qualifiedName;
  if (!qualifiedName) throw new Error(`${entityRef} has no port`);
  return qualifiedName;
}

const nameOf = (entityRef: string) =>
  entityRef.slice(entityRef.indexOf('/') + 1);

/** Changes products at the source, one after the other, asks for each to be read again, and waits for its entity. */
export async function measureRefresh(options: {
  backend: MeasuredBackend;
  simulatorUrl: string;
  token: string;
  times: number;
}): Promise<{ medianMs: number; p95Ms: number }> {
  const { backend, token } = options;
  const samples: number[] = [];
  const products = await listProducts(backend, token, options.times);
  for (const [index, { entityRef }] of products.entries()) {
    const text = `Refreshed for measurement ${index}`;
    await describeTopic(
      options.simulatorUrl,
      await qualifiedNameOf(backend, entityRef, token),
      text,
    );

    const startedAt = Date.now();
    await json(
      await fetch(
        `${backend.url}/api/data-products/products/${NAMESPACE}/${nameOf(entityRef)}/sync`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${token}` },
        },
      ),
    );
    const { at } = await backend.ask(
      { type: 'waitForText', entityRef, text },
      'found',
    );
    samples.push(at - startedAt);
  }
  return {
    medianMs: percentile(samples, 0.5),
    p95Ms: percentile(samples, 0.95),
  };
}
