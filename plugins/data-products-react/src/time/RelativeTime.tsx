// SPDX-License-Identifier: Apache-2.0
import { describeExactTime, describeRelativeTime } from './describeInstant';
import { useLocale } from './useLocale';
import { useNow } from './useNow';

/** How long ago something was; the exact time shows on hover. */
export function RelativeTime(props: {
  /** ISO 8601. */
  at: string;
}) {
  const locale = useLocale();
  const now = useNow();
  return (
    <time
      dateTime={props.at}
      title={describeExactTime(props.at, locale)}
      style={{ whiteSpace: 'nowrap' }}
    >
      {describeRelativeTime(props.at, now, locale)}
    </time>
  );
}
