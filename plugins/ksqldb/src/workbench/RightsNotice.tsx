// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import type { KsqlClusterInfo } from '@data-mesh/backstage-plugin-ksqldb-common';
import { useText } from '../translation/ref';

/** Says what a person cannot do here, so that nobody has to find out by trying; nothing for those who may change something. */
export function RightsNotice(props: { cluster: KsqlClusterInfo }) {
  const sentence = useSentence(props.cluster);
  return sentence ? (
    <Text
      as="p"
      role="note"
      variant="body-small"
      color="secondary"
      style={{ margin: 0 }}
    >
      {sentence}
    </Text>
  ) : null;
}

function useSentence(cluster: KsqlClusterInfo): string | undefined {
  const t = useText();
  const { rights, isReadOnly, environment } = cluster;
  if (!rights.executeQueries) return t('workbench.readOnly.nothing');
  if (isReadOnly) {
    return t('workbench.readOnly.environment', {
      environment: environment.title,
    });
  }
  return rights.changeDefinitions || rights.writeData || rights.controlQueries
    ? undefined
    : t('workbench.readOnly.rights');
}
