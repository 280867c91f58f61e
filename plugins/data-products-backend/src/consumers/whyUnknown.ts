// SPDX-License-Identifier: Apache-2.0

import { LiveUnknownReason } from '@data-mesh/backstage-plugin-data-products-common';
import { KafkaFailure } from '@data-mesh/confluent-client';

/** Why a figure is not known, and what would help. */
export interface Unknown {
  reason: LiveUnknownReason;
  message: string;
}

/** What a cluster, or the way to it, can be the reason of. */
type Refusal = Exclude<
  LiveUnknownReason,
  'notConfigured' | 'notMeasuredYet' | 'unsupported'
>;

const REASON: Record<KafkaFailure, Refusal> = {
  credentials: 'credentials',
  forbidden: 'forbidden',
  notFound: 'notFound',
  connection: 'unreachable',
  timeout: 'timeout',
  unavailable: 'unavailable',
  protocol: 'unavailable',
};

const REASON_OF_STATUS: Record<number, Refusal> = {
  401: 'credentials',
  403: 'forbidden',
  404: 'notFound',
};

const REASON_WITHOUT_STATUS: Record<string, Refusal> = {
  connection: 'unreachable',
  credentials: 'credentials',
  timeout: 'timeout',
};

const MESSAGE: Record<Refusal, (title: string) => string> = {
  credentials: title =>
    `${title} does not accept the portal’s credentials. Ask whoever runs the portal.`,
  forbidden: title =>
    `${title} does not let the portal see this. Its account needs the right to describe topics and consumer groups.`,
  notFound: title =>
    `${title} does not know this, or does not let the portal see it.`,
  unreachable: title => `${title} does not answer. It is asked again later.`,
  timeout: title => `${title} did not answer in time. It is asked again later.`,
  unavailable: title =>
    `${title} cannot tell at the moment. It is asked again later.`,
};

/**
 * @param failure - An error of a client, or what it says of one group among many.
 * @param cluster.title - What people call it.
 * @returns `undefined` for what is no failure of a cluster.
 */
export function whyUnknown(
  failure: unknown,
  cluster: { title: string },
): Unknown | undefined {
  const reason = reasonOf(failure);
  return reason && { reason, message: MESSAGE[reason](cluster.title) };
}

/** Errors are known by name: their class may come from another copy of the package. */
function reasonOf(failure: unknown): Refusal | undefined {
  if (typeof failure !== 'object' || failure === null) return undefined;
  const kind = 'failure' in failure ? String(failure.failure) : '';
  const name = failure instanceof Error ? failure.name : 'KafkaCallError';
  switch (name) {
    case 'KafkaCallError':
      return isKafkaFailure(kind) ? REASON[kind] : undefined;
    case 'ConfluentApiError':
      return (
        REASON_OF_STATUS['status' in failure ? Number(failure.status) : 0] ??
        REASON_WITHOUT_STATUS[kind] ??
        'unavailable'
      );
    case 'IncompleteReadError':
      return 'unavailable';
    default:
      return undefined;
  }
}

function isKafkaFailure(kind: string): kind is KafkaFailure {
  return Object.hasOwn(REASON, kind);
}
