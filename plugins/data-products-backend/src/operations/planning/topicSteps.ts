// SPDX-License-Identifier: Apache-2.0

import {
  NamedValue,
  OperationSystem,
  ValueChange,
} from '@data-mesh/backstage-plugin-data-products-common';
import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { compareText } from '../../sync/assembly/compareText';
import { ExecutableStep } from '../types';
import { TopicAction, expectedOf } from './expected';
import { PlanningContext } from './PlanningContext';
import { TopicState } from './topicState';

/** A step that has no place in a plan yet. */
export type DraftStep = Omit<ExecutableStep, 'id'>;

export interface StepTopic {
  qualifiedName: string;
  name: string;
}

/**
 * The writes that lead from one state of a topic to another, in the order in which they are safe: what makes a product of it
 * comes after what describes it, and goes before.
 *
 * @param options.metadata - Name of the business metadata, as the environment defines it.
 * @param options.isNew - The topic is not in the catalog yet, so what is there then cannot be foretold.
 */
export function topicSteps(
  topic: StepTopic,
  change: { before: TopicState; after: TopicState },
  options: { mapping: MappingConfig; metadata: string; isNew?: boolean },
): DraftStep[] {
  const { before, after } = change;
  const { mapping, metadata } = options;
  const step = (
    system: OperationSystem,
    title: string,
    action: TopicAction,
    changes: ValueChange[],
  ): DraftStep[] =>
    changes.length === 0
      ? []
      : [
          {
            title,
            system,
            changes,
            action,
            ...(!options.isNew && { expected: expectedOf(action, before) }),
          },
        ];
  const { qualifiedName, name } = topic;

  const describe = step(
    'streamCatalog',
    after.metadata?.length
      ? `Set the business metadata ${metadata} of ${name}`
      : `Take the business metadata ${metadata} off ${name}`,
    {
      type: 'setBusinessMetadata',
      qualifiedName,
      metadata,
      values: after.metadata ?? [],
    },
    valueChanges(before.metadata ?? [], after.metadata ?? [], metadata),
  );
  const keep = step(
    'portal',
    after.kept.length
      ? `Keep the rest of what is said about ${name} in the portal`
      : `Forget what the portal keeps about ${name}`,
    { type: 'keepMetadata', qualifiedName, values: after.kept },
    valueChanges(before.kept, after.kept, 'portal'),
  );
  const tag = (label: string, was: boolean, is: boolean) =>
    was === is
      ? []
      : step(
          'streamCatalog',
          is ? `Tag ${name} as ${label}` : `Take the tag ${label} off ${name}`,
          { type: 'setTag', qualifiedName, tag: label, isOn: is },
          [
            {
              field: `tag ${label}`,
              ...(is ? { after: 'on' } : { before: 'on' }),
            },
          ],
        );
  const mark = tag(mapping.tag, before.isProduct, after.isProduct);
  const deprecate = tag(
    mapping.deprecatedTag,
    before.isTaggedDeprecated,
    after.isTaggedDeprecated,
  );
  const attributes = step(
    'streamCatalog',
    `Set ${changedAttributes(before, after).join(' and ')} of the topic ${name}`,
    {
      type: 'setTopicAttributes',
      qualifiedName,
      ...Object.fromEntries(
        TOPIC_ATTRIBUTES.flatMap(([attribute]) =>
          before[attribute] === after[attribute]
            ? []
            : [[attribute, after[attribute]]],
        ),
      ),
    },
    TOPIC_ATTRIBUTES.flatMap(([attribute]) =>
      changeOf(attribute, before[attribute], after[attribute]),
    ),
  );

  return after.isProduct
    ? [...keep, ...describe, ...mark, ...deprecate, ...attributes]
    : [...mark, ...describe, ...deprecate, ...keep, ...attributes];
}

/** How the environment calls what steps write. */
export function stepOptions({ config, definitions }: PlanningContext) {
  return {
    mapping: config.mapping,
    metadata: definitions.metadata?.name ?? config.mapping.businessMetadata,
  };
}

const TOPIC_ATTRIBUTES = [
  ['description', 'description'],
  ['owner', 'owner'],
  ['ownerEmail', 'owner e-mail'],
] as const;

function changedAttributes(before: TopicState, after: TopicState): string[] {
  return TOPIC_ATTRIBUTES.flatMap(([attribute, label]) =>
    before[attribute] === after[attribute] ? [] : [label],
  );
}

function valueChanges(
  before: readonly NamedValue[],
  after: readonly NamedValue[],
  metadata: string,
): ValueChange[] {
  const was = new Map(before.map(({ name, value }) => [name, value]));
  const is = new Map(after.map(({ name, value }) => [name, value]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort(compareText)
    .flatMap(name =>
      changeOf(`${metadata}.${name}`, was.get(name) ?? '', is.get(name) ?? ''),
    );
}

function changeOf(field: string, before: string, after: string): ValueChange[] {
  if (before === after) return [];
  return [
    {
      field,
      ...(before !== '' && { before }),
      ...(after !== '' && { after }),
    },
  ];
}
