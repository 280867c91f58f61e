// SPDX-License-Identifier: Apache-2.0
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type { KsqlClusterInfo } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Effect } from '../run/describeEffect';
import { useText } from '../translation/ref';

/** Says what would be created, changed or ended, and asks for it. Render it only while open. */
export function EffectsDialog(props: {
  cluster: KsqlClusterInfo;
  effects: Effect[];
  onRun: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const { cluster, effects, onClose } = props;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('workbench.confirm.title')}</DialogHeader>
      <DialogBody>
        <Text as="p">
          {t('workbench.confirm.intro', {
            cluster: cluster.title,
            environment: cluster.environment.title,
          })}
        </Text>
        <ul>
          {effects.map(({ text }, index) => (
            <li key={index}>
              <Text>{text}</Text>
            </li>
          ))}
        </ul>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          destructive={effects.some(({ isDestructive }) => isDestructive)}
          onPress={props.onRun}
        >
          {t('workbench.confirm.run')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('workbench.confirm.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
