// SPDX-License-Identifier: Apache-2.0
import { Flex, Text, TextField } from '@backstage/ui';
import type {
  NamedValue,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { withAttribute } from './attributeNames';
import { pathOf, pathOfAttribute, problemsAt } from './fieldProblems';
import { FormField } from './FormField';

/** The further attributes of the business metadata, one field each; nothing where there are none. */
export function AttributeFields(props: {
  names: readonly string[];
  attributes: NamedValue[];
  startingPoint?: NamedValue[];
  problems: readonly OperationProblem[];
  isDisabled?: boolean;
  onChange: (attributes: NamedValue[]) => void;
}) {
  const t = useText();
  const { names, attributes, startingPoint, problems } = props;
  const all = problemsAt(problems, pathOf('attributes'));
  if (names.length === 0 && all.length === 0) return null;
  return (
    <Flex direction="column" gap="4">
      <FormField problems={all}>
        {() => (
          <>
            <Text as="h3" weight="bold" style={{ margin: 0 }}>
              {t('operation.form.attributes')}
            </Text>
            <Text as="p" color="secondary" style={{ margin: 0 }}>
              {t('operation.form.attributesHelp')}
            </Text>
          </>
        )}
      </FormField>
      {names.map(name => {
        const value = valueOf(attributes, name);
        const before = startingPoint && valueOf(startingPoint, name);
        return (
          <FormField
            key={name}
            problems={problemsAt(problems, pathOfAttribute(name))}
            before={before === value ? undefined : before}
          >
            {link => (
              <TextField
                {...link}
                label={name}
                value={value}
                isDisabled={props.isDisabled}
                onChange={changed =>
                  props.onChange(
                    withAttribute(attributes, { name, value: changed }),
                  )
                }
              />
            )}
          </FormField>
        );
      })}
    </Flex>
  );
}

function valueOf(attributes: readonly NamedValue[], name: string): string {
  return attributes.find(attribute => attribute.name === name)?.value ?? '';
}
