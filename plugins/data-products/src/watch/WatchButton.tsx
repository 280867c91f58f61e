// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Button, ButtonIcon, Popover, useBreakpoint } from '@backstage/ui';
import { RiNotification3Fill, RiNotification3Line } from '@remixicon/react';
import { useWatchText } from '../translation/watchRef';
import { useProductWatch } from './useProductWatch';
import { WatchChoice } from './WatchChoice';

/** Says whether the person or a group of theirs watches a product, and lets them choose. */
export function WatchButton(props: { entityRef: string }) {
  const t = useWatchText();
  const isWide = useBreakpoint().up('sm');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const watched = useProductWatch(props.entityRef);
  const { resource } = watched;
  const isWatched =
    resource.state === 'ready' && resource.value.watches.length > 0;
  const shared = {
    ref: button,
    variant: 'secondary',
    'aria-haspopup': 'dialog',
    'aria-expanded': isOpen,
    onPress: () => setOpen(true),
  } as const;
  const icon = isWatched ? <RiNotification3Fill /> : <RiNotification3Line />;
  const label = isWatched
    ? t('watch.button.watching')
    : t('watch.button.watch');
  return (
    <>
      {isWide ? (
        <Button {...shared} iconStart={icon}>
          {label}
        </Button>
      ) : (
        <ButtonIcon {...shared} icon={icon} aria-label={label} />
      )}
      {isOpen && (
        <Popover
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="bottom end"
          aria-label={t('watch.button.title')}
        >
          <WatchChoice watched={watched} />
        </Popover>
      )}
    </>
  );
}
