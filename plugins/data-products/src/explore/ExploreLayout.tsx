// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Flex,
  useBreakpoint,
} from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { useText } from '../translation/ref';

/** The filters beside the list; in a dialog where there is no room for both. */
export function ExploreLayout(props: {
  isPanelClosed: boolean;
  onTogglePanel: () => void;
  /** How many choices narrow the list down. */
  chosenCount: number;
  panel: ReactNode;
  /** Above the filters and the list. */
  controls: ReactNode;
  /** At the right of the button that opens the filters. */
  summary: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  const isNarrow = useBreakpoint().down('md');
  const { isPanelClosed, chosenCount } = props;
  const openLabel = t('explore.filters.open', { count: chosenCount });

  return (
    <Flex direction="column" gap="3">
      {props.controls}
      <Flex justify="between" align="center" gap="3">
        {isNarrow ? (
          <DialogTrigger>
            <Button
              variant="secondary"
              size="small"
              iconStart={<RiFilter3Line />}
            >
              {openLabel}
            </Button>
            <Dialog width="28rem" height="calc(100vh - 3rem)">
              <DialogHeader>{t('explore.filters.title')}</DialogHeader>
              <DialogBody>{props.panel}</DialogBody>
              <DialogFooter>
                <Button slot="close">{t('explore.filters.close')}</Button>
              </DialogFooter>
            </Dialog>
          </DialogTrigger>
        ) : (
          <Button
            variant="tertiary"
            size="small"
            iconStart={<RiFilter3Line />}
            aria-expanded={!isPanelClosed}
            onPress={props.onTogglePanel}
          >
            {isPanelClosed
              ? t('explore.filters.show')
              : t('explore.filters.hide')}
          </Button>
        )}
        {props.summary}
      </Flex>
      <Flex align="start" gap="5">
        {!isNarrow && !isPanelClosed && (
          <Box
            as="section"
            aria-label={t('explore.filters.title')}
            style={{ flex: '0 0 16rem' }}
          >
            {props.panel}
          </Box>
        )}
        <Flex direction="column" gap="3" style={{ flex: '1 1 0', minWidth: 0 }}>
          {props.children}
        </Flex>
      </Flex>
    </Flex>
  );
}
