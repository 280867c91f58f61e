// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Box, Checkbox, Text } from '@backstage/ui';
import type {
  KnownSlaTier,
  TierDefinition,
} from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../../translation/ref';
import { FieldLink } from './FormField';

/** Whether the person accepts what the chosen SLA tier commits the owner to. */
export function AcceptTerms(props: {
  definition: TierDefinition<KnownSlaTier>;
  accepted: KnownSlaTier | undefined;
  onAccept: (tier: KnownSlaTier | undefined) => void;
  link: FieldLink;
}) {
  const t = useText();
  const helpId = useId();
  const { definition, accepted, onAccept, link } = props;
  const { tier, title } = definition;
  return (
    <Box>
      <Checkbox
        isSelected={accepted === tier}
        isInvalid={link.isInvalid}
        aria-describedby={[helpId, link['aria-describedby']]
          .filter(Boolean)
          .join(' ')}
        onChange={isAccepted => onAccept(isAccepted ? tier : undefined)}
      >
        {t('operation.form.accept', { tier: title })}
      </Checkbox>
      <Text
        as="p"
        id={helpId}
        variant="body-small"
        color="secondary"
        style={{ margin: 'var(--bui-space-1) 0 0' }}
      >
        {t('operation.form.acceptHelp')}
      </Text>
    </Box>
  );
}
