// SPDX-License-Identifier: Apache-2.0
import { DomainField } from '../../operations/form/DomainField';
import { OwnerField } from '../../operations/form/OwnerField';
import { fieldLink } from '../formContext';
import { entityRefSchema } from './schemas';

/** Chooses the owner among the person's groups, and on request among all. */
export function OwnerFormField(props: typeof entityRefSchema.TProps) {
  return (
    <OwnerField
      value={props.formData ?? ''}
      onChange={props.onChange}
      isDisabled={props.disabled}
      link={fieldLink(props)}
    />
  );
}

/** Chooses a domain of the catalog. */
export function DomainFormField(props: typeof entityRefSchema.TProps) {
  return (
    <DomainField
      value={props.formData ?? ''}
      onChange={props.onChange}
      isDisabled={props.disabled}
      link={fieldLink(props)}
    />
  );
}
