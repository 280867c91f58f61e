// SPDX-License-Identifier: Apache-2.0
import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { ksqldbTranslationRef, Translate } from '../translation/ref';
import { ChoicesField } from './ChoicesField';
import { describeCreation } from './describeCreation';
import { readCreation } from './readCreation';
import { choicesSchema, statementSchema } from './schemas';
import { choicesFrom } from './StatementChoices';
import { StatementField } from './StatementField';
import { statementFrom } from './StatementValue';
import { UseCaseField } from './UseCaseField';

export const choicesField = createFormField({
  name: 'KsqldbChoices',
  component: ChoicesField,
  schema: choicesSchema,
  validation: (choices, field, { apiHolder }) => {
    const { status } = choicesFrom(choices);
    if (status !== 'complete') {
      field.addError(textFrom(apiHolder)(`scaffolder.${status}`));
    }
  },
});

export const statementField = createFormField({
  name: 'KsqldbStatement',
  component: StatementField,
  schema: statementSchema,
  validation: validateStatement,
});

export const useCaseField = createFormField({
  name: 'KsqldbUseCase',
  component: UseCaseField,
  schema: statementSchema,
  validation: validateStatement,
});

function validateStatement(
  formData: unknown,
  field: { addError(message: string): void },
  { apiHolder }: { apiHolder: ApiHolder },
): void {
  const creation = readCreation(statementFrom(formData)?.statement ?? '');
  if (creation.status !== 'creates') {
    field.addError(describeCreation(creation, textFrom(apiHolder)));
  }
}

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
