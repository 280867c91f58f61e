// SPDX-License-Identifier: Apache-2.0
import { useLayoutEffect, useState } from 'react';
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

/**
 * Chooses an entity by typing a part of its title; what is chosen stays, also where it is none of the choices. What is typed
 * before the choices are there stays, too, and finds among them when they come.
 */
export function EntityPicker(props: EntityPickerProps) {
  const { sections, value, link } = props;
  const [titleOfOther, setTitleOfOther] = useState(value);
  const filled = sections.filter(({ choices }) => choices.length > 0);
  const isOther =
    value !== '' &&
    !filled.some(({ choices }) =>
      choices.some(({ entityRef }) => entityRef === value),
    );
  return (
    <>
      {isOther && <Title entityRef={value} onRead={setTitleOfOther} />}
      <Combobox
        {...link}
        // A list that opens with the focus would hide all else from screen readers whenever a check leads to this field.
        menuTrigger="input"
        label={props.label}
        description={props.description}
        placeholder={props.placeholder}
        isRequired={props.isRequired}
        isDisabled={props.isDisabled}
        options={[
          ...(isOther ? [{ id: value, label: titleOfOther }] : []),
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
    </>
  );
}

/** Reads the title of an entity; shows nothing, so that the field beside it stays the same one. */
function Title(props: { entityRef: string; onRead: (title: string) => void }) {
  const { entityRef, onRead } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  useLayoutEffect(() => onRead(primaryTitle), [onRead, primaryTitle]);
  return null;
}

function optionOf(choice: EntityChoice) {
  return { id: choice.entityRef, label: choice.title };
}
