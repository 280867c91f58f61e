// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { Flex, Select, Skeleton, Text } from '@backstage/ui';
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useEnvironments } from '../../environments/useEnvironments';
import { useVocabulary } from '../../operations/useVocabulary';
import { useText } from '../../translation/ref';
import { fieldLink, Place } from '../formContext';
import {
  placeChoices,
  PlaceChoices,
  placeIn,
  startingPlace,
} from './placeChoices';
import { placeSchema } from './schema';

/** Chooses the environment and the Kafka cluster of a new product, among those that can be written to. */
export function PlaceField(props: typeof placeSchema.TProps) {
  const { resource: vocabulary, reload } = useVocabulary();
  const { resource: infos } = useEnvironments();

  if (vocabulary.state === 'failed') {
    return <FailureNotice failure={vocabulary.failure} onRetry={reload} />;
  }
  if (vocabulary.state === 'loading' || infos.state === 'loading') {
    return <Skeleton height="8rem" />;
  }
  return (
    <Choice
      {...props}
      choices={placeChoices(
        vocabulary.value,
        // Titles are a comfort; ids do where they cannot be read.
        infos.state === 'ready' ? infos.value : [],
      )}
    />
  );
}

function Choice(props: typeof placeSchema.TProps & { choices: PlaceChoices }) {
  const t = useText();
  const { choices, disabled, onChange } = props;
  const value: Partial<Place> = props.formData ?? {};
  const link = fieldLink(props);
  const environment = choices.environments.find(
    ({ id }) => id === value.environmentId,
  );
  const choose = (place: Partial<Place>) =>
    onChange({ environmentId: '', clusterId: '', ...place });

  useEffect(() => {
    if (!value.environmentId) {
      const start = startingPlace(choices);
      if (start.environmentId) choose(start);
    }
    // Only what is there to begin with; what a person empties stays empty.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Flex direction="column" gap="4">
      {choices.environments.length === 0 && (
        <Text>{t('scaffolder.place.none')}</Text>
      )}
      <Select
        {...link}
        label={t('scaffolder.place.environment')}
        description={t('scaffolder.place.environmentHelp')}
        placeholder={t('scaffolder.place.environmentPlaceholder')}
        isRequired
        isDisabled={disabled || choices.environments.length === 0}
        options={choices.environments.map(({ id, title }) => ({
          id,
          label: title,
        }))}
        value={environment?.id ?? null}
        onChange={chosen => {
          const other = choices.environments.find(({ id }) => id === chosen);
          if (other) choose(placeIn(other));
        }}
      />
      {choices.closed.map(({ title, because }) => (
        <Text key={title} variant="body-small" color="secondary">
          {t('scaffolder.place.because', { environment: title, because })}
        </Text>
      ))}
      <Select
        {...link}
        label={t('scaffolder.place.cluster')}
        description={t('scaffolder.place.clusterHelp')}
        placeholder={t('scaffolder.place.clusterPlaceholder')}
        isRequired
        isDisabled={disabled || !environment}
        options={(environment?.clusters ?? []).map(({ id, title }) => ({
          id,
          label: title,
        }))}
        value={value.clusterId || null}
        onChange={chosen =>
          choose({ ...value, clusterId: chosen === null ? '' : `${chosen}` })
        }
      />
    </Flex>
  );
}
