// SPDX-License-Identifier: Apache-2.0
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const choices = FormFieldBlueprint.make({
  name: 'ksqldb-choices',
  params: { field: async () => (await import('./fields')).choicesField },
});

const statement = FormFieldBlueprint.make({
  name: 'ksqldb-statement',
  params: { field: async () => (await import('./fields')).statementField },
});

const useCase = FormFieldBlueprint.make({
  name: 'ksqldb-use-case',
  params: { field: async () => (await import('./fields')).useCaseField },
});

/** Fields about ksqlDB for the forms of the scaffolder's templates; their code is loaded with the first form. */
export const ksqldbFieldsModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [choices, statement, useCase],
});
