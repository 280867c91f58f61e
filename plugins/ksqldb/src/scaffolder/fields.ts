// SPDX-License-Identifier: Apache-2.0
import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { ksqldbTranslationRef, Translate } from '../translation/ref';
import { ChoicesField } from './ChoicesField';
import { describeCreation } from './describeCreation';
import { readCreation } from './readCreation';
import { choicesSchema, statementSchema } from './schemas';
import { statementChoices } from './StatementChoices';
import { StatementField } from './StatementField';

export const choicesField = createFormField({
  name: 'KsqldbChoices',
  component: ChoicesField,
  schema: choicesSchema,
  validation: (choices, field, { apiHolder }) => {
    const { success, data } = statementChoices.safeParse(choices);
    if (!success || (data.table && !data.joinColumn)) {
      field.addError(textFrom(apiHolder)('scaffolder.incomplete'));
    }
  },
});

export const statementField = createFormField({
  name: 'KsqldbStatement',
  component: StatementField,
  schema: statementSchema,
  validation: ({ statement }, field, { apiHolder }) => {
    const creation = readCreation(statement);
    if (creation.status !== 'creates') {
      field.addError(describeCreation(creation, textFrom(apiHolder)));
    }
  },
});

/** @throws Error while the texts are being loaded, which a form that shows them has behind it. */
function textFrom(apiHolder: ApiHolder): Translate {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(ksqldbTranslationRef);
  if (!snapshot?.ready) {
    throw new Error('The texts of this form are not loaded yet. Try again.');
  }
  return snapshot.t;
}
