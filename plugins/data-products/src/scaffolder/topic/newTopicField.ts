// SPDX-License-Identifier: Apache-2.0
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { operationsApiRef } from '../../api/operationsApiRef';
import { placeFrom } from '../formContext';
import { textFrom } from '../textFrom';
import { NewTopicField } from './NewTopicField';
import { topicSchema } from './schema';
import { validateNewTopic } from './validateNewTopic';

export const newTopicField = createFormField({
  name: 'DataProductNewTopic',
  component: NewTopicField,
  schema: topicSchema,
  validation: async (name, field, { apiHolder, formData }) => {
    const operations = apiHolder.get(operationsApiRef);
    if (!operations) return;
    const problem = await validateNewTopic(
      name,
      placeFrom(formData),
      operations,
      textFrom(apiHolder),
    );
    if (problem) field.addError(problem);
  },
});
