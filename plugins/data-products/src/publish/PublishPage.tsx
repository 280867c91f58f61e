// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import {
  Button,
  ButtonLink,
  Container,
  Flex,
  Skeleton,
  Text,
} from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  PageMain,
  RefreshNotice,
  usePageTitle,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useEnvironments } from '../environments/useEnvironments';
import { useVocabulary } from '../operations/useVocabulary';
import { useText } from '../translation/ref';
import { EnvironmentChoice, environmentChoice } from './environmentChoice';
import { EnvironmentPicker, OtherEnvironments } from './EnvironmentPicker';
import { PublishIn } from './PublishIn';
import { PublishResult } from './PublishResult';
import { ChangePublishView, usePublishView } from './usePublishView';
import { PublishView } from './publishAddress';

export interface PublishPageProps {
  /** Address of the template that makes a topic and publishes it, where there is one. */
  createHref?: string;
  /** Gives the address of an operation, where the portal has a page for it. */
  operationHref?: (operationId: string) => string;
}

/** Makes topics data products: choose them, describe them, look at what will be written, and have it done. */
export function PublishPage(props: PublishPageProps) {
  const t = useText();
  usePageTitle(t('publish.pageTitle'));
  const { resource, reload } = useVocabulary();
  return (
    <PageMain>
      <Container py="4">
        <Flex direction="column" gap="4">
          <RefreshNotice resource={resource} />
          {resource.state === 'loading' && (
            <div role="status" aria-label={t('loading.loading')}>
              <Skeleton height="24rem" />
            </div>
          )}
          {resource.state === 'failed' && (
            <FailureNotice
              failure={resource.failure}
              onRetry={reload}
              isRetrying={resource.isLoading}
            />
          )}
          {resource.state === 'ready' && (
            <Publishing {...props} vocabulary={resource.value} />
          )}
        </Flex>
      </Container>
    </PageMain>
  );
}

function Publishing(props: PublishPageProps & { vocabulary: Vocabulary }) {
  const t = useText();
  const { vocabulary, createHref, operationHref } = props;
  const { resource } = useEnvironments();
  const [view, change] = usePublishView();
  const choice = environmentChoice(
    view.environmentId,
    vocabulary.environments,
    resource.state === 'ready' ? resource.value : [],
  );
  if (view.operationId) {
    return (
      <PublishResult
        operationId={view.operationId}
        chosen={view.chosen}
        operationHref={operationHref}
        onChange={change}
      />
    );
  }
  return (
    <>
      {view.step === 'choose' && (
        <Flex
          justify="between"
          align="end"
          gap="3"
          style={{ flexWrap: 'wrap' }}
        >
          {choice.shown && (
            <EnvironmentPicker choice={choice} onChange={change} />
          )}
          {createHref && <CreateLink href={createHref} />}
        </Flex>
      )}
      <InEnvironment
        vocabulary={vocabulary}
        choice={choice}
        view={view}
        onChange={change}
      />
      {view.step === 'choose' && choice.writable.length > 0 && (
        <OtherEnvironments environments={choice.others} />
      )}
      {choice.writable.length === 0 && choice.others.length > 0 && (
        <EmptyNotice
          title={t('publish.readOnlyTitle')}
          description={choice.others
            .map(({ writing }) => writing.because)
            .join(' ')}
        />
      )}
    </>
  );
}

function CreateLink(props: { href: string }) {
  const t = useText();
  return (
    <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
      <Text variant="body-small" color="secondary">
        {t('publish.createHelp')}
      </Text>
      <ButtonLink href={props.href} variant="secondary">
        {t('publish.create')}
      </ButtonLink>
    </Flex>
  );
}

/** What is shown of the environment, or why nothing is. */
function InEnvironment(props: {
  vocabulary: Vocabulary;
  choice: EnvironmentChoice;
  view: PublishView;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { vocabulary, choice, view, onChange } = props;
  const { shown, unknownId, writable, others } = choice;
  const [other] = writable;
  const wayOut: ReactNode = other && (
    <Button onPress={() => onChange({ environmentId: other.id, chosen: [] })}>
      {t('publish.showOther', { environment: other.title })}
    </Button>
  );

  if (unknownId) {
    return (
      <EmptyNotice
        title={t('publish.unknownEnvironmentTitle', { environment: unknownId })}
        description={t('publish.noEnvironment')}
        actions={wayOut}
      />
    );
  }
  if (writable.length === 0 && others.length === 0) {
    return (
      <EmptyNotice
        title={t('publish.noEnvironmentTitle')}
        description={t('publish.noEnvironment')}
      />
    );
  }
  if (!shown) return null;
  if (!shown.writing.isWritable) {
    return writable.length === 0 ? null : (
      <EmptyNotice
        title={t('publish.notWritableTitle', { environment: shown.title })}
        description={shown.writing.because ?? ''}
        actions={wayOut}
      />
    );
  }
  return (
    <PublishIn
      key={shown.id}
      environment={shown}
      vocabulary={vocabulary}
      view={view}
      onChange={onChange}
    />
  );
}
