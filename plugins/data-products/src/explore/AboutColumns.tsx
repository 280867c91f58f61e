// SPDX-License-Identifier: Apache-2.0
import { Box, Button, DialogTrigger, Popover, Text } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { useText } from '../translation/ref';
import { WIDE_COLUMNS } from './productColumns';

/** Says what each column means; for the keyboard and for touch, which do not hover over headings. */
export function AboutColumns() {
  const t = useText();
  return (
    <DialogTrigger>
      <Button variant="tertiary" size="small" iconStart={<RiInformationLine />}>
        {t('explore.aboutColumns')}
      </Button>
      <Popover placement="bottom end">
        <Box as="dl" style={{ margin: 0, maxWidth: '24rem' }}>
          {WIDE_COLUMNS.map(id => (
            <Box key={id} mb="3">
              <dt>
                <Text weight="bold">{t(`explore.column.${id}`)}</Text>
              </dt>
              <dd style={{ margin: 0 }}>
                <Text color="secondary">{t(`explore.columnHelp.${id}`)}</Text>
              </dd>
            </Box>
          ))}
        </Box>
      </Popover>
    </DialogTrigger>
  );
}
