// SPDX-License-Identifier: Apache-2.0
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const place = FormFieldBlueprint.make({
  name: 'data-product-place',
  params: {
    field: async () => (await import('./place/field')).placeField,
  },
});

const newTopic = FormFieldBlueprint.make({
  name: 'data-product-new-topic',
  params: {
    field: async () => (await import('./topic/newTopicField')).newTopicField,
  },
});

const topic = FormFieldBlueprint.make({
  name: 'data-product-topic',
  params: {
    field: async () => (await import('./topic/candidateField')).candidateField,
  },
});

const schema = FormFieldBlueprint.make({
  name: 'data-product-schema',
  params: {
    field: async () => (await import('./schema/field')).schemaField,
  },
});

const description = FormFieldBlueprint.make({
  name: 'data-product-description',
  params: {
    field: async () => (await import('./metadata/fields')).descriptionField,
  },
});

const owner = FormFieldBlueprint.make({
  name: 'data-product-owner',
  params: {
    field: async () => (await import('./metadata/fields')).ownerField,
  },
});

const domain = FormFieldBlueprint.make({
  name: 'data-product-domain',
  params: {
    field: async () => (await import('./metadata/fields')).domainField,
  },
});

const qualityTier = FormFieldBlueprint.make({
  name: 'data-product-quality-tier',
  params: {
    field: async () => (await import('./metadata/fields')).qualityTierField,
  },
});

const slaTier = FormFieldBlueprint.make({
  name: 'data-product-sla-tier',
  params: {
    field: async () => (await import('./metadata/fields')).slaTierField,
  },
});

const plan = FormFieldBlueprint.make({
  name: 'data-product-plan',
  params: {
    field: async () => (await import('./plan/field')).planField,
  },
});

/** Fields about data products for the forms of the scaffolder's templates; their code is loaded with the first form. */
export const dataProductFieldsModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    place,
    newTopic,
    topic,
    schema,
    description,
    owner,
    domain,
    qualityTier,
    slaTier,
    plan,
  ],
});
