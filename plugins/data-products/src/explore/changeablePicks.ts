// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import type {
  AllowedAnswer,
  AllowedQuestion,
  EnvironmentInfo,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What can be done to several products at once. */
export const SEVERAL_ACTIONS = ['edit', 'deprecate'] as const;

export type SeveralAction = (typeof SEVERAL_ACTIONS)[number];

/** A product whose environment is known. */
export interface PlacedPick {
  entityRef: string;
  environmentId: string;
}

/** The picks with their environments, by the namespaces that these have; what is in none of them is left out. */
export function placedPicks(
  picked: readonly string[],
  environments: readonly EnvironmentInfo[],
): PlacedPick[] {
  return picked.flatMap(entityRef => {
    const namespace = namespaceOf(entityRef);
    const environment = environments.find(
      candidate => candidate.namespace === namespace,
    );
    return environment ? [{ entityRef, environmentId: environment.id }] : [];
  });
}

/** The address can name anything. */
function namespaceOf(entityRef: string): string | undefined {
  try {
    return parseEntityRef(entityRef).namespace;
  } catch {
    return undefined;
  }
}

/** What is asked about the picks, in the order of the answers. */
export function pickQuestions(picks: readonly PlacedPick[]): AllowedQuestion[] {
  return SEVERAL_ACTIONS.flatMap(action =>
    picks.map(pick => ({ action, ...pick })),
  );
}

/** What a person is offered to do to the picks. */
export interface PickOffer {
  action: SeveralAction;
  /** Those that it is allowed of; two at least. */
  entityRefs: string[];
}

/**
 * What is offered: what is allowed of two at least, which are in one environment.
 *
 * @param answers - To `pickQuestions`.
 */
export function pickOffers(
  picks: readonly PlacedPick[],
  answers: readonly AllowedAnswer[],
): { offers: PickOffer[]; isOfSeveralEnvironments: boolean } {
  const allowed = SEVERAL_ACTIONS.map((action, position) => ({
    action,
    picks: picks.filter(
      (_, index) => answers[position * picks.length + index]?.isAllowed,
    ),
  })).filter(offer => offer.picks.length > 1);
  const isOfSeveralEnvironments = allowed.some(
    offer =>
      new Set(offer.picks.map(({ environmentId }) => environmentId)).size > 1,
  );
  return {
    offers: isOfSeveralEnvironments
      ? []
      : allowed.map(offer => ({
          action: offer.action,
          entityRefs: offer.picks.map(({ entityRef }) => entityRef),
        })),
    isOfSeveralEnvironments,
  };
}
