// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ButtonLink,
  Dialog,
  DialogBody,
  DialogHeader,
  Flex,
  Skeleton,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ProductSubjects } from '@data-mesh/backstage-plugin-data-products-common';
import {
  type KsqlClusterInfo,
  proposeSourceName,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  ConfirmDialog,
  Failure,
  FailureNotice,
  Resource,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { productSchemasApiRef } from '../api/productSchemasApiRef';
import { outcomeOfRun } from '../run/outcomeOfRun';
import { StatementBlock } from '../text/StatementBlock';
import { useText } from '../translation/ref';
import type { PageHrefs } from '../workbench/pageHrefs';
import { writeWorkbenchAddress } from '../workbench/workbenchAddress';
import type { Declared } from './DeclaredNotice';
import { DeclareFields } from './DeclareFields';
import {
  draftWithoutSchema,
  firstDraft,
  planDeclaration,
} from './planDeclaration';
import { SchemaFormat, TopicFormats, topicFormats } from './topicFormats';

/** Long enough that nothing changes under what is being filled in. */
const POLL_MS = 10 * 60_000;

interface DeclareProps {
  topic: string;
  cluster: KsqlClusterInfo;
  /** Names of streams and tables that there are. */
  takenNames: string[];
  hrefs: PageHrefs;
  onDeclared: (declared: Declared) => void;
  onClose: () => void;
}

/** Makes a stream or table out of a topic with what its schemas tell. Render it only while open. */
export function DeclareDialog(props: DeclareProps) {
  const t = useText();
  const api = useApi(productSchemasApiRef);
  const { topic } = props;
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { resource, reload } = usePolled<ProductSubjects>(
    entityRef,
    signal => api.subjects(entityRef, { signal }),
    POLL_MS,
  );

  const formats =
    resource.state === 'ready'
      ? topicFormats(resource.value, topic)
      : undefined;
  const failure = failureOf(resource, formats);
  if (formats?.value && !failure) {
    const { key, value } = formats;
    return <DeclareForm {...props} keyFormat={key} value={value} />;
  }
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && props.onClose()}>
      <DialogHeader>{t('product.declare.title', { topic })}</DialogHeader>
      <DialogBody>
        {resource.state === 'loading' && <Skeleton height="12rem" />}
        {failure && (
          <FailureNotice
            failure={failure}
            title={t('product.declare.notRead')}
            onRetry={reload}
            isRetrying={resource.state !== 'loading' && resource.isLoading}
          />
        )}
        {formats && !failure && <WithoutSchema {...props} />}
      </DialogBody>
    </Dialog>
  );
}

/** Why the schemas of the topic are not known; the registry may tell of some and not of others. */
function failureOf(
  resource: Resource<ProductSubjects>,
  formats: TopicFormats | undefined,
): Failure | undefined {
  if (resource.state === 'failed') return resource.failure;
  return formats?.failure === undefined
    ? undefined
    : { kind: 'unavailable', message: formats.failure, canRetryHelp: true };
}

function WithoutSchema({ topic, cluster, takenNames, hrefs }: DeclareProps) {
  const t = useText();
  const text = draftWithoutSchema(topic, proposeSourceName(topic, takenNames));
  return (
    <Flex direction="column" gap="3" align="start">
      <Text as="p" style={{ margin: 0 }}>
        {t('product.declare.noSchema')}
      </Text>
      {hrefs.workbench && (
        <ButtonLink
          variant="primary"
          href={`${hrefs.workbench}${writeWorkbenchAddress({ clusterId: cluster.id, text })}`}
        >
          {t('product.declare.draft')}
        </ButtonLink>
      )}
    </Flex>
  );
}

function DeclareForm(
  props: DeclareProps & { keyFormat?: SchemaFormat; value: SchemaFormat },
) {
  const t = useText();
  const api = useApi(ksqldbApiRef);
  const { topic, cluster, takenNames, keyFormat, value, onDeclared } = props;
  const formats = { key: keyFormat, value };
  const [draft, setDraft] = useState(() =>
    firstDraft(formats, proposeSourceName(topic, takenNames)),
  );
  const plan = planDeclaration(draft, { ...formats, name: topic, takenNames });

  const declare = async () => {
    if (plan.status !== 'ready') return;
    const { results } = await api.runStatements(cluster.id, {
      text: plan.statement,
    });
    const { status, messages } = outcomeOfRun(results);
    switch (status) {
      case 'created':
        onDeclared({ name: draft.name, status: 'done', messages });
        break;
      case 'accepted':
      case 'alreadyThere':
        onDeclared({ name: draft.name, status, messages });
        break;
      case 'failed':
        throw new Error(messages.join(' '));
      case 'notRun':
        throw new Error(t('product.declare.notRun'));
      default:
        status satisfies never;
    }
  };

  return (
    <ConfirmDialog
      title={t('product.declare.title', { topic })}
      confirm={t('product.declare.run')}
      cancel={t('product.declare.cancel')}
      isReady={plan.status === 'ready'}
      describeFailure={message => t('product.declare.failed', { message })}
      onConfirm={declare}
      onClose={props.onClose}
    >
      <Text as="p" style={{ margin: 0 }}>
        {t('product.declare.intro')}
      </Text>
      <DeclareFields draft={draft} formats={formats} onChange={setDraft} />
      {plan.status === 'ready' ? (
        <div>
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            style={{ margin: '0 0 var(--bui-space-1)' }}
          >
            {t('product.declare.statement')}
          </Text>
          <StatementBlock
            text={plan.statement}
            label={t('product.declare.statement')}
          />
        </div>
      ) : (
        <Text as="p" role="status" color="danger" style={{ margin: 0 }}>
          {t(`product.declare.problem.${plan.problem}`, { name: draft.name })}
        </Text>
      )}
    </ConfirmDialog>
  );
}
