// SPDX-License-Identifier: Apache-2.0
import {
  OperationRequest,
  PublishTarget,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ENVIRONMENT_ID, NAMESPACE } from '../processes/backendConfig';

/** One of the topics of the scenario `scale` that nobody has published. */
export interface Candidate {
  clusterId: string;
  topic: string;
  /** Also the name of the product that it becomes. */
  name: string;
  namespace: string;
  /** What is to be read of it afterwards, in the portal and in Confluent. */
  description: string;
  request: OperationRequest;
}

/** @param index - From 0. */
export function candidateAt(index: number): Candidate {
  const topic = `candidate-${String(index + 1).padStart(6, '0')}`;
  const description = `Published for measurement ${index + 1}`;
  const clusterId = index % 2 === 0 ? 'lkc-3x9wz1' : 'lkc-8d4rt2';
  const target: PublishTarget = {
    clusterId,
    topic,
    acceptedSlaTier: 'tier-2',
    metadata: {
      product: '',
      description,
      owner: 'group:default/checkout',
      ownerEmail: '',
      domain: 'domain:default/sales',
      qualityTier: 'curated',
      slaTier: 'tier-2',
      lifecycle: 'active',
      successor: '',
      endsOn: '',
      attributes: [],
    },
  };
  return {
    clusterId,
    topic,
    name: topic,
    namespace: NAMESPACE,
    description,
    request: {
      kind: 'publish',
      environmentId: ENVIRONMENT_ID,
      targets: [target],
    },
  };
}
