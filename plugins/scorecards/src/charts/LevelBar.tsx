// SPDX-License-Identifier: Apache-2.0
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import type {
  LevelDefinition,
  RollUp,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { useText } from '../translation/ref';
import { levelShares } from './levelShares';

/** How many are at each level, as one bar and in words; the words are what those hear who do not see it. */
export function LevelBar(props: {
  levels: LevelDefinition[];
  byLevel: RollUp['byLevel'];
  /** False where the words stand elsewhere. */
  withLegend?: boolean;
}) {
  const t = useText();
  const shares = levelShares(t, props.levels, props.byLevel);
  const total = shares.reduce((sum, share) => sum + share.entities, 0);
  const words = shares
    .filter(share => share.entities > 0)
    .map(share =>
      t('overview.countAt', {
        number: String(share.entities),
        level: share.label,
      }),
    )
    .join(', ');
  return (
    <div>
      <div
        role="img"
        aria-label={words}
        title={words}
        style={{
          display: 'flex',
          height: props.withLegend ? '1.25rem' : '0.75rem',
          borderRadius: 'var(--bui-radius-2)',
          overflow: 'hidden',
          gap: 1,
          background: 'var(--bui-bg-neutral-2)',
        }}
      >
        {shares
          .filter(share => share.entities > 0)
          .map(share => (
            <span
              key={share.key}
              style={{
                flex: `${share.entities / Math.max(1, total)} 0 0`,
                background: share.background,
              }}
            />
          ))}
      </div>
      {props.withLegend && (
        <ul
          aria-hidden
          style={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 'var(--bui-space-1) var(--bui-space-4)',
            listStyle: 'none',
            margin: 'var(--bui-space-2) 0 0',
            padding: 0,
          }}
        >
          {shares.map(share => (
            <li
              key={share.key}
              style={{
                display: 'flex',
                alignItems: 'center',
                gap: 'var(--bui-space-1)',
              }}
            >
              <span
                style={{
                  width: 12,
                  height: 12,
                  borderRadius: 2,
                  background: share.background,
                }}
              />
              <PlainText isSmall>
                <strong>{share.entities}</strong> {share.label}
              </PlainText>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
