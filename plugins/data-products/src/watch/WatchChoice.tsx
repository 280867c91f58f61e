// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Alert,
  Checkbox,
  Flex,
  Select,
  Skeleton,
  Switch,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import {
  ProductWatch,
  WATCH_KINDS,
  WatchKind,
} from '@data-mesh/backstage-plugin-data-products-common';
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useWatchText } from '../translation/watchRef';
import { kindsOf, toggledKind } from './productWatches';
import { WatchedState } from './useProductWatch';
import { watcherName } from './watcherName';

/** For whom a product is watched, and of what they are told; every choice counts at once. */
export function WatchChoice(props: { watched: WatchedState }) {
  const t = useWatchText();
  const { resource, reload, change, failure } = props.watched;
  switch (resource.state) {
    case 'loading':
      return <Skeleton width="20rem" height="12rem" />;
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          title={t('watch.notRead')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return (
        <Choice watch={resource.value} change={change} failure={failure} />
      );
    default:
      return resource satisfies never;
  }
}

function Choice(props: {
  watch: ProductWatch;
  change: WatchedState['change'];
  failure?: string;
}) {
  const t = useWatchText();
  const { watch, change, failure } = props;
  const { watcherRefs } = watch;
  const [chosen, setChosen] = useState(watcherRefs[0] ?? '');
  const [changed, setChanged] = useState<'on' | 'off'>();
  const kinds = kindsOf(watch, chosen);
  const isWatched = kinds.length > 0;
  const group = watcherName(chosen, t);

  const set = (wanted: WatchKind[]) => {
    const willBeWatched = wanted.length > 0;
    const said = willBeWatched ? 'on' : 'off';
    setChanged(willBeWatched === isWatched ? undefined : said);
    change(chosen, wanted);
  };

  return (
    <Flex direction="column" gap="4" style={{ maxWidth: '22rem' }}>
      <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
        {t('watch.help')}
      </Text>
      {watcherRefs.length > 1 && (
        <Select
          label={t('watch.watcher')}
          options={watcherRefs.map(ref => ({
            id: ref,
            label: watcherName(ref, t),
          }))}
          value={chosen}
          onChange={key => {
            setChosen(String(key));
            setChanged(undefined);
          }}
        />
      )}
      <Switch
        label={
          chosen === watcherRefs[0]
            ? t('watch.whom.me')
            : t('watch.whom.group', { group })
        }
        isSelected={isWatched}
        onChange={isOn => set(isOn ? [...WATCH_KINDS] : [])}
      />
      <Flex
        direction="column"
        gap="3"
        role="group"
        aria-label={t('watch.kinds')}
      >
        {WATCH_KINDS.map(kind => (
          <Checkbox
            key={kind}
            isSelected={kinds.includes(kind)}
            isDisabled={!isWatched}
            onChange={() => set(toggledKind(kinds, kind))}
          >
            {t(`watch.kind.${kind}`)}
            <Text
              as="span"
              variant="body-small"
              color="secondary"
              style={{ display: 'block' }}
            >
              {t(`watch.kindMeaning.${kind}`)}
            </Text>
          </Checkbox>
        ))}
      </Flex>
      <VisuallyHidden>
        <span role="status">
          {changed && !failure && t(`watch.changed.${changed}`)}
        </span>
      </VisuallyHidden>
      {failure && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('watch.failed', { message: failure })}
        />
      )}
    </Flex>
  );
}
