// SPDX-License-Identifier: Apache-2.0
import { KafkaBroker } from './KafkaBroker';

/** How to reach a broker, for whoever started it in a terminal. */
export function describeBroker(broker: KafkaBroker): string {
  const { secured, mutualTls, files } = broker;
  const { plain, scram } = secured.users;
  return `Apache Kafka ${broker.version} is ready.

  PLAINTEXT   ${broker.bootstrapServers}
  SASL_SSL    ${secured.bootstrapServers}
    PLAIN                         ${plain.username}  ${plain.password}
    SCRAM-SHA-256, SCRAM-SHA-512  ${scram.username}  ${scram.password}
  SSL         ${mutualTls.bootstrapServers}
    certificate   ${files.certificate}
    key           ${files.key}

  The certificate to trust: ${files.ca}

Press Ctrl-C to stop it; everything it holds is thrown away then.
`;
}
