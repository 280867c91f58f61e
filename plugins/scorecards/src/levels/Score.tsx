// SPDX-License-Identifier: Apache-2.0
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { usePercent } from './usePercent';

/** A score as a percentage; says when there is none. */
export function Score(props: { fraction: number | undefined }) {
  const t = useText();
  const percent = usePercent();
  if (props.fraction === undefined) {
    return <PlainText isQuiet>{t('levels.noScore')}</PlainText>;
  }
  return (
    <span
      title={t('levels.scoreHelp')}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {percent(props.fraction)}
    </span>
  );
}
