// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  KnownSlaTier,
  OperationPlan,
  OperationProblem,
  OperationRequest,
  ProductMetadata,
  productMetadataSchema,
  TopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  MetadataField,
  METADATA_FIELDS,
  shownPaths,
} from '../operations/form/fieldProblems';
import { draftName } from '../operations/draft/keptDraft';
import { TopicAddress, topicText } from './publishAddress';

/** What differs from topic to topic when several are published together. */
export const OWN_FIELDS = [
  'product',
  'description',
] as const satisfies readonly MetadataField[];

/** What is said once for all of them. */
export const SHARED_FIELDS: readonly MetadataField[] = METADATA_FIELDS.filter(
  field => !OWN_FIELDS.some(own => own === field),
);

export type OwnMetadata = Pick<ProductMetadata, (typeof OWN_FIELDS)[number]>;

/** What somebody has filled in, as it is kept; terms are accepted anew. */
export const keptPublishDraftSchema = z.object({
  shared: productMetadataSchema,
  own: z.record(
    z.string(),
    productMetadataSchema.pick({ product: true, description: true }),
  ),
});

/** What somebody has filled in. */
export interface PublishDraft {
  shared: ProductMetadata;
  /** By `topicText`. */
  own: Readonly<Record<string, OwnMetadata>>;
  accepted?: KnownSlaTier;
}

/** What a form starts with: what the topics say of themselves, as far as they agree. */
export function startingDraft(
  candidates: readonly TopicCandidate[],
): PublishDraft {
  const agreed = <K extends keyof ProductMetadata>(
    field: K,
    otherwise: ProductMetadata[K],
  ): ProductMetadata[K] => {
    const [first, ...others] = candidates.map(({ metadata }) => metadata);
    const isAgreed = others.every(
      other => JSON.stringify(other[field]) === JSON.stringify(first?.[field]),
    );
    return first && isAgreed ? first[field] : otherwise;
  };
  return {
    shared: {
      product: '',
      description: '',
      owner: agreed('owner', ''),
      ownerEmail: agreed('ownerEmail', ''),
      domain: agreed('domain', ''),
      qualityTier: agreed('qualityTier', undefined),
      slaTier: agreed('slaTier', undefined),
      // What was said of an earlier end holds no more.
      lifecycle: startingLifecycle(agreed('lifecycle', 'active')),
      successor: '',
      endsOn: '',
      attributes: agreed('attributes', []),
    },
    own: Object.fromEntries(
      candidates.map(candidate => [
        topicText(candidate),
        {
          product: candidate.metadata.product,
          description: candidate.metadata.description,
        },
      ]),
    ),
  };
}

function startingLifecycle(
  lifecycle: ProductMetadata['lifecycle'],
): ProductMetadata['lifecycle'] {
  return lifecycle === 'deprecated' || lifecycle === 'retired'
    ? 'active'
    : lifecycle;
}

/** What would be said of one topic. */
export function metadataOf(
  draft: PublishDraft,
  candidate: TopicCandidate,
): ProductMetadata {
  return { ...draft.shared, ...draft.own[topicText(candidate)] };
}

/** The draft after the form of one topic has been changed. */
export function withMetadata(
  draft: PublishDraft,
  candidate: TopicCandidate,
  metadata: ProductMetadata,
): PublishDraft {
  const { product, description, ...shared } = metadata;
  return {
    ...draft,
    shared: { ...draft.shared, ...shared },
    own: { ...draft.own, [topicText(candidate)]: { product, description } },
  };
}

/** The name that the draft about topics goes by. */
export function publishDraftName(
  environmentId: string,
  topics: readonly TopicAddress[],
): string {
  return draftName('publish', [environmentId, ...topics.map(topicText)]);
}

/** What is asked for. */
export function publishRequest(
  environmentId: string,
  candidates: readonly TopicCandidate[],
  draft: PublishDraft,
): OperationRequest {
  return {
    kind: 'publish',
    environmentId,
    targets: candidates.map(candidate => ({
      clusterId: candidate.clusterId,
      topic: candidate.topic,
      metadata: metadataOf(draft, candidate),
      acceptedSlaTier: draft.accepted,
    })),
  };
}

/** The problems of a plan, each once, where the form shows them. */
export interface SortedProblems {
  /** At a field that is filled in once for all topics. */
  shared: OperationProblem[];
  /** For each target, in their order: at its own fields, and what belongs to no field. */
  own: OperationProblem[][];
  /** About no target at all. */
  general: OperationProblem[];
}

export function sortProblems(
  plan: OperationPlan,
  attributeNames: readonly string[],
): SortedProblems {
  const sharedPaths = shownPaths(SHARED_FIELDS, attributeNames);
  const isShared = ({ field }: OperationProblem) =>
    field !== undefined && sharedPaths.includes(field);
  return {
    shared: unique(
      plan.targets.flatMap(({ problems }) => problems.filter(isShared)),
    ),
    own: plan.targets.map(({ problems }) =>
      problems.filter(problem => !isShared(problem)),
    ),
    general: plan.problems,
  };
}

function unique(problems: OperationProblem[]): OperationProblem[] {
  const byText = new Map(
    problems.map(problem => [
      `${problem.field} ${problem.code} ${problem.message}`,
      problem,
    ]),
  );
  return [...byText.values()];
}
