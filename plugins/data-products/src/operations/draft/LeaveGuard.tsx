// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useText } from '../../translation/ref';

/**
 * Asks before a link, or closing the tab, leads away from what somebody has typed.
 *
 * @remarks The browser's own way back is not held up, as the router of a portal offers no way to do so; `useKeptDraft` keeps
 *   what is typed.
 */
export function LeaveGuard(props: { isUnsaved: boolean }) {
  const { isUnsaved } = props;
  const [target, setTarget] = useState<string>();

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const onLinkClick = (event: MouseEvent) => {
      const href = plainLinkTarget(event);
      if (href === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    };
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', onLinkClick, { capture: true });
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onLinkClick, { capture: true });
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [isUnsaved]);

  return target === undefined ? null : (
    <LeaveDialog target={target} onStay={() => setTarget(undefined)} />
  );
}

/** Where a click leads within this tab and this portal, off this page; `undefined` when it leads nowhere of that kind. */
function plainLinkTarget(event: MouseEvent): string | undefined {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey)
    return undefined;
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement)) return undefined;
  if (link.target && link.target !== '_self') return undefined;
  const { origin, pathname, search, hash } = link;
  if (origin !== window.location.origin) return undefined;
  return pathname === window.location.pathname
    ? undefined
    : `${pathname}${search}${hash}`;
}

function LeaveDialog(props: { target: string; onStay: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { target, onStay } = props;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onStay()}>
      <DialogHeader>{t('manage.leave.title')}</DialogHeader>
      <DialogBody>
        <Text>{t('manage.leave.text')}</Text>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          destructive
          onPress={() => {
            onStay();
            navigate(target);
          }}
        >
          {t('manage.leave.leave')}
        </Button>
        <Button variant="secondary" onPress={onStay}>
          {t('manage.leave.stay')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
