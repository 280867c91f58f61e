// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Combobox, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { TopicCandidatesResponse } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../../api/operationsApiRef';
import { useText } from '../../translation/ref';
import { fieldLink, formDataFrom, placeFrom } from '../formContext';
import { topicSchema } from './schema';

const POLL_MS = 60_000;
const MAX_CANDIDATES = 100;

/** Chooses a topic that is there and could be a product. */
export function CandidateField(props: typeof topicSchema.TProps) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const [text, setText] = useState('');
  const place = placeFrom(formDataFrom(props.formContext));
  const { resource, reload } = usePolled<TopicCandidatesResponse>(
    place && `${place.environmentId} ${text}`,
    signal =>
      api.topicCandidates(
        {
          environmentId: place?.environmentId ?? '',
          text,
          states: ['ready', 'formerlyPublished', 'notReady'],
          limit: MAX_CANDIDATES,
        },
        { signal },
      ),
    POLL_MS,
  );
  if (!place) return <Text>{t('scaffolder.candidate.placeFirst')}</Text>;
  if (resource.state === 'failed') {
    return <FailureNotice failure={resource.failure} onRetry={reload} />;
  }

  const listed = resource.state === 'ready' ? resource.value.items : [];
  const candidates = listed.filter(
    ({ clusterId }) => clusterId === place.clusterId,
  );
  const more =
    resource.state === 'ready' ? resource.value.totalItems - listed.length : 0;
  const value = props.formData ?? '';
  return (
    <Flex direction="column" gap="2">
      <Combobox
        {...fieldLink(props)}
        label={t('scaffolder.candidate.label')}
        description={t('scaffolder.candidate.help')}
        placeholder={t('scaffolder.candidate.placeholder')}
        isRequired
        isDisabled={props.disabled}
        loading={
          resource.state === 'loading' ? { state: 'loading' } : undefined
        }
        options={candidates.map(({ topic, state }) => ({
          id: topic,
          label:
            state === 'notReady'
              ? t('scaffolder.candidate.notReady', { topic })
              : topic,
          disabled: state === 'notReady',
        }))}
        search={{
          onInputChange: typed => setText(typed === value ? '' : typed),
        }}
        value={value || null}
        onChange={chosen => props.onChange(chosen === null ? '' : `${chosen}`)}
      />
      {more > 0 && (
        <Text variant="body-small" color="secondary">
          {t('scaffolder.candidate.more', { count: more })}
        </Text>
      )}
    </Flex>
  );
}
