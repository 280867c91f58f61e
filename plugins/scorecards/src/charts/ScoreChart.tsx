// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { usePercent } from '../levels/usePercent';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';
import { CHART_TEXT, GRID, TOOLTIP } from './chartStyle';
import { everyDay } from './everyDay';
import { versionMarks } from './versionMarks';

/** A fraction over days, 0 to 100 %; a day without one is a gap. */
export function ScoreChart(props: {
  name: string;
  points: { day: string; fraction?: number; note?: string }[];
  marks: { day: string; version: number }[];
  height?: number;
}) {
  const t = useText();
  const day = useDay();
  const percent = usePercent();
  const rows = useMemo(
    () =>
      everyDay(props.points).map(({ day: at, point }) => ({
        day: at,
        fraction: point?.fraction,
      })),
    [props.points],
  );
  return (
    <ResponsiveContainer width="100%" height={props.height ?? 220}>
      <LineChart
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
        <YAxis
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickFormatter={percent}
          width={48}
          tick={CHART_TEXT}
        />
        <Tooltip
          {...TOOLTIP}
          labelFormatter={label => {
            const point = props.points.find(({ day: at }) => at === label);
            return [day(String(label)), point?.note]
              .filter(Boolean)
              .join(' · ');
          }}
          formatter={value => percent(Number(value))}
        />
        <Line
          type="stepAfter"
          name={props.name}
          dataKey="fraction"
          stroke="#4262c5"
          strokeWidth={2}
          dot={props.points.length < 3}
          isAnimationActive={false}
        />
        {versionMarks(props.marks, t)}
      </LineChart>
    </ResponsiveContainer>
  );
}
