// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECT_ROUTES } from './connect/connectRoutes';
import { KAFKA_REST_ROUTES } from './kafkaRest/routes';
import { METRICS_ROUTES } from './metrics/metricsRoutes';
import { createRoutes } from './routes';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

describe('createRoutes', () => {
  const routes = createRoutes();

  const named = [
    ...routes,
    ...KAFKA_REST_ROUTES,
    ...METRICS_ROUTES,
    ...CONNECT_ROUTES,
  ];

  test.each([...new Set(named.map(({ name }) => name))])(
    'has %s in the README',
    name => {
      expect(README).toContain(`\`${name}\``);
    },
  );

  test('has one route for each method and path', () => {
    const addresses = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('puts fixed paths before those that could swallow them', () => {
    const paths = routes
      .filter(({ method }) => method === 'get')
      .map(({ path }) => path);
    for (const [i, path] of paths.entries()) {
      const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
      expect(
        paths
          .slice(i + 1)
          .filter(later => !later.includes(':') && pattern.test(later)),
      ).toEqual([]);
    }
  });
});
