// SPDX-License-Identifier: Apache-2.0
import { Box, Select, Text } from '@backstage/ui';
import { useText } from '../translation/ref';
import { EnvironmentChoice, NamedEnvironment } from './environmentChoice';
import { ChangePublishView } from './usePublishView';

/** Chooses among the environments that can be written to. */
export function EnvironmentPicker(props: {
  choice: EnvironmentChoice;
  onChange: ChangePublishView;
}) {
  const t = useText();
  const { choice, onChange } = props;
  const { writable, shown } = choice;
  return (
    <Box style={{ flex: '0 1 18rem' }}>
      <Select
        label={t('publish.environment')}
        options={writable.map(({ id, title }) => ({ id, label: title }))}
        value={shown?.id ?? null}
        onChange={chosen => {
          const environment = writable.find(({ id }) => id === chosen);
          // Topics of another environment are others, whatever they are called.
          if (environment) {
            onChange({ environmentId: environment.id, chosen: [] });
          }
        }}
      />
    </Box>
  );
}

/** Those that cannot be written to, and why. */
export function OtherEnvironments(props: { environments: NamedEnvironment[] }) {
  const t = useText();
  const { environments } = props;
  if (environments.length === 0) return null;
  return (
    <section aria-label={t('publish.notOffered')}>
      <Text as="h2" variant="body-small" weight="bold" style={{ margin: 0 }}>
        {t('publish.notOffered')}
      </Text>
      <Box as="ul" style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {environments.map(({ id, title, writing }) => (
          <li key={id}>
            <Text variant="body-small" color="secondary">
              {t('publish.notOfferedWhy', {
                environment: title,
                because: writing.because ?? '',
              })}
            </Text>
          </li>
        ))}
      </Box>
    </section>
  );
}
