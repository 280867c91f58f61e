// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Standing } from '../model/result';

/** The part of a standing that says which level it is. */
export type LevelStanding = Pick<Standing, 'level' | 'possibleLevel'>;

/**
 * What the back end announces when the levels of entities are different after an evaluation: of one scorecard that is no
 * draft, at most 500 entities.
 *
 * @remarks It tells every difference, also that a level is not known any more. A level certainly is another one when what it
 * could be before and what it can be after have nothing in common.
 */
export interface LevelsEvent {
  scorecard: {
    id: string;
    title: string;
    /** Lowest first. */
    levels: { id: string; title: string }[];
  };
  /** ISO instant of the evaluation. */
  at: string;
  changes: {
    entityRef: string;
    before: LevelStanding;
    after: LevelStanding;
  }[];
}

const standing = z.object({
  level: z.string().optional(),
  possibleLevel: z.string().optional(),
});

const levelsEvent = z.object({
  scorecard: z.object({
    id: z.string(),
    title: z.string(),
    levels: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  at: z.string(),
  changes: z.array(
    z.object({ entityRef: z.string(), before: standing, after: standing }),
  ),
}) satisfies z.ZodType<LevelsEvent>;

/** Reads the payload of an event. @throws ZodError when it is none. */
export function parseLevelsEvent(payload: unknown): LevelsEvent {
  return levelsEvent.parse(payload);
}
