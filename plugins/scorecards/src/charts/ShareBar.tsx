// SPDX-License-Identifier: Apache-2.0
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';

/** A fraction as a bar with its words beside it. */
export function ShareBar(props: { fraction: number; label: string }) {
  return (
    <div>
      <div
        aria-hidden
        style={{
          height: 6,
          borderRadius: 3,
          background: 'var(--bui-bg-neutral-3, var(--bui-border-2))',
          overflow: 'hidden',
          marginBottom: 4,
        }}
      >
        <div
          style={{
            width: `${props.fraction * 100}%`,
            height: '100%',
            background: '#2f8f83',
          }}
        />
      </div>
      <PlainText isSmall>{props.label}</PlainText>
    </div>
  );
}
