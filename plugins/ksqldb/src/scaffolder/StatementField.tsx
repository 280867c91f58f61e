// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import { useText } from '../translation/ref';
import { ChosenStatement } from './ChosenStatement';
import { formDataFrom, kafkaClusterFrom } from './formContext';
import { statementSchema } from './schemas';
import { statementChoices } from './StatementChoices';
import { UseCaseStatement } from './UseCaseStatement';

/** The statement that makes a product: built from choices or taken from a use case, and free to be changed. */
export function StatementField(props: typeof statementSchema.TProps) {
  const t = useText();
  const formData = formDataFrom(props.formContext);
  const kafkaClusterId = kafkaClusterFrom(formData);
  if (!kafkaClusterId) return <Text>{t('scaffolder.placeFirst')}</Text>;

  if (props.uiSchema['ui:options']?.from === 'useCases') {
    return (
      <UseCaseStatement
        kafkaClusterId={kafkaClusterId}
        value={props.formData}
        onChange={props.onChange}
      />
    );
  }
  const choices = statementChoices.safeParse(formData.choices);
  return choices.success ? (
    <ChosenStatement
      choices={choices.data}
      value={props.formData}
      onChange={props.onChange}
    />
  ) : (
    <Text>{t('scaffolder.incomplete')}</Text>
  );
}
