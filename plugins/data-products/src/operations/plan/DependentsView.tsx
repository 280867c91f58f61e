// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Text } from '@backstage/ui';
import type {
  Dependent,
  Dependents,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../../reference/EntityLink';
import { SeverityIcon } from '../../terms/Severity';
import { useText } from '../../translation/ref';

/** Who reads a product, as far as that is known, and where it is not. */
export function DependentsView(props: { dependents: Dependents }) {
  const t = useText();
  const { items, hiddenCount, unknown } = props.dependents;
  const isNobodyKnown = items.length === 0 && hiddenCount === 0;
  return (
    <Flex direction="column" gap="2">
      {isNobodyKnown && <Text>{t('operation.dependents.none')}</Text>}
      {items.length > 0 && (
        <Box
          as="ul"
          aria-label={t('operation.dependents.title')}
          style={{ margin: 0, paddingInlineStart: '1.2em' }}
        >
          {items.map(dependent => (
            <li key={`${dependent.type} ${dependent.title}`}>
              <DependentLine dependent={dependent} />
            </li>
          ))}
        </Box>
      )}
      {hiddenCount > 0 && (
        <Text>{t('operation.dependents.hidden', { count: hiddenCount })}</Text>
      )}
      {unknown.length > 0 && (
        <Flex gap="2" align="start">
          <Box mt="0.5">
            <SeverityIcon severity="warning" />
          </Box>
          <Text variant="body-small">
            {[t('operation.dependents.unknown'), ...unknown].join(' ')}
          </Text>
        </Flex>
      )}
    </Flex>
  );
}

function DependentLine(props: { dependent: Dependent }) {
  const t = useText();
  const { type, title, entityRef, ownerRef } = props.dependent;
  return (
    <Flex gap="2" align="baseline" py="0.5" style={{ flexWrap: 'wrap' }}>
      {entityRef ? (
        <EntityLink entityRef={entityRef}>{title}</EntityLink>
      ) : (
        <Text as="span">
          <Identifier>{title}</Identifier>
        </Text>
      )}
      <Text as="span" variant="body-small" color="secondary">
        {t(`operation.dependents.type.${type}`)}
      </Text>
      <Text as="span" variant="body-small" color="secondary">
        {ownerRef
          ? t('operation.dependents.owner', {
              owner: <EntityLink entityRef={ownerRef} variant="body-small" />,
            })
          : t('operation.dependents.noOwner')}
      </Text>
    </Flex>
  );
}
