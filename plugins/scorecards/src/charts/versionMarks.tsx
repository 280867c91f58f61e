// SPDX-License-Identifier: Apache-2.0
import { ReferenceLine } from 'recharts';
import { Translate } from '../translation/ref';
import { CHART_TEXT } from './chartStyle';

/** Dashed lines on the days on which the definition changed; children of a chart whose x axis has days. */
export function versionMarks(
  marks: { day: string; version: number }[],
  t: Translate,
) {
  return marks.map(({ day, version }) => (
    <ReferenceLine
      key={day}
      x={day}
      stroke="var(--bui-fg-primary)"
      strokeDasharray="4 3"
      label={{
        value: t('entity.history.definitionChanged', {
          version: String(version),
        }),
        position: 'insideTopRight',
        ...CHART_TEXT,
      }}
    />
  ));
}
