// SPDX-License-Identifier: Apache-2.0
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { textFrom } from '../textFrom';
import { PlanField } from './PlanField';
import { planSchema } from './schema';

export const planField = createFormField({
  name: 'DataProductPlan',
  component: PlanField,
  schema: planSchema,
  validation: ({ isRunnable }, field, { apiHolder }) => {
    if (!isRunnable) {
      field.addError(textFrom(apiHolder)('scaffolder.plan.notReady'));
    }
  },
});
