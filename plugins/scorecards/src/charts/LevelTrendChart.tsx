// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import {
  Area,
  AreaChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type {
  LevelDefinition,
  Overview,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';
import { CHART_TEXT, GRID, LEGEND, TOOLTIP } from './chartStyle';
import { everyDay } from './everyDay';
import { versionMarks } from './versionMarks';
import { levelShares } from './levelShares';

/** How many were at each level, day by day: the best at the bottom, so that growth is a rising edge. A day without is a gap. */
export function LevelTrendChart(props: {
  levels: LevelDefinition[];
  trend: Overview['trend'];
  definitionChanges: Overview['definitionChanges'];
}) {
  const t = useText();
  const day = useDay();
  const { levels, trend } = props;
  const shares = levelShares(t, levels, []);
  const rows = useMemo(
    () =>
      everyDay(trend).map(({ day: at, point }) => ({
        day: at,
        counts:
          point &&
          new Map(
            point.byLevel.map(({ level, entities }) => [level, entities]),
          ),
      })),
    [trend],
  );
  return (
    <ResponsiveContainer width="100%" height={280}>
      <AreaChart
        data={rows}
        margin={{ top: 8, right: 8, left: 0, bottom: 0 }}
        // Those who cannot see it have the table; nothing of it may take the focus.
        accessibilityLayer={false}
      >
        <CartesianGrid {...GRID} />
        <XAxis
          dataKey="day"
          tickFormatter={day}
          tick={CHART_TEXT}
          minTickGap={48}
        />
        <YAxis allowDecimals={false} width={40} tick={CHART_TEXT} />
        <Tooltip {...TOOLTIP} labelFormatter={label => day(String(label))} />
        <Legend {...LEGEND} />
        {shares.map(share => (
          <Area
            key={share.key}
            type="stepAfter"
            stackId="levels"
            name={share.label}
            dataKey={(row: (typeof rows)[number]) =>
              row.counts ? (row.counts.get(share.key) ?? 0) : undefined
            }
            stroke={share.color}
            fill={share.color}
            fillOpacity={share.key === 'unknown' ? 0.25 : 0.75}
            isAnimationActive={false}
          />
        ))}
        {versionMarks(props.definitionChanges, t)}
      </AreaChart>
    </ResponsiveContainer>
  );
}
