// SPDX-License-Identifier: Apache-2.0
/** A portal's back end as a process of its own. */
import { BackendSettings, backendConfig } from '../../processes/backendConfig';
import { startPortal } from '../../processes/startPortal';
import { SIGN_IN_PROVIDER } from '../../signIn/signIn';

async function main(): Promise<void> {
  const settings: BackendSettings = JSON.parse(process.argv[2] ?? '{}');
  const config = backendConfig(settings);
  await startPortal({
    ...config,
    auth: { providers: { [SIGN_IN_PROVIDER]: {} } },
    permission: { enabled: true },
  });
  process.send?.({ type: 'listening', url: config.backend.baseUrl });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
