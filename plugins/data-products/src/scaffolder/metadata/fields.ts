// SPDX-License-Identifier: Apache-2.0
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { textFrom } from '../textFrom';
import { DomainFormField, OwnerFormField } from './EntityFields';
import {
  descriptionSchema,
  entityRefSchema,
  qualityTierSchema,
  slaTierSchema,
} from './schemas';
import { validateDescription } from './validateDescription';
import {
  DescriptionFormField,
  QualityTierFormField,
  SlaTierFormField,
} from './VocabularyFields';

export const ownerField = createFormField({
  name: 'DataProductOwner',
  component: OwnerFormField,
  schema: entityRefSchema,
  validation: (owner, field, { apiHolder }) => {
    if (!owner) field.addError(textFrom(apiHolder)('scaffolder.ownerNeeded'));
  },
});

export const domainField = createFormField({
  name: 'DataProductDomain',
  component: DomainFormField,
  schema: entityRefSchema,
  validation: (domain, field, { apiHolder }) => {
    if (!domain) field.addError(textFrom(apiHolder)('scaffolder.domainNeeded'));
  },
});

export const descriptionField = createFormField({
  name: 'DataProductDescription',
  component: DescriptionFormField,
  schema: descriptionSchema,
  validation: async (description, field, { apiHolder }) => {
    const problem = await validateDescription(description, apiHolder);
    if (problem) field.addError(problem);
  },
});

export const qualityTierField = createFormField({
  name: 'DataProductQualityTier',
  component: QualityTierFormField,
  schema: qualityTierSchema,
  validation: (tier, field, { apiHolder }) => {
    if (!tier) field.addError(textFrom(apiHolder)('scaffolder.qualityNeeded'));
  },
});

export const slaTierField = createFormField({
  name: 'DataProductSlaTier',
  component: SlaTierFormField,
  schema: slaTierSchema,
  validation: ({ tier, acceptedTier }, field, { apiHolder }) => {
    const t = textFrom(apiHolder);
    if (!tier) field.addError(t('scaffolder.slaNeeded'));
    else if (acceptedTier !== tier) {
      field.addError(t('scaffolder.acceptNeeded'));
    }
  },
});
