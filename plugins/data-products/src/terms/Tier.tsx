// SPDX-License-Identifier: Apache-2.0
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { NotRecognized } from '../text/NotRecognized';
import { useText } from '../translation/ref';
import { Term } from './Term';
import { TierWords } from './tiers';

/** A tier in a word; what it means shows on hover. */
export function Tier(props: { words: TierWords }) {
  const t = useText();
  const { status, label, meaning } = props.words;
  switch (status) {
    case 'known':
      return <Term meaning={meaning}>{label}</Term>;
    case 'unrecognized':
      return (
        <NotRecognized
          text={label}
          why={t('term.unrecognized')}
          help={meaning}
        />
      );
    case 'missing':
      return (
        <PlainText isQuiet title={meaning}>
          {label}
        </PlainText>
      );
    default:
      return status satisfies never;
  }
}
