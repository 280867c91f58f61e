// SPDX-License-Identifier: Apache-2.0
/** A portal's back end that writes, as a process of its own. */
import { startPortal } from '../../processes/startPortal';
import { writablePortalConfig, WritablePortalSettings } from './portalConfig';

async function main(): Promise<void> {
  const settings: WritablePortalSettings = JSON.parse(process.argv[2] ?? '{}');
  const config = writablePortalConfig(settings);
  await startPortal(config);
  process.send?.({ type: 'listening', url: config.backend.baseUrl });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
