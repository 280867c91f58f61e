// SPDX-License-Identifier: Apache-2.0
import { TextAreaField, TextField } from '@backstage/ui';
import { useText } from '../../translation/ref';
import { FieldLink } from './FormField';

interface TextFieldProps {
  value: string;
  onChange: (value: string) => void;
  isDisabled?: boolean;
  link: FieldLink;
}

export function NameField(props: TextFieldProps & { topic?: string }) {
  const t = useText();
  const { link, topic, ...field } = props;
  return (
    <TextField
      {...field}
      {...link}
      label={t('operation.form.product')}
      description={t('operation.form.productHelp')}
      placeholder={topic}
    />
  );
}

export function EmailField(props: TextFieldProps) {
  const t = useText();
  const { link, ...field } = props;
  return (
    <TextField
      {...field}
      {...link}
      type="email"
      label={t('operation.form.ownerEmail')}
      description={t('operation.form.ownerEmailHelp')}
    />
  );
}

/** Says how much more fits, and takes more all the same: what somebody has pasted is not cut off behind their back. */
export function DescriptionField(
  props: TextFieldProps & { maxLength: number },
) {
  const t = useText();
  const { link, maxLength, ...field } = props;
  const left = maxLength - props.value.trim().length;
  const room =
    left >= 0
      ? t('operation.form.charactersLeft', { count: left })
      : t('operation.form.charactersOver', { count: -left });
  return (
    <TextAreaField
      {...field}
      {...link}
      isInvalid={link.isInvalid || left < 0}
      label={t('operation.form.description')}
      description={`${t('operation.form.descriptionHelp')} ${room}`}
      isRequired
      rows={6}
    />
  );
}
