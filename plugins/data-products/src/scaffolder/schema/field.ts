// SPDX-License-Identifier: Apache-2.0
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { textFrom } from '../textFrom';
import { schemaTextSchema } from './schema';
import { SchemaField } from './SchemaField';
import { schemaProblem } from './schemaProblem';

export const schemaField = createFormField({
  name: 'DataProductSchema',
  component: SchemaField,
  schema: schemaTextSchema,
  validation: (schema, field, { apiHolder }) => {
    const t = textFrom(apiHolder);
    const problem = schemaProblem(schema);
    if (!problem) return;
    field.addError(
      problem.reason === 'noJson'
        ? t('scaffolder.schema.noJson', { reason: problem.message })
        : t(`scaffolder.schema.${problem.reason}`),
    );
  },
});
