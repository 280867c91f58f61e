// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  ProductMetadata,
  shortestReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { parseTopicRef } from '@data-mesh/confluent-client';
import { readTopicMetadata } from '../../sync/assembly/topicMetadata';
import { namedTexts } from './attributeNames';
import { PlanningContext } from './PlanningContext';
import { ReadTopic, TopicState } from './topicState';
import { RoleTexts, writtenTexts } from './writtenTexts';

/** What somebody wants a product to say. */
export interface Wish {
  metadata: ProductMetadata;
  /** What the product says so far; absent when there is none yet. */
  before?: ProductMetadata;
  key: ProductKey;
}

export interface NextState {
  state: TopicState;
  /** What is written as metadata, by role. */
  texts: RoleTexts;
}

/** The state in which a topic says what somebody wishes its product to say. */
export function nextState(
  { topic, state }: ReadTopic,
  wish: Wish,
  context: PlanningContext,
): NextState {
  const { mapping } = context.config;
  const isKeeping = context.governancePackage === 'essentials';
  const present = (isKeeping ? state.kept : state.metadata) ?? [];
  const read = readTopicMetadata(
    present.map(({ name, value }) => ({
      metadata: mapping.businessMetadata,
      attribute: name,
      value,
    })),
    mapping,
  );
  const ref = parseTopicRef(topic.qualifiedName);
  const texts = writtenTexts(
    wish.metadata,
    {
      written: read.status === 'present' ? read.values : {},
      carried: { description: state.description.trim(), owner: state.owner },
      topicName: ref.topicName,
      key: wish.key,
      clusterId: ref.clusterId,
      isKnown: wish.before !== undefined,
    },
    context,
  );
  const values = (written: RoleTexts) =>
    namedTexts(written, wish.metadata.attributes, { context, present });
  const attributes = topicAttributes(state, wish, { context, isKeeping });

  if (isKeeping) {
    const isDeprecated = wish.metadata.lifecycle === 'deprecated';
    const kept = {
      ...texts,
      owner: undefined,
      description: undefined,
      ...(isDeprecated && { lifecycle: undefined }),
    };
    return {
      texts: kept,
      state: {
        ...state,
        ...attributes,
        isProduct: true,
        isTaggedDeprecated: isDeprecated,
        kept: values(kept),
      },
    };
  }
  return {
    texts,
    state: {
      ...state,
      ...attributes,
      isProduct: true,
      // Otherwise the tag would go on saying so.
      isTaggedDeprecated:
        state.isTaggedDeprecated && wish.metadata.lifecycle === 'deprecated',
      isBound: true,
      metadata: values(texts),
    },
  };
}

/** The state of a topic that is no product any more. */
export function unpublishedState(
  state: TopicState,
  { governancePackage }: Pick<PlanningContext, 'governancePackage'>,
): TopicState {
  return {
    ...state,
    isProduct: false,
    kept: [],
    ...(governancePackage === 'essentials'
      ? { isTaggedDeprecated: false }
      : { isBound: false, metadata: [] }),
  };
}

/**
 * What the topic itself carries. A new product's topic says what the product says; later it follows where it said the same
 * as the product, and keeps what it says of its own. Where there is nothing else to write to, it always follows.
 */
function topicAttributes(
  state: TopicState,
  { metadata, before }: Wish,
  { context, isKeeping }: { context: PlanningContext; isKeeping: boolean },
): Pick<TopicState, 'description' | 'owner' | 'ownerEmail'> {
  const ownerText = () =>
    metadata.owner === ''
      ? state.owner
      : shortestReference(metadata.owner, context.resolveOwner, state.owner);
  const description = metadata.description.trim();
  const ownerEmail = metadata.ownerEmail.trim();
  if (!before) return { description, owner: ownerText(), ownerEmail };

  const meant = context.resolveOwner(state.owner);
  const followsOwner =
    isKeeping ||
    (meant.status === 'resolved' && meant.entityRef === before.owner);
  const followsDescription =
    isKeeping || state.description.trim() === before.description;
  return {
    description:
      description !== before.description && followsDescription
        ? description
        : state.description,
    owner:
      metadata.owner !== before.owner && followsOwner
        ? ownerText()
        : state.owner,
    ownerEmail:
      ownerEmail !== before.ownerEmail ? ownerEmail : state.ownerEmail,
  };
}
