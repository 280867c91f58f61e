// SPDX-License-Identifier: Apache-2.0
import { OperationProblem, ProductMetadata } from './operationTypes';

/** A topic that could be a product, or why it is none. */
export interface TopicCandidate {
  clusterId: string;
  topic: string;
  qualifiedName: string;
  state:
    | 'ready'
    /** A product was made of it before, and its metadata are still there. */
    | 'formerlyPublished'
    | 'notReady'
    | 'product';
  /** What keeps it from being published, or should be known. */
  problems: OperationProblem[];
  /** What a form would start with: what the topic says of itself, or said as a product. */
  metadata: ProductMetadata;
  /** Of a product that the caller may read. */
  entityRef?: string;
}

export interface TopicCandidateRequest {
  environmentId: string;
  /** Part of the topic's name. */
  text?: string;
  /** None but these; at most 200. */
  topics?: { clusterId: string; topic: string }[];
  states?: TopicCandidate['state'][];
  /** 1 to 100, default 50. */
  limit?: number;
  offset?: number;
}

export interface TopicCandidatesResponse {
  items: TopicCandidate[];
  totalItems: number;
  /** Topics left out because configuration hides their names. */
  hiddenCount: number;
  /** When the topics were listed. ISO 8601. */
  readAt: string;
}
