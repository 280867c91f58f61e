// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EnvironmentInfo,
  UnresolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  DataColumn,
  DataTable,
  EmptyNotice,
  Identifier,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { EntityLink } from '../reference/EntityLink';
import { Translate, useText } from '../translation/ref';
import { ALIASES_PATH, aliasLine } from './aliasLine';
import { CopyLine } from './CopyLine';
import { ViewFrame } from './ViewFrame';

const POLL_MS = 30_000;

/** The owners and domains that mean nothing in the catalog, and what to do about each. */
export function UnresolvedView(props: {
  environment: EnvironmentInfo;
  /** See `lastRunsOf`. */
  lastRuns?: string;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { environment } = props;
  const { resource, reload } = usePolled<UnresolvedReference[]>(
    environment.id,
    signal => api.unresolvedReferences(environment.id, { signal }),
    POLL_MS,
    { version: props.lastRuns },
  );
  return (
    <ViewFrame
      help={t('sync.unresolved.help')}
      resource={resource}
      onRetry={reload}
    >
      <DataTable
        label={t('sync.unresolved.label')}
        columns={unresolvedColumns(t)}
        rows={resource.state === 'ready' ? resource.value : undefined}
        rowId={({ kind, text }) => `${kind}:${text}`}
        isOutdated={resource.state === 'ready' && resource.isOutdated}
        minWidth="58rem"
        emptyState={
          <EmptyNotice
            title={t('sync.unresolved.noneTitle')}
            description={t('sync.unresolved.none', {
              environment: environment.title,
            })}
          />
        }
      />
    </ViewFrame>
  );
}

function unresolvedColumns(t: Translate): DataColumn<UnresolvedReference>[] {
  return [
    {
      id: 'text',
      heading: t('sync.unresolved.text'),
      width: '18%',
      isRowHeader: true,
      cell: ({ kind, text }) => (
        <>
          <Text weight="bold" as="p" style={{ margin: 0 }}>
            <Identifier>{text}</Identifier>
          </Text>
          <Text variant="body-small" color="secondary">
            {t(`sync.unresolved.kind.${kind}`)}
          </Text>
        </>
      ),
    },
    {
      id: 'products',
      heading: t('sync.unresolved.products'),
      width: '22%',
      cell: reference => <Examples reference={reference} />,
    },
    {
      id: 'suggestions',
      heading: t('sync.unresolved.suggestions'),
      width: '18%',
      cell: ({ suggestions }) =>
        suggestions.length === 0 ? (
          <Text color="secondary">{t('sync.unresolved.noSuggestion')}</Text>
        ) : (
          <Flex direction="column" gap="1">
            {suggestions.map(entityRef => (
              <EntityLink key={entityRef} entityRef={entityRef} />
            ))}
          </Flex>
        ),
    },
    {
      id: 'whatToDo',
      heading: t('sync.unresolved.whatToDo'),
      cell: reference => (
        <>
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            style={{ margin: '0 0 var(--bui-space-1)' }}
          >
            {t('sync.unresolved.addUnder', {
              path: ALIASES_PATH[reference.kind],
            })}
          </Text>
          <CopyLine
            line={aliasLine(reference)}
            label={t('sync.copy.actionOf', { text: reference.text })}
          />
        </>
      ),
    },
  ];
}

function Examples(props: { reference: UnresolvedReference }) {
  const t = useText();
  const { productCount, examples } = props.reference;
  const more = productCount - examples.length;
  return (
    <Flex direction="column" gap="1">
      <Text as="p" style={{ margin: 0 }}>
        {t('sync.unresolved.productCount', { count: productCount })}
      </Text>
      {examples.map(({ entityRef, title }) => (
        <EntityLink key={entityRef} entityRef={entityRef} variant="body-small">
          <Clamped title={title}>{title}</Clamped>
        </EntityLink>
      ))}
      {more > 0 && (
        <Text as="span" variant="body-small" color="secondary">
          {t('sync.unresolved.more', { count: more })}
        </Text>
      )}
    </Flex>
  );
}
