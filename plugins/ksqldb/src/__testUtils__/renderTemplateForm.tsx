// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { FormField, Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { FakeKsqldbApi } from './FakeKsqldbApi';
import { renderPage } from './renderPage';

/** Mounts a page of a template's form as the scaffolder does. Every field must be filled in. */
export function renderTemplateForm(form: {
  fields: FormField[];
  /** JSON schemas by name of the page's fields, with the scaffolder's `ui:field`. */
  properties: Record<string, object>;
  /** What has been filled in before. */
  formData?: Record<string, unknown>;
  api: FakeKsqldbApi;
}): {
  /** Goes on to what comes after the form, unless something is wrong. */
  next: () => Promise<void>;
} {
  // The form scrolls up with each page; there is nothing to scroll here.
  jest.spyOn(window, 'scrollTo').mockImplementation(() => {});
  renderPage(
    <Stepper
      manifest={{
        title: 'A template',
        steps: [
          {
            title: 'A page',
            schema: {
              type: 'object',
              properties: JSON.parse(JSON.stringify(form.properties)),
              required: Object.keys(form.properties),
            },
          },
        ],
      }}
      initialState={JSON.parse(JSON.stringify(form.formData ?? {}))}
      extensions={form.fields.map(extensionOf)}
      formProps={{ EXPERIMENTAL_theme: 'bui' }}
      components={{
        ReviewStateComponent: ({ formState }) => (
          <output>{JSON.stringify(formState)}</output>
        ),
      }}
      onCreate={async () => {}}
    />,
    { api: form.api },
  );
  return {
    next: () => userEvent.click(screen.getByRole('button', { name: 'Review' })),
  };
}

/** What was filled in, once the form has let it pass. */
export async function filledIn(): Promise<unknown> {
  const output = await screen.findByText(/^\{/, { selector: 'output' });
  return JSON.parse(output.textContent ?? '');
}

/** A field as the scaffolder's form takes it: what it is made of stands in it. */
function extensionOf(field: FormField): FieldExtensionOptions {
  return field as unknown as FieldExtensionOptions;
}
