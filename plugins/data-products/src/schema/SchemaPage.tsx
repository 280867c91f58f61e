// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Button, Flex, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ProductSubjects } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useCatalogedProduct } from '../product/useProductDetails';
import { useText } from '../translation/ref';
import { chosenSubject, hasNoVersions } from './subjects';
import { SubjectProblem } from './SubjectProblem';
import { SubjectProblems } from './SubjectProblems';
import { SubjectSelect } from './SubjectSelect';
import { SubjectView } from './SubjectView';
import { useSchemaAddress } from './useSchemaAddress';

const POLL_MS = 5 * 60_000;

/** What the records of the product of the page look like: every subject of its topics, each with its versions. */
export function SchemaPage() {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { resource, reload } = usePolled<ProductSubjects>(
    entityRef,
    signal => api.subjects(entityRef, { signal }),
    POLL_MS,
  );

  return (
    <Panel title={t('schema.title')} help={t('schema.help')}>
      {resource.state === 'loading' && (
        <Flex
          direction="column"
          gap="3"
          role="status"
          aria-label={t('loading.loading')}
        >
          <Skeleton height="2.5rem" width="min(100%, 30rem)" />
          <Skeleton height="20rem" />
        </Flex>
      )}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          title={t('schema.subjectsNotRead')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {resource.state === 'ready' && (
        <Flex direction="column" gap="4">
          <RefreshNotice resource={resource} />
          <Subjects
            entityRef={entityRef}
            list={resource.value}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        </Flex>
      )}
    </Panel>
  );
}

function Subjects(props: {
  entityRef: string;
  list: ProductSubjects;
  onRetry: () => void;
  isRetrying: boolean;
}) {
  const t = useText();
  const { entityRef, list, onRetry, isRetrying } = props;
  const [firstPort] = useCatalogedProduct().outputPorts;
  const [address, change] = useSchemaAddress();
  const chosen = chosenSubject(list.subjects, address.subject);

  if (!list.hasRegistry) {
    return (
      <EmptyNotice
        title={t('schema.subject.noRegistryTitle')}
        description={t('schema.subject.noRegistry')}
      />
    );
  }
  if (chosen.status === 'none') {
    return (
      <EmptyNotice
        title={t('schema.subject.noneTitle')}
        description={
          firstPort
            ? t('schema.subject.none', { subject: `${firstPort.name}-value` })
            : t('schema.subject.noneOfNoTopic')
        }
      />
    );
  }
  if (chosen.status === 'unknown') {
    const { subject } = chosen.instead;
    return (
      <EmptyNotice
        title={t('schema.subject.unknownTitle', {
          subject: address.subject ?? '',
        })}
        description={t('schema.subject.unknown')}
        actions={
          <Button variant="secondary" onPress={() => change({ subject })}>
            {t('schema.subject.show', { subject })}
          </Button>
        }
      />
    );
  }

  const { subject } = chosen;
  const select = (
    <SubjectSelect
      subjects={list.subjects}
      chosen={subject.subject}
      onChange={name => change({ subject: name })}
    />
  );
  const otherProblems = list.subjects
    .filter(hasNoVersions)
    .filter(other => other !== subject);
  return (
    <>
      {hasNoVersions(subject) ? (
        <>
          <Flex>{select}</Flex>
          <SubjectProblem
            problem={subject}
            onRetry={onRetry}
            isRetrying={isRetrying}
          />
        </>
      ) : (
        subject.state.status === 'read' && (
          <SubjectView
            key={subject.subject}
            entityRef={entityRef}
            subject={subject.subject}
            versions={subject.state.versions}
            compatibility={subject.state.compatibility}
            address={address}
            onChange={change}
            subjectSelect={select}
          />
        )
      )}
      <SubjectProblems
        problems={otherProblems}
        onRetry={onRetry}
        isRetrying={isRetrying}
      />
    </>
  );
}
