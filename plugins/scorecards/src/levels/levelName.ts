// SPDX-License-Identifier: Apache-2.0
import type {
  LevelDefinition,
  Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { Translate } from '../translation/ref';

/** A standing's level as it is drawn: how many of the steps are certainly reached, and how many may be. */
export interface LevelWords {
  label: string;
  /** What it means, for those who ask. */
  help: string;
  /** Steps certainly reached, 0 to `steps`. */
  reached: number;
  /** Steps that may be reached; equals `reached` when the level is known. */
  possible: number;
  steps: number;
}

/** Puts a standing into words; a level that the definition no longer has goes by its id. */
export function levelWords(
  t: Translate,
  levels: LevelDefinition[],
  standing: Pick<Standing, 'level' | 'possibleLevel'>,
): LevelWords {
  const position = (id: string | undefined) =>
    levels.findIndex(level => level.id === id) + 1;
  const title = (id: string) =>
    levels.find(level => level.id === id)?.title ?? id;

  const { level, possibleLevel } = standing;
  const reached = position(level);
  const steps = levels.length;
  if (possibleLevel !== undefined) {
    const possible = title(possibleLevel);
    return {
      label: t('levels.unknown'),
      help:
        level === undefined
          ? t('levels.unknownFromNone', { possible })
          : t('levels.unknownHelp', { level: title(level), possible }),
      reached,
      possible: position(possibleLevel),
      steps,
    };
  }
  if (level === undefined) {
    return {
      label: t('levels.none'),
      help: t('levels.noneHelp'),
      reached: 0,
      possible: 0,
      steps,
    };
  }
  return {
    label: title(level),
    help:
      levels[reached - 1]?.description ||
      t('levels.position', { position: String(reached), steps: String(steps) }),
    reached,
    possible: reached,
    steps,
  };
}
