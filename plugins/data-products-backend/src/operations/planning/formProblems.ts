// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  OperationProblem,
  ProductMetadata,
  PublishTarget,
  findMetadataProblems,
} from '@data-mesh/backstage-plugin-data-products-common';
import { metadataOf } from './editableOf';
import { trimmed } from './metadataWish';
import { PlanningContext } from './PlanningContext';
import { protectionProblems, referenceProblems } from './referenceProblems';
import { error } from './TargetDraft';

/** Everything about the words of a form, and about the product that a topic would join. */
export function metadataProblems(
  { metadata: given, acceptedSlaTier }: PublishTarget,
  joined: DataProduct | undefined,
  context: PlanningContext,
): OperationProblem[] {
  const metadata = trimmed(given);
  const { maxDescriptionLength } = context.config.operations;
  return [
    ...findMetadataProblems(metadata, {
      maxDescriptionLength,
      hasDomains: context.directory.domain.refs.size > 0,
      today: context.today,
    }),
    ...referenceProblems(metadata, context),
    ...protectionProblems(
      joined ? [metadata, metadataOf(joined)] : [metadata],
      context,
    ),
    ...termsProblems(metadata, acceptedSlaTier),
    ...joinProblems(metadata, joined),
  ];
}

export function termsProblems(
  { slaTier }: ProductMetadata,
  accepted: PublishTarget['acceptedSlaTier'],
): OperationProblem[] {
  return slaTier && accepted !== slaTier
    ? [
        error(
          'sla-terms-not-accepted',
          'Read the terms of the chosen SLA tier, and accept them.',
          'acceptedSlaTier',
        ),
      ]
    : [];
}

/** e.g. `Tier 2 (tier-2): Somebody is there on working days. An answer within 4 working hours.` */
export function termsInWords(
  accepted: PublishTarget['acceptedSlaTier'],
  { config }: Pick<PlanningContext, 'config'>,
): string | undefined {
  const tier = config.tiers.slaDefinitions.find(each => each.tier === accepted);
  if (!tier) return undefined;
  const words = [tier.description, ...tier.terms].join(' ');
  return `${tier.title} (${tier.tier}): ${words}`.trim();
}

function joinProblems(
  { owner, product: name }: ProductMetadata,
  joined: DataProduct | undefined,
): OperationProblem[] {
  if (!joined || owner === '') return [];
  const isSameOwner =
    joined.owner.status === 'resolved' && joined.owner.entityRef === owner;
  return isSameOwner ? [] : [nameTaken(name || joined.title)];
}

export function nameTaken(name: string): OperationProblem {
  return error(
    'product-name-taken',
    `There is a product ${name} of another owner in this cluster. Choose another name.`,
    'metadata.product',
  );
}
