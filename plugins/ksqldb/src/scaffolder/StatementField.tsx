// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import { useText } from '../translation/ref';
import { ChosenStatement } from './ChosenStatement';
import { formDataFrom } from './formContext';
import { statementSchema } from './schemas';
import { choicesFrom } from './StatementChoices';
import { statementFrom } from './StatementValue';

/** The statement that the choices of a form come to, free to be changed. */
export function StatementField(props: typeof statementSchema.TProps) {
  const t = useText();
  const made = choicesFrom(formDataFrom(props.formContext).choices);
  return made.status === 'complete' ? (
    <ChosenStatement
      choices={made.choices}
      value={statementFrom(props.formData)}
      onChange={props.onChange}
    />
  ) : (
    <Text as="p" aria-live="polite" variant="body-small" color="secondary">
      {t(`scaffolder.${made.status}`)}
    </Text>
  );
}
