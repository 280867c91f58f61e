// SPDX-License-Identifier: Apache-2.0
import { Combobox } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { FieldLink } from './FormField';
import { EntityChoice } from './useCatalogChoices';

/** A titled part of what can be chosen. */
export interface ChoiceSection {
  title: string;
  choices: EntityChoice[];
}

interface EntityPickerProps {
  label: string;
  description: string;
  placeholder: string;
  /** Entity ref; empty while nothing is chosen. */
  value: string;
  onChange: (entityRef: string) => void;
  sections: ChoiceSection[];
  isLoading: boolean;
  isDisabled?: boolean;
  isRequired?: boolean;
  link: FieldLink;
}

/** Chooses an entity by typing a part of its title; what is chosen stays, also where it is none of the choices. */
export function EntityPicker(props: EntityPickerProps) {
  const { sections, value } = props;
  const isListed = sections.some(({ choices }) =>
    choices.some(({ entityRef }) => entityRef === value),
  );
  return value === '' || isListed ? (
    <Picker {...props} />
  ) : (
    <PickerWithOther {...props} />
  );
}

function PickerWithOther(props: EntityPickerProps) {
  const { primaryTitle } = useEntityPresentation(props.value);
  return (
    <Picker
      {...props}
      other={{ entityRef: props.value, title: primaryTitle }}
    />
  );
}

function Picker(props: EntityPickerProps & { other?: EntityChoice }) {
  const { sections, other, value, link } = props;
  const filled = sections.filter(({ choices }) => choices.length > 0);
  return (
    <Combobox
      {...link}
      // A list that opens with the focus would hide all else from screen readers whenever a check leads to this field.
      menuTrigger="input"
      label={props.label}
      description={props.description}
      placeholder={props.placeholder}
      isRequired={props.isRequired}
      // What is typed before the choices are there would be lost when they come.
      isDisabled={props.isDisabled || props.isLoading}
      options={[
        ...(other ? [optionOf(other)] : []),
        ...(filled.length === 1
          ? filled.flatMap(({ choices }) => choices.map(optionOf))
          : filled.map(({ title, choices }) => ({
              title,
              options: choices.map(optionOf),
            }))),
      ]}
      loading={props.isLoading ? { state: 'loading' } : undefined}
      value={value || null}
      onChange={chosen => props.onChange(chosen === null ? '' : `${chosen}`)}
    />
  );
}

function optionOf(choice: EntityChoice) {
  return { id: choice.entityRef, label: choice.title };
}
