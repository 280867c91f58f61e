// SPDX-License-Identifier: Apache-2.0
import {
  describeDuration,
  PlainText,
  RelativeTime,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../translation/liveRef';
import { Taken } from './measured';

/** Where a figure comes from and how old it is, e.g. `Kafka, 2 minutes ago`. */
export function TakenAt(props: { taken: Taken }) {
  const t = useLiveText();
  const locale = useLocale();
  const { source, observedAt, delaySeconds } = props.taken;
  return (
    <PlainText isSmall isQuiet>
      {t(`health.source.${source}`)}, <RelativeTime at={observedAt} />
      {delaySeconds > 0 &&
        ` · ${t('health.source.late', {
          delay: describeDuration(delaySeconds * 1000, locale),
        })}`}
    </PlainText>
  );
}
