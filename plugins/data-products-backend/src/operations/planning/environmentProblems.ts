// SPDX-License-Identifier: Apache-2.0

import { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { attributeName } from './attributeNames';
import { Definitions, PlanningContext } from './PlanningContext';
import { PlannedConnection } from './PlanningDependencies';
import { error } from './TargetDraft';

/** Why an environment cannot be written to, whatever is asked for; the first reason only. */
export function writingProblems({
  config,
  problems,
  streamCatalog,
  schemaRegistry,
}: Pick<
  PlannedConnection,
  'config' | 'problems' | 'streamCatalog' | 'schemaRegistry'
>): OperationProblem[] {
  if (config.mode !== 'readWrite') {
    return [
      error(
        'environment-read-only',
        `${config.title} is read-only in this portal. Whoever runs the portal can set 'mode: readWrite' in its configuration.`,
      ),
    ];
  }
  return problems.length > 0 || !streamCatalog || !schemaRegistry
    ? [
        error(
          'environment-misconfigured',
          `${config.title} is not configured well enough to be written to. Ask whoever runs the portal to correct it: ${problems.join('; ')}`,
        ),
      ]
    : [];
}

/** What the environment has to define before a product can be described in it. */
export function definitionProblems(
  context: Pick<
    PlanningContext,
    'config' | 'connection' | 'definitions' | 'governancePackage'
  >,
): OperationProblem[] {
  const { title } = context.connection.config;
  const { mapping } = context.config;
  const missing = missingDefinitions(context);
  return [
    ...missing.tags.map(tag =>
      error(
        'tag-not-defined',
        `${title} does not define the tag ${tag}. Run 'Prepare environment' first.`,
      ),
    ),
    ...(missing.isMetadataMissing
      ? [
          error(
            'metadata-not-defined',
            `${title} does not define the business metadata ${mapping.businessMetadata}. Run 'Prepare environment' first.`,
          ),
        ]
      : []),
  ];
}

/** What products need that the environment does not define. */
export function missingDefinitions({
  config,
  definitions,
  governancePackage,
}: Pick<PlanningContext, 'config' | 'definitions' | 'governancePackage'>): {
  tags: string[];
  isMetadataMissing: boolean;
  /** Of metadata that are defined. */
  attributes: string[];
} {
  const { mapping } = config;
  const needsMetadata = governancePackage !== 'essentials';
  const { metadata } = definitions;
  return {
    tags: neededTags(mapping, needsMetadata).filter(
      tag => !definitions.tags.includes(tag),
    ),
    isMetadataMissing: needsMetadata && !metadata,
    attributes:
      needsMetadata && metadata
        ? missingAttributes(mapping, metadata.attributes, definitions)
        : [],
  };
}

function neededTags(mapping: MappingConfig, hasMetadata: boolean): string[] {
  return hasMetadata ? [mapping.tag] : [mapping.tag, mapping.deprecatedTag];
}

function missingAttributes(
  mapping: MappingConfig,
  defined: readonly string[],
  definitions: Definitions,
): string[] {
  return Object.values(mapping.attributes).filter(
    name => !defined.includes(attributeName(name, { definitions })),
  );
}
