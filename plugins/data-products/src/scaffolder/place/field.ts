// SPDX-License-Identifier: Apache-2.0
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { placeFrom } from '../formContext';
import { textFrom } from '../textFrom';
import { PlaceField } from './PlaceField';
import { placeSchema } from './schema';

export const placeField = createFormField({
  name: 'DataProductPlace',
  component: PlaceField,
  schema: placeSchema,
  validation: (place, field, { apiHolder }) => {
    if (!placeFrom({ place })) {
      field.addError(textFrom(apiHolder)('scaffolder.place.needed'));
    }
  },
});
