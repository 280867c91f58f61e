// SPDX-License-Identifier: Apache-2.0
import type { LevelDefinition } from '@data-mesh/backstage-plugin-scorecards-common';
import { LevelBadge } from '../levels/LevelBadge';
import { levelWords } from '../levels/levelName';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';
import { LevelRun } from './levelRuns';

/** Which level when, as a strip whose parts are as long as their time. */
export function LevelStrip(props: {
  runs: LevelRun[];
  levels: LevelDefinition[];
}) {
  const t = useText();
  const day = useDay();
  return (
    <div style={{ display: 'flex', gap: 2, paddingInlineStart: 48 }}>
      {props.runs.map(run => (
        <span
          key={run.from}
          title={`${levelWords(t, props.levels, run.standing).label}: ${day(run.from)} – ${day(run.to)}`}
          style={{
            flex: `${run.days} 1 0`,
            minWidth: 0,
            overflow: 'hidden',
            padding: 'var(--bui-space-1) var(--bui-space-2)',
            borderTop: '2px solid var(--bui-fg-secondary)',
            fontFamily: 'var(--bui-font-regular)',
            fontSize: 'var(--bui-font-size-2)',
            color: 'var(--bui-fg-primary)',
          }}
        >
          <LevelBadge levels={props.levels} standing={run.standing} />
        </span>
      ))}
    </div>
  );
}
