// SPDX-License-Identifier: Apache-2.0
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { useRecoveryText } from '../../translation/recoveryRef';
import { CommandCluster } from './useCommandCluster';

/** What one must know to run the commands that stand around it. */
export function CommandNotes(props: {
  clusterId: string | undefined;
  cluster: CommandCluster;
}) {
  const t = useRecoveryText();
  const { clusterId = '', cluster } = props;
  const isMissing = cluster.isKnown && !cluster.bootstrapServers;
  return (
    <PlainText isSmall isQuiet>
      {t('tools')}
      {isMissing && ` ${t('noServers', { clusterId })}`}
    </PlainText>
  );
}
