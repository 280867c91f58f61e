// SPDX-License-Identifier: Apache-2.0
import { Flex, Select, Skeleton, Text } from '@backstage/ui';
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { formDataFrom, kafkaClusterFrom } from './formContext';
import { choicesSchema } from './schemas';
import { SourceChoices } from './SourceChoices';
import type { StatementChoices } from './StatementChoices';
import { useClustersOfForm } from './useClustersOfForm';

const NOTHING: StatementChoices = {
  ksqldbClusterId: '',
  source: '',
  columns: [],
  filter: '',
  key: '',
  table: '',
  joinColumn: '',
  topic: '',
};

/** Chooses what a statement reads, keeps and writes. */
export function ChoicesField(props: typeof choicesSchema.TProps) {
  const t = useText();
  const kafkaClusterId = kafkaClusterFrom(formDataFrom(props.formContext));
  const { resource, clusters, reload } = useClustersOfForm(kafkaClusterId);

  if (!kafkaClusterId) return <Text>{t('scaffolder.placeFirst')}</Text>;
  if (resource.state === 'loading') return <Skeleton height="10rem" />;
  if (resource.state === 'failed') {
    return <FailureNotice failure={resource.failure} onRetry={reload} />;
  }
  const [first, ...others] = clusters;
  if (!first) return <Text>{t('scaffolder.noCluster')}</Text>;

  const chosen = clusters.find(
    ({ id }) => id === props.formData?.ksqldbClusterId,
  );
  const cluster = chosen ?? first;
  // What was chosen on a cluster is worth nothing on another one.
  const value = { ...NOTHING, ...(chosen && props.formData) };
  return (
    <Flex direction="column" gap="4">
      {others.length > 0 && (
        <Select
          label={t('scaffolder.cluster')}
          placeholder={t('scaffolder.clusterPlaceholder')}
          options={clusters.map(({ id, title }) => ({ id, label: title }))}
          value={cluster.id}
          onChange={other =>
            props.onChange({ ...NOTHING, ksqldbClusterId: `${other ?? ''}` })
          }
        />
      )}
      <SourceChoices
        key={cluster.id}
        clusterId={cluster.id}
        value={value}
        onChange={change =>
          props.onChange({ ...value, ksqldbClusterId: cluster.id, ...change })
        }
      />
    </Flex>
  );
}
