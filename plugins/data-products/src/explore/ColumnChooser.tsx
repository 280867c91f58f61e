// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Button, Checkbox, Flex, Popover, Text } from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import type { ExploreColumn } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';
import { ColumnId, extraColumnId } from './columnChoice';
import { ExploreQuery, toggled } from './exploreQuery';
import { OWN_CONCEPT } from './productColumns';
import { ChangeQuery } from './useExploreQuery';

interface ColumnChooserProps {
  columns: ExploreQuery['columns'];
  shown: readonly ColumnId[];
  extraColumns: ExploreColumn[];
  onChange: ChangeQuery;
}

/** Chooses the columns of the list, and says what each of them means. */
export function ColumnChooser(props: ColumnChooserProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        variant="tertiary"
        size="small"
        iconStart={<RiLayoutColumnLine />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        {t('explore.columns.action')}
      </Button>
      {isOpen && (
        <Popover
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="bottom end"
          aria-label={t('explore.columns.title')}
        >
          <Columns {...props} />
        </Popover>
      )}
    </>
  );
}

function Columns(props: ColumnChooserProps) {
  const t = useText();
  const { columns, shown, extraColumns, onChange } = props;
  const choices = [
    ...OWN_CONCEPT.map(([id, concept]) => ({
      id,
      name: t(`term.concept.${concept}`),
      help: t(`term.conceptMeaning.${concept}`),
    })),
    ...extraColumns.map(column => ({
      id: extraColumnId(column),
      name: column.title,
      help: column.help ?? t('explore.columns.extraHelp'),
    })),
  ];
  const chosen = shown.filter(id => id !== 'title');

  return (
    <Flex
      direction="column"
      gap="3"
      role="group"
      aria-label={t('explore.columns.title')}
      style={{ maxWidth: '24rem' }}
    >
      {choices.map(({ id, name, help }) => (
        <Checkbox
          key={id}
          isSelected={id === 'title' || shown.some(one => one === id)}
          isDisabled={id === 'title'}
          onChange={() =>
            onChange({ columns: toggled(chosen, id) }, { replace: true })
          }
        >
          {name}
          <Text
            as="span"
            variant="body-small"
            color="secondary"
            style={{ display: 'block' }}
          >
            {help}
          </Text>
        </Checkbox>
      ))}
      {columns !== 'usual' && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => onChange({ columns: 'usual' }, { replace: true })}
        >
          {t('explore.columns.usual')}
        </Button>
      )}
    </Flex>
  );
}
