// SPDX-License-Identifier: Apache-2.0
/** A portal's back end with Kafka clusters, as a process of its own. */
import { startPortal } from '../../processes/startPortal';
import { kafkaPortalConfig, KafkaPortalSettings } from './portalConfig';

async function main(): Promise<void> {
  const settings: KafkaPortalSettings = JSON.parse(process.argv[2] ?? '{}');
  const config = kafkaPortalConfig(settings);
  await startPortal(config);
  process.send?.({ type: 'listening', url: config.backend.baseUrl });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
