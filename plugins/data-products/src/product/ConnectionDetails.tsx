// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Skeleton, Text } from '@backstage/ui';
import {
  FactList,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { needsRegistry, SampleTarget } from '../samples/sample';
import { CopyLine } from '../sync/CopyLine';
import { useText } from '../translation/ref';

/** Where a port is reached and how one proves who one is, to be copied; what nobody has told is said to be missing. */
export function ConnectionDetails(props: {
  target: SampleTarget;
  environmentTitle: string | undefined;
  /** False when configuration says nothing about the cluster. */
  isClusterConfigured: boolean;
  /** True until configuration has been read. */
  isLoading: boolean;
}) {
  const t = useText();
  const { target, environmentTitle, isClusterConfigured, isLoading } = props;

  const line = (
    text: string | undefined,
    label: string,
    wayOut: string,
  ): ReactNode => {
    if (text) {
      return (
        <CopyLine line={text} label={t('product.consume.copy', { label })} />
      );
    }
    return isLoading ? (
      <Skeleton height="1.4em" width="80%" />
    ) : (
      <Text as="span" color="secondary">
        {wayOut}
      </Text>
    );
  };

  const labels = {
    bootstrapServers: t('product.consume.bootstrapServers'),
    topic: t('product.consume.topic'),
    schemaRegistry: t('product.consume.schemaRegistry'),
  };
  return (
    <FactList
      minWidth="17rem"
      items={[
        {
          label: labels.bootstrapServers,
          value: line(
            target.bootstrapServers,
            labels.bootstrapServers,
            target.clusterId
              ? t('product.consume.noBootstrapServers', {
                  clusterId: target.clusterId,
                })
              : t('product.consume.noCluster'),
          ),
        },
        {
          label: labels.topic,
          value: line(target.topic, labels.topic, ''),
        },
        ...(needsRegistry(target) || target.schemaRegistryUrl
          ? [
              {
                label: labels.schemaRegistry,
                value: line(
                  target.schemaRegistryUrl,
                  labels.schemaRegistry,
                  t('product.consume.noSchemaRegistry'),
                ),
              },
            ]
          : []),
        {
          label: t('product.consume.authentication'),
          value: isLoading ? (
            <Skeleton height="1.4em" width="60%" />
          ) : (
            <>
              {t(`product.consume.authenticationBy.${target.authentication}`)}
              {!isClusterConfigured && (
                <Text
                  as="p"
                  variant="body-small"
                  color="secondary"
                  style={{ margin: 0 }}
                >
                  {t('product.consume.authenticationAssumed')}
                </Text>
              )}
            </>
          ),
        },
        {
          label: t('product.ports.cluster'),
          value: (
            <Identifier>
              {target.clusterId ?? t('product.ports.clusterUnknown')}
            </Identifier>
          ),
        },
        ...(environmentTitle
          ? [
              {
                label: t('product.about.environment'),
                value: environmentTitle,
              },
            ]
          : []),
      ]}
    />
  );
}
