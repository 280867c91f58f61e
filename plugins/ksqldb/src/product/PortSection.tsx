// SPDX-License-Identifier: Apache-2.0
import { Button, Flex, Text } from '@backstage/ui';
import type { KsqlClusterInfo } from '@data-mesh/backstage-plugin-ksqldb-common';
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import { Translate, useText } from '../translation/ref';
import type { PageHrefs } from '../workbench/pageHrefs';
import type { PortSources } from './portSources';
import { SourceOfPort } from './SourceOfPort';

/** The streams and tables over one topic; where there is none, a way to declare one. */
export function PortSection(props: {
  portSources: PortSources;
  cluster: KsqlClusterInfo;
  hrefs: PageHrefs;
  onDeclare: () => void;
}) {
  const t = useText();
  const { cluster } = props;
  const { port, sources } = props.portSources;
  const topic = port.name;
  const mayNot = reasonAgainst(cluster, t);
  return (
    <section aria-label={t('product.port.label', { topic })}>
      <Flex direction="column" gap="3">
        <Flex justify="between" align="center" gap="3">
          <Text as="h3" weight="bold" style={{ margin: 0 }}>
            <Identifier>{topic}</Identifier>
          </Text>
          {!mayNot && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t('product.port.declareOver', { topic })}
              onPress={props.onDeclare}
            >
              {sources.length === 0
                ? t('product.port.declare')
                : t('product.port.declareAnother')}
            </Button>
          )}
        </Flex>
        {sources.length === 0 && (
          <Text as="p" color="secondary" style={{ margin: 0 }}>
            {[t('product.port.none'), mayNot].filter(Boolean).join(' ')}
          </Text>
        )}
        {sources.map(source => (
          <SourceOfPort
            key={source.name}
            source={source}
            cluster={cluster}
            hrefs={props.hrefs}
          />
        ))}
      </Flex>
    </section>
  );
}

/** Why the person cannot declare a stream; `undefined` when nothing is against it. */
function reasonAgainst(
  { isReadOnly, rights, environment }: KsqlClusterInfo,
  t: Translate,
): string | undefined {
  if (isReadOnly) {
    return t('product.port.mayNot.readOnly', {
      environment: environment.title,
    });
  }
  return rights.changeDefinitions ? undefined : t('product.port.mayNot.rights');
}
