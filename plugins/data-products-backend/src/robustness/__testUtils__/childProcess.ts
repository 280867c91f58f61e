// SPDX-License-Identifier: Apache-2.0

/** A whole back end in a process of its own, to be killed. Started by `ChildBackend` with a `ChildSetup`. */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleDataProducts from '@data-mesh/backstage-plugin-catalog-backend-module-data-products';
import { organisationModule } from '../../__testUtils__/organisationModule';
import dataProductsPlugin from '../../index';
import { ChildMessage, ChildSetup, ENVIRONMENT_ID } from './childSetup';
import { dieAtCommit, dieAtProjection } from './killers';

async function main(setup: ChildSetup): Promise<void> {
  const { port, token, dieAt } = setup;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: `http://127.0.0.1:${port}` },
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          database: setup.database,
          auth: {
            externalAccess: [
              { type: 'static', options: { token, subject: 'test' } },
            ],
          },
        },
        dataMesh: {
          sync: { interval: { seconds: setup.intervalSeconds } },
          environments: [
            {
              id: ENVIRONMENT_ID,
              namespace: 'scale',
              streamCatalog: {
                endpoint: setup.environmentUrl,
                credentials: { key: 'demo-key', secret: 'demo-secret' },
              },
            },
          ],
        },
      },
    }),
  );
  backend.add(catalogPlugin);
  backend.add(organisationModule);
  backend.add(catalogModuleDataProducts);
  backend.add(dataProductsPlugin);
  if (dieAt === 'commit') backend.add(dieAtCommit);
  if (dieAt === 'projection') backend.add(dieAtProjection);
  await backend.start();
  process.send?.('ready' satisfies ChildMessage);
}

main(JSON.parse(process.argv[2] ?? '{}')).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
