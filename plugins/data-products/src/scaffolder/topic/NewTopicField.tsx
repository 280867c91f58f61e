// SPDX-License-Identifier: Apache-2.0
import { TextField } from '@backstage/ui';
import { useText } from '../../translation/ref';
import { fieldLink } from '../formContext';
import { topicSchema } from './schema';

/** The name of a topic that is not there yet. */
export function NewTopicField(props: typeof topicSchema.TProps) {
  const t = useText();
  return (
    <TextField
      {...fieldLink(props)}
      label={t('scaffolder.topic.label')}
      description={t('scaffolder.topic.help')}
      isRequired
      isDisabled={props.disabled}
      value={props.formData ?? ''}
      onChange={text => props.onChange(text.trim())}
    />
  );
}
