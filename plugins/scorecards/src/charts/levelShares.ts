// SPDX-License-Identifier: Apache-2.0
import type {
  LevelDefinition,
  RollUp,
} from '@data-mesh/backstage-plugin-scorecards-common';
import {
  levelColor,
  NO_LEVEL_COLOR,
  UNKNOWN_LEVEL_COLOR,
} from '../levels/levelColors';
import { Translate } from '../translation/ref';

/** How many are at a level, and how that is drawn. */
export interface LevelShare {
  key: string;
  label: string;
  entities: number;
  color: string;
  /** CSS background: stripes for what is not known, so that it is told from the rest without colour. */
  background: string;
}

/** From the highest level to none, and what is not known at the end; a level that nobody is at is there with 0. */
export function levelShares(
  t: Translate,
  levels: LevelDefinition[],
  byLevel: RollUp['byLevel'],
): LevelShare[] {
  const count = (key: string) =>
    byLevel.find(share => share.level === key)?.entities ?? 0;
  const known = levels.map((level, index): LevelShare => {
    const color = levelColor(index, levels.length);
    return {
      key: level.id,
      label: level.title,
      entities: count(level.id),
      color,
      background: color,
    };
  });
  return [
    ...known.reverse(),
    {
      key: 'none',
      label: t('levels.none'),
      entities: count('none'),
      color: NO_LEVEL_COLOR,
      background: NO_LEVEL_COLOR,
    },
    {
      key: 'unknown',
      label: t('levels.unknown'),
      entities: count('unknown'),
      color: UNKNOWN_LEVEL_COLOR,
      background: `repeating-linear-gradient(45deg, ${UNKNOWN_LEVEL_COLOR} 0 4px, transparent 4px 7px)`,
    },
  ];
}
