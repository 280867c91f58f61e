// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import {
  METADATA_ROLES,
  MetadataRole,
} from '../../sync/assembly/metadataRoles';
import { missingDefinitions } from './environmentProblems';
import { PlanningContext } from './PlanningContext';
import { TargetDraft } from './TargetDraft';
import { DraftStep } from './topicSteps';

/** What each attribute is for, as Confluent's own pages show it. */
const MEANINGS: Record<MetadataRole, string> = {
  owner: 'Who answers for the data product',
  domain: 'The business area that it belongs to',
  description: 'What the records mean and who they are for',
  sla: 'How fast somebody helps: tier-1, tier-2 or tier-3',
  quality: 'How far it can be trusted: authoritative, curated or raw',
  product: 'Name of the data product; topics of one name are one product',
  lifecycle: 'proposed, draft, active, deprecated or retired',
  successor: 'The data product to use instead of a deprecated one',
  endsOn: 'Last day of a deprecated data product, e.g. 2027-01-31',
};

/** Decides what an environment has to define before it can hold products. */
export function planPreparation(
  context: PlanningContext,
  defined: { metadataAttributes?: NamedValue[] },
): TargetDraft {
  const { connection, config, definitions } = context;
  const { mapping } = config;
  const { title } = connection.config;
  const missing = missingDefinitions(context);
  const roles = METADATA_ROLES.filter(
    role =>
      missing.isMetadataMissing ||
      missing.attributes.includes(mapping.attributes[role]),
  );
  const tagSteps = missing.tags.map((name): DraftStep => ({
    title: `Define the tag ${name}`,
    system: 'streamCatalog',
    changes: [{ field: `tag ${name}`, after: 'defined' }],
    action: {
      type: 'defineTag',
      name,
      description:
        name === mapping.tag
          ? 'A topic that is offered to others as a data product'
          : 'A data product that ends',
    },
    expected: { isDefined: false },
  }));
  const name = definitions.metadata?.name ?? mapping.businessMetadata;
  const metadataSteps: DraftStep[] =
    roles.length === 0
      ? []
      : [
          {
            title: missing.isMetadataMissing
              ? `Define the business metadata ${name}`
              : `Add ${missing.attributes.join(', ')} to the business metadata ${name}`,
            system: 'streamCatalog',
            changes: roles.map(role => ({
              field: `${name}.${mapping.attributes[role]}`,
              after: 'defined',
            })),
            action: {
              type: 'defineBusinessMetadata',
              name,
              description: 'What a data product promises',
              attributes: roles.map(role => ({
                name: mapping.attributes[role],
                value: MEANINGS[role],
              })),
            },
            expected: {
              attributes: missing.isMetadataMissing
                ? null
                : (defined.metadataAttributes ?? []),
            },
          },
        ];
  const steps = [...tagSteps, ...metadataSteps];
  return {
    title,
    topics: [],
    problems: [],
    notes:
      steps.length === 0
        ? [`${title} defines everything that data products need.`]
        : [],
    steps,
    qualifiedNames: [],
    becomes: 'unchanged',
    topicsAfter: [],
    subject: {},
  };
}
