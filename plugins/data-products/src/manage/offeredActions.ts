// SPDX-License-Identifier: Apache-2.0
import type {
  AllowedAnswer,
  AllowedQuestion,
} from '@data-mesh/backstage-plugin-data-products-common';
import { MANAGE_ACTIONS, ManageAction } from '../reference/PortalLinks';

/** Something to do with a product, as one person is offered it. */
export interface OfferedAction {
  action: ManageAction;
  /** Why it is refused; absent when it is not. */
  refusal?: string;
}

/** What is asked about a product, in the order of the answers. */
export function allowedQuestions(product: {
  environmentId: string;
  entityRef: string;
}): AllowedQuestion[] {
  return MANAGE_ACTIONS.map(action => ({ action, ...product }));
}

/**
 * What is offered: everything that is allowed; to those who own the product, also what is refused, with the reason.
 *
 * @param answers - To `allowedQuestions`.
 */
export function offeredActions(
  answers: AllowedAnswer[],
  options: { isOwned: boolean },
): OfferedAction[] {
  return MANAGE_ACTIONS.flatMap((action, index): OfferedAction[] => {
    const answer = answers[index];
    if (answer?.isAllowed) return [{ action }];
    return answer?.because && options.isOwned
      ? [{ action, refusal: answer.because }]
      : [];
  });
}
