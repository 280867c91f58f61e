// SPDX-License-Identifier: Apache-2.0
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { textFrom } from '../textFrom';
import { CandidateField } from './CandidateField';
import { topicSchema } from './schema';

export const candidateField = createFormField({
  name: 'DataProductTopic',
  component: CandidateField,
  schema: topicSchema,
  validation: (topic, field, { apiHolder }) => {
    if (!topic) {
      field.addError(textFrom(apiHolder)('scaffolder.candidate.needed'));
    }
  },
});
