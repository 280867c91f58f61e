// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import { useText } from '../../translation/ref';
import { EntityPicker } from './EntityPicker';
import { FieldLink } from './FormField';
import { useEntitiesOfKind } from './useCatalogChoices';

/** Chooses the business area of a product: a domain of the catalog. */
export function DomainField(props: {
  value: string;
  onChange: (entityRef: string) => void;
  isDisabled?: boolean;
  /** Default: true. */
  isRequired?: boolean;
  link: FieldLink;
}) {
  const t = useText();
  const { resource } = useEntitiesOfKind('Domain', true);
  return (
    <Flex direction="column" gap="2">
      <EntityPicker
        label={t('operation.form.domain')}
        description={t('operation.form.domainHelp')}
        placeholder={t('operation.form.domainPlaceholder')}
        value={props.value}
        onChange={props.onChange}
        sections={[
          {
            title: t('operation.form.domains'),
            choices: resource.state === 'ready' ? resource.value : [],
          },
        ]}
        isLoading={resource.state === 'loading'}
        isDisabled={props.isDisabled}
        isRequired={props.isRequired ?? true}
        link={props.link}
      />
      {resource.state === 'failed' && (
        <Text role="status" variant="body-small">
          {t('operation.form.choicesNotRead')}
        </Text>
      )}
    </Flex>
  );
}
