// SPDX-License-Identifier: Apache-2.0
import {
  PlainText,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

/** By how much a score changed, with its sign; says when there is no earlier score. */
export function Change(props: { fraction: number | undefined }) {
  const t = useText();
  const locale = useLocale();
  if (props.fraction === undefined) {
    return (
      <PlainText isQuiet isSmall>
        {t('overview.table.noChange')}
      </PlainText>
    );
  }
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums' }}>
      {new Intl.NumberFormat(locale, {
        style: 'percent',
        signDisplay: 'exceptZero',
        maximumFractionDigits: 0,
      }).format(props.fraction)}
    </span>
  );
}
