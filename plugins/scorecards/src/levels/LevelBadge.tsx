// SPDX-License-Identifier: Apache-2.0
import type {
  LevelDefinition,
  Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { useText } from '../translation/ref';
import { levelColor } from './levelColors';
import { LevelWords, levelWords } from './levelName';

/** A level by its name and by a staircase with as many steps filled as are reached: never by colour alone. */
export function LevelBadge(props: {
  levels: LevelDefinition[];
  standing: Pick<Standing, 'level' | 'possibleLevel'>;
  size?: 'small' | 'large';
}) {
  const t = useText();
  const words = levelWords(t, props.levels, props.standing);
  const isLarge = props.size === 'large';
  return (
    <span
      title={words.help}
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 'var(--bui-space-2)',
        whiteSpace: 'nowrap',
        fontSize: isLarge ? 'var(--bui-font-size-6)' : 'inherit',
        fontWeight: isLarge ? 'var(--bui-font-weight-bold)' : undefined,
      }}
    >
      <Steps words={words} height={isLarge ? 24 : 14} />
      {words.label}
    </span>
  );
}

/** One bar for each level: filled when reached, striped when that is not known, an outline otherwise. */
function Steps(props: { words: LevelWords; height: number }) {
  const { reached, possible, steps } = props.words;
  const bar = 5;
  const gap = 2;
  const width = steps * (bar + gap) - gap;
  return (
    <svg
      aria-hidden
      width={(width * props.height) / 14}
      height={props.height}
      viewBox={`0 0 ${width} 14`}
      style={{ flex: 'none' }}
    >
      {Array.from({ length: steps }, (_, index) => {
        const height = 14 * ((index + 1) / steps);
        const isReached = index < reached;
        return (
          <rect
            key={index}
            x={index * (bar + gap) + 0.5}
            y={14 - height + 0.5}
            width={bar - 1}
            height={height - 1}
            rx={1}
            fill={isReached ? levelColor(reached - 1, steps) : 'transparent'}
            stroke={
              isReached
                ? levelColor(reached - 1, steps)
                : 'var(--bui-fg-secondary)'
            }
            strokeDasharray={
              index >= reached && index < possible ? '1.5 1.5' : undefined
            }
          />
        );
      })}
    </svg>
  );
}
