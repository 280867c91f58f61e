// SPDX-License-Identifier: Apache-2.0
import { Flex, Link, Text } from '@backstage/ui';
import {
  type KsqlClusterInfo,
  type KsqlSource,
  type UseCase,
  writeName,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  FactList,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { QueryState } from '../queries/QueryState';
import { writeQueriesAddress } from '../queries/queriesAddress';
import { liveRowsHref } from '../product/liveRowsHref';
import { useText } from '../translation/ref';
import type { PageHrefs } from '../workbench/pageHrefs';
import { writeWorkbenchAddress } from '../workbench/workbenchAddress';
import type { Creation } from './planUseCase';

/** What is there of what a use case creates, with ways to look at it; nothing while nothing is there. */
export function ExistingCreations(props: {
  useCase: UseCase;
  creations: Creation[];
  cluster: KsqlClusterInfo;
  hrefs: PageHrefs;
}) {
  const t = useText();
  const { useCase, cluster, hrefs } = props;
  const existing = props.creations.flatMap(creation =>
    creation.existing ? [{ ...creation, existing: creation.existing }] : [],
  );
  if (existing.length === 0) return null;
  const { title } = useCase;
  // What it creates before the last is on the way to its output.
  const last = props.creations.at(-1);
  return (
    <section aria-label={t('useCases.existing.label', { title })}>
      <Text as="h3" weight="bold" style={{ margin: '0 0 var(--bui-space-2)' }}>
        {t('useCases.existing.title')}
      </Text>
      {existing.map(creation => (
        <Flex key={creation.name} direction="column" gap="2">
          <ExistingFacts creation={creation} cluster={cluster} hrefs={hrefs} />
          {creation.name === last?.name &&
            creation.existing.topic !== useCase.outputTopic && (
              <Text as="p" role="note" style={{ margin: 0 }}>
                {t('useCases.existing.otherTopic', {
                  topic: creation.existing.topic,
                })}
              </Text>
            )}
          <ExistingLinks creation={creation} cluster={cluster} hrefs={hrefs} />
        </Flex>
      ))}
    </section>
  );
}

interface ExistingProps {
  creation: Creation & { existing: KsqlSource };
  cluster: KsqlClusterInfo;
  hrefs: PageHrefs;
}

function ExistingFacts({ creation, cluster, hrefs }: ExistingProps) {
  const t = useText();
  const { existing, query } = creation;
  return (
    <FactList
      minWidth="20rem"
      items={[
        {
          label: t('useCases.existing.source'),
          value: <Identifier>{existing.name}</Identifier>,
        },
        {
          label: t('useCases.existing.topic'),
          value: <Identifier>{existing.topic}</Identifier>,
        },
        {
          label: t('useCases.existing.query'),
          value: query ? (
            <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
              {hrefs.queries ? (
                <Link
                  href={`${hrefs.queries}?${writeQueriesAddress({ clusterId: cluster.id, query: query.id })}`}
                >
                  <Identifier>{query.id}</Identifier>
                </Link>
              ) : (
                <Identifier>{query.id}</Identifier>
              )}
              <QueryState query={query} />
            </Flex>
          ) : (
            t('useCases.existing.noQuery')
          ),
        },
      ]}
    />
  );
}

function ExistingLinks({ creation, cluster, hrefs }: ExistingProps) {
  const t = useText();
  const { existing } = creation;
  const { name } = existing;
  const live = liveRowsHref(existing, cluster, hrefs.workbench);
  const mayDrop = cluster.rights.changeDefinitions && !cluster.isReadOnly;
  return (
    <Flex gap="4" style={{ flexWrap: 'wrap' }}>
      {live && (
        <Link
          href={live}
          aria-label={t('useCases.existing.liveRowsOf', { name })}
        >
          {t('useCases.existing.liveRows')}
        </Link>
      )}
      {existing.refusal && <Text color="secondary">{existing.refusal}</Text>}
      {hrefs.workbench && mayDrop && (
        <Link
          href={`${hrefs.workbench}${writeWorkbenchAddress({
            clusterId: cluster.id,
            text: removalOf(creation),
          })}`}
          aria-label={t('useCases.existing.removeOf', { name })}
        >
          {t('useCases.existing.remove')}
        </Link>
      )}
    </Flex>
  );
}

/** What ends and drops it; its topic, which the use case brought along, goes with it. */
function removalOf({ kind, name, query }: Creation): string {
  const drop = `DROP ${kind.toUpperCase()} ${writeName(name)} DELETE TOPIC;`;
  return query ? `TERMINATE ${writeName(query.id)};\n${drop}` : drop;
}
