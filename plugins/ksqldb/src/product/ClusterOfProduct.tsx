// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Alert, Flex, Skeleton } from '@backstage/ui';
import type { CatalogedProduct } from '@data-mesh/backstage-plugin-data-products-common';
import type { KsqlClusterInfo } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  FailureNotice,
  Panel,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useSources } from '../sources/useSources';
import { useText } from '../translation/ref';
import type { PageHrefs } from '../workbench/pageHrefs';
import { DeclareDialog } from './DeclareDialog';
import { Declared, DeclaredNotice } from './DeclaredNotice';
import { PortSection } from './PortSection';
import { portSources } from './portSources';

/** What a ksqlDB cluster has over the topics of a product. */
export function ClusterOfProduct(props: {
  cluster: KsqlClusterInfo;
  product: CatalogedProduct;
  hrefs: PageHrefs;
}) {
  const t = useText();
  const { cluster, product, hrefs } = props;
  const isUsable = cluster.problems.length === 0;
  return (
    <Panel title={cluster.title} help={t('product.help')}>
      {isUsable ? (
        <PortsOfCluster cluster={cluster} product={product} hrefs={hrefs} />
      ) : (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('clusters.problem', { title: cluster.title })}
          description={cluster.problems.join(' ')}
        />
      )}
    </Panel>
  );
}

function PortsOfCluster(props: {
  cluster: KsqlClusterInfo;
  product: CatalogedProduct;
  hrefs: PageHrefs;
}) {
  const t = useText();
  const { cluster, product, hrefs } = props;
  const { resource, reload } = useSources(cluster.id);
  const [declaring, setDeclaring] = useState<string>();
  const [declared, setDeclared] = useState<Declared>();

  if (resource.state === 'loading') return <Skeleton height="10rem" />;
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('product.sourcesNotRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }

  const { sources } = resource.value;
  return (
    <Flex direction="column" gap="5">
      <RefreshNotice resource={resource} />
      <DeclaredNotice declared={declared} />
      {portSources(product.outputPorts, cluster, sources).map(over => (
        <PortSection
          key={over.port.qualifiedName}
          portSources={over}
          cluster={cluster}
          hrefs={hrefs}
          onDeclare={() => setDeclaring(over.port.name)}
        />
      ))}
      {declaring !== undefined && (
        <DeclareDialog
          topic={declaring}
          cluster={cluster}
          takenNames={sources.map(({ name }) => name)}
          hrefs={hrefs}
          onDeclared={outcome => {
            setDeclared(outcome);
            reload();
          }}
          onClose={() => setDeclaring(undefined)}
        />
      )}
    </Flex>
  );
}
