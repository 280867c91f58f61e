// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import { describeExactTime } from '../time/describeInstant';
import { useLocale } from '../time/useLocale';
import { useText } from '../translation/ref';
import { Resource } from './resource';

/** Says that what is on screen is old, and how old; nothing while it is not. */
export function RefreshNotice(props: { resource: Resource<unknown> }) {
  const t = useText();
  const locale = useLocale();
  const { resource } = props;
  if (resource.state !== 'ready' || !resource.failure) return null;
  const time = describeExactTime(resource.readAt.toISOString(), locale);
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('loading.notRefreshed', { time })}
      description={resource.failure.message}
    />
  );
}
