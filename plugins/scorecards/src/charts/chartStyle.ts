// SPDX-License-Identifier: Apache-2.0
import { createElement } from 'react';

/** Words in a chart, readable on light and dark. */
export const CHART_TEXT = {
  fontSize: 12,
  fontFamily: 'var(--bui-font-regular)',
  fill: 'var(--bui-fg-secondary)',
  color: 'var(--bui-fg-primary)',
} as const;

/** What a chart says under the pointer. */
export const TOOLTIP = {
  isAnimationActive: false,
  contentStyle: {
    background: 'var(--bui-bg-popover, var(--bui-bg-neutral-1))',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-2)',
    color: 'var(--bui-fg-primary)',
    fontFamily: 'var(--bui-font-regular)',
    fontSize: 13,
  },
  labelStyle: { fontWeight: 600 },
} as const;

/** Lines to read values off, behind what they are read off. */
export const GRID = {
  stroke: 'var(--bui-border-2)',
  strokeOpacity: 0.35,
  vertical: false,
} as const;

/** What the colours mean, in the order they are drawn in, in a colour that can be read. */
export const LEGEND = {
  itemSorter: null,
  formatter: (name: string) =>
    createElement('span', { style: CHART_TEXT }, name),
};
