// SPDX-License-Identifier: Apache-2.0

import {
  NamedValue,
  OperationProblem,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';
import { MetadataRole } from '../../sync/assembly/metadataRoles';
import { undefinedAttributes } from './attributeNames';
import { PlanningContext } from './PlanningContext';
import { error } from './TargetDraft';
import { RoleTexts } from './writtenTexts';

const FIELD_OF: Record<MetadataRole, keyof ProductMetadata> = {
  owner: 'owner',
  domain: 'domain',
  description: 'description',
  sla: 'slaTier',
  quality: 'qualityTier',
  product: 'product',
  lifecycle: 'lifecycle',
  successor: 'successor',
  endsOn: 'endsOn',
};

/** Attributes of which the environment's business metadata know nothing; without metadata, another problem says so. */
export function definedProblems(
  texts: RoleTexts,
  attributes: readonly NamedValue[],
  context: PlanningContext,
): OperationProblem[] {
  const { metadata } = context.definitions;
  if (!metadata) return [];
  const missing = undefinedAttributes(texts, attributes, context);
  const { mapping } = context.config;
  const taken = new Set(
    Object.values(mapping.attributes).map(name => name.toLowerCase()),
  );
  return [
    ...missing.roles.map(role =>
      error(
        'attribute-not-defined',
        `The business metadata ${metadata.name} have no attribute '${mapping.attributes[role]}' yet. Run 'Prepare environment' first.`,
        `metadata.${FIELD_OF[role]}`,
      ),
    ),
    ...missing.others.map(name =>
      error(
        'attribute-not-defined',
        `The business metadata ${metadata.name} have no attribute '${name}'. Leave it out, or have it defined in Confluent.`,
        'metadata.attributes',
      ),
    ),
    ...attributes
      .filter(({ name }) => taken.has(name.toLowerCase()))
      .map(({ name }) =>
        error(
          'attribute-reserved',
          `The attribute '${name}' has a field of its own. Use that.`,
          'metadata.attributes',
        ),
      ),
  ];
}
