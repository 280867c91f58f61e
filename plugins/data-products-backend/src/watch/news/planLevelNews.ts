// SPDX-License-Identifier: Apache-2.0

import {
  LevelChange,
  LevelStanding,
} from '@data-mesh/backstage-plugin-data-products-node';
import { LevelMark, Planned } from './types';

/**
 * Tells that a product certainly reaches another level than watchers know of. As long as facts are missing that could
 * leave it where it was, nothing is told.
 *
 * @param before - Undefined at the beginning: then it counts what the level was before this change, if that was certain.
 * @returns A mark only when something certain is known.
 */
export function planLevelNews(
  before: LevelMark | undefined,
  change: Pick<LevelChange, 'title' | 'levels' | 'before' | 'after'>,
): Partial<Planned<LevelMark>> & Pick<Planned<LevelMark>, 'news'> {
  const { title, levels, after } = change;
  const rankOf = (level: string | undefined) =>
    levels.findIndex(({ id }) => id === level);
  const titleOf = (level: string | undefined) =>
    levels.find(({ id }) => id === level)?.title;
  const isOnLadder = (mark: LevelMark) =>
    mark.level === undefined || rankOf(mark.level) >= 0;

  const told = [before, certainly(change.before)].find(
    mark => mark && isOnLadder(mark),
  );
  if (!told) return { mark: certainly(after), news: [] };

  const least = after.level;
  const most = after.possibleLevel ?? after.level;
  const rank = rankOf(told.level);
  if (rankOf(least) > rank) {
    const from = titleOf(told.level);
    return {
      mark: { level: least },
      news: [{ kind: 'level', event: 'rose', title, from, to: titleOf(least) }],
    };
  }
  if (rankOf(most) < rank) {
    const from = titleOf(told.level);
    return {
      mark: { level: most },
      news: [{ kind: 'level', event: 'fell', title, from, to: titleOf(most) }],
    };
  }
  return { mark: told, news: [] };
}

function certainly({
  level,
  possibleLevel,
}: LevelStanding): LevelMark | undefined {
  return possibleLevel === undefined ? { level } : undefined;
}
