// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Box, Checkbox, Flex, Text } from '@backstage/ui';
import { useText } from '../../translation/ref';
import { ChoiceSection, EntityPicker } from './EntityPicker';
import { FieldLink } from './FormField';
import { useEntitiesOfKind, useMyGroups } from './useCatalogChoices';

/** Chooses who answers for a product: one of the person's own groups, and on request any group. */
export function OwnerField(props: {
  value: string;
  onChange: (entityRef: string) => void;
  isDisabled?: boolean;
  /** Default: true. */
  isRequired?: boolean;
  link: FieldLink;
}) {
  const t = useText();
  const [isAllShown, setIsAllShown] = useState(false);
  const { resource: mine } = useMyGroups();
  const { resource: all } = useEntitiesOfKind('Group', isAllShown);

  const myGroups = mine.state === 'ready' ? mine.value : [];
  const myRefs = new Set(myGroups.map(({ entityRef }) => entityRef));
  const allGroups = isAllShown && all.state === 'ready' ? all.value : [];
  const sections: ChoiceSection[] = [
    { title: t('operation.form.myGroups'), choices: myGroups },
    {
      title: t('operation.form.otherGroups'),
      choices: allGroups.filter(({ entityRef }) => !myRefs.has(entityRef)),
    },
  ];
  const hasNoGroup = mine.state === 'ready' && myGroups.length === 0;
  const isNotRead =
    mine.state === 'failed' || (isAllShown && all.state === 'failed');

  return (
    <Flex direction="column" gap="2">
      <EntityPicker
        label={t('operation.form.owner')}
        description={t('operation.form.ownerHelp')}
        placeholder={t('operation.form.ownerPlaceholder')}
        value={props.value}
        onChange={props.onChange}
        sections={sections}
        isLoading={
          mine.state === 'loading' || (isAllShown && all.state === 'loading')
        }
        isDisabled={props.isDisabled}
        isRequired={props.isRequired ?? true}
        link={props.link}
      />
      {hasNoGroup && !isAllShown && (
        <Text variant="body-small">{t('operation.form.noGroups')}</Text>
      )}
      {isNotRead && (
        <Text role="status" variant="body-small">
          {t('operation.form.choicesNotRead')}
        </Text>
      )}
      {!props.isDisabled && (
        <Box>
          <Checkbox isSelected={isAllShown} onChange={setIsAllShown}>
            {t('operation.form.showAllGroups')}
          </Checkbox>
        </Box>
      )}
    </Flex>
  );
}
