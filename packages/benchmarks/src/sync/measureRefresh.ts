// SPDX-License-Identifier: Apache-2.0
import { percentile } from '../measurement';
import { MeasuredBackend } from './MeasuredBackend';
import { BENCH_CREDENTIALS } from '../processes/credentials';

async function describeTopic(
  simulatorUrl: string,
  qualifiedName: string,
  description: string,
): Promise<void> {
  const basic = Buffer.from(
    `${BENCH_CREDENTIALS.key}:${BENCH_CREDENTIALS.secret}`,
  ).toString('base64');
  const response = await fetch(
    `${simulatorUrl}/catalog/v1/entity/businessmetadata`,
    {
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
    },
  );
  if (!response.ok) {
    throw new Error(
      `${response.url} answered ${response.status}: ${await response.text()}`,
    );
  }
}

/** Changes products at the source, one after the other, asks for each to be read again, and waits for its entity. */
export async function measureRefresh(options: {
  backend: MeasuredBackend;
  simulatorUrl: string;
  token: string;
  times: number;
}): Promise<{ medianMs: number; p95Ms: number }> {
  const { backend, token, times } = options;
  const samples: number[] = [];
  const { items } = await backend.api.products(
    { limit: times, sortBy: 'changedAt' },
    { token },
  );
  for (const [index, { entityRef }] of items.entries()) {
    const { product } = await backend.api.product(entityRef, { token });
    const [port] = product.outputPorts;
    if (!port) throw new Error(`${entityRef} has no port`);
    const text = `Refreshed for measurement ${index}`;
    await describeTopic(options.simulatorUrl, port.qualifiedName, text);

    const startedAt = Date.now();
    await backend.api.syncProduct(entityRef, { token });
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
