// SPDX-License-Identifier: Apache-2.0

import {
  Dependents,
  EditableProduct,
  OperationProblem,
  ProductKey,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExecutableTarget, PlannedSubject } from '../types';
import { DraftStep } from './topicSteps';
import { ReadTopic } from './topicState';

/** What was decided about one target, before it takes its place in a plan. */
export interface TargetDraft {
  title: string;
  topics: string[];
  entityRef?: string;
  problems: OperationProblem[];
  notes: string[];
  /** Left out of the plan when there are errors. */
  steps: DraftStep[];
  productKey?: ProductKey;
  qualifiedNames: string[];
  becomes: ExecutableTarget['becomes'];
  before?: ProductMetadata;
  after?: ProductMetadata;
  /** In the words that were shown. */
  acceptedTerms?: string;
  /** All topics of the product as they would be; without any there is nothing to show. */
  topicsAfter: ReadTopic[];
  changedMeanwhile?: EditableProduct;
  dependents?: Dependents;
  subject: PlannedSubject;
}

export function hasErrors(
  problems: readonly Pick<OperationProblem, 'severity'>[],
): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

export function error(
  code: string,
  message: string,
  field?: string,
): OperationProblem {
  return { severity: 'error', code, message, ...(field && { field }) };
}

export function warning(
  code: string,
  message: string,
  field?: string,
): OperationProblem {
  return { ...error(code, message, field), severity: 'warning' };
}
