// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Box, Text, TextField } from '@backstage/ui';
import { useText } from '../translation/ref';

/** Has the name of a product typed, so that nobody takes it from others by mistake. */
export function ConfirmTitle(props: {
  title: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useText();
  const remarkId = useId();
  const { title, value, onChange } = props;
  const typed = value.trim();
  const isOnTheWay = title.startsWith(typed);
  return (
    <Box style={{ maxWidth: '32rem' }}>
      <TextField
        label={t('manage.unpublish.confirm', { product: title })}
        description={t('manage.unpublish.confirmHelp')}
        autoComplete="off"
        isRequired
        isInvalid={!isOnTheWay}
        aria-describedby={isOnTheWay ? undefined : remarkId}
        value={value}
        onChange={onChange}
      />
      {!isOnTheWay && (
        <Text as="p" id={remarkId} variant="body-small">
          {t('manage.unpublish.confirmMismatch', { product: title })}
        </Text>
      )}
    </Box>
  );
}
