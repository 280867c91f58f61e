// SPDX-License-Identifier: Apache-2.0
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Adoption } from '@data-mesh/backstage-plugin-scorecards-common';
import { stageCounts } from '../adoption/stageCounts';
import { levelColor } from '../levels/levelColors';
import { useDay } from '../time/useDay';
import { CHART_TEXT, GRID, LEGEND, TOOLTIP } from './chartStyle';

const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 4', '10 4'];

/** One line a stage over the weeks; lines differ in their dashes too. */
export function AdoptionChart(props: Pick<Adoption, 'stages' | 'weeks'>) {
  const day = useDay();
  const { stages } = props;
  const rows = props.weeks.map(week => ({
    week: week.week,
    counts: stageCounts(stages, week.byDomain).map(({ count }) => count),
  }));
  return (
    <ResponsiveContainer width="100%" height={280}>
      <LineChart
        data={rows}
        margin={{ top: 8, right: 8, left: 0, bottom: 0 }}
        // Those who cannot see it have the table; nothing of it may take the focus.
        accessibilityLayer={false}
      >
        <CartesianGrid {...GRID} />
        <XAxis
          dataKey="week"
          tickFormatter={day}
          tick={CHART_TEXT}
          minTickGap={48}
        />
        <YAxis allowDecimals={false} width={40} tick={CHART_TEXT} />
        <Tooltip {...TOOLTIP} labelFormatter={label => day(String(label))} />
        <Legend {...LEGEND} />
        {stages.map((stage, index) => (
          <Line
            key={stage.id}
            name={stage.title}
            dataKey={(row: (typeof rows)[number]) => row.counts[index] ?? 0}
            stroke={levelColor(index, Math.max(5, stages.length))}
            strokeDasharray={DASHES[index % DASHES.length]}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
