// SPDX-License-Identifier: Apache-2.0

import { ConfluentApiError } from '@data-mesh/confluent-client';

const BY_STATUS: Record<number, string> = {
  401: "Confluent Cloud does not accept the portal's key for connectors. It needs a Cloud API key, which whoever runs the portal can renew.",
  403: "Confluent Cloud does not let the portal's key do this with the connectors of the Kafka cluster. Whoever runs the environment can give its account a role that may.",
  404: "Confluent Cloud does not know the connector or the Kafka cluster, or hides it from the portal's key.",
  429: 'Confluent Cloud was asked too often about connectors. The portal tries again by itself.',
};

/** Why Confluent Cloud told nothing of connectors, for people. Names no address and no credential. */
export function describeConnectFailure(error: unknown): string {
  if (!(error instanceof ConfluentApiError)) {
    return 'The connectors could not be read. The log of the portal says why; it tries again by itself.';
  }
  const { status, failure } = error;
  if (failure === 'connection' || failure === 'timeout') {
    return 'Confluent Cloud did not answer about connectors. The portal tries again by itself.';
  }
  return (
    (status !== undefined && BY_STATUS[status]) ||
    'Confluent Cloud cannot tell of connectors at the moment. The portal tries again by itself.'
  );
}
