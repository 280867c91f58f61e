// SPDX-License-Identifier: Apache-2.0
import type {
  ExploreColumnProvider,
  ExploreColumnReading,
} from '@data-mesh/backstage-plugin-data-products-node';
import type {
  LevelDefinition,
  ScorecardsApi,
  Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { ServiceCall } from '../provider/createServiceCalls';

/** As many as one question to the scorecards back end may name. */
const REFS_PER_CALL = 500;

/** What certainly reaches no level. */
const NO_LEVEL = 'None';

/**
 * The level of each product, for the list of products. A product whose level is not known has no value there, which is not
 * the same as having no level.
 */
export function createLevelColumn(options: {
  scorecardId: string;
  api: Pick<ScorecardsApi, 'scorecards' | 'standings'>;
  call: ServiceCall;
  /** Entity refs of all products. */
  productRefs: () => Promise<string[]>;
  now: () => Date;
}): ExploreColumnProvider {
  const { scorecardId, api, call, productRefs, now } = options;
  let levels: LevelDefinition[] = [];

  async function readLevels(signal: AbortSignal): Promise<LevelDefinition[]> {
    const descriptions = await api.scorecards(await call(signal));
    const found = descriptions.find(
      ({ scorecard }) => scorecard.id === scorecardId,
    );
    return found?.scorecard.levels ?? [];
  }

  return {
    id: `level.${scorecardId}`,
    title: 'Level',
    help: 'The level of its scorecard. Empty while nobody knows.',
    kind: 'text',
    isFacet: true,
    get terms() {
      const titles = levels.map(({ title }) => title).reverse();
      return titles.length > 0 ? [...titles, NO_LEVEL] : undefined;
    },
    async read(_since, { signal }): Promise<ExploreColumnReading> {
      levels = await readLevels(signal);
      const values: ExploreColumnReading['values'] = [];
      const refs = levels.length > 0 ? await productRefs() : [];
      for (let start = 0; start < refs.length; start += REFS_PER_CALL) {
        const standings = await api.standings(
          {
            scorecard: scorecardId,
            entityRefs: refs.slice(start, start + REFS_PER_CALL),
          },
          await call(signal),
        );
        for (const { entityRef, ...standing } of standings) {
          values.push({ entityRef, value: titleOf(standing, levels) });
        }
      }
      return { values, isComplete: true, readUpTo: now().toISOString() };
    },
  };
}

/** Of the level that is certain; that a higher one may be reached shows on the product's own page. */
function titleOf(
  { level, possibleLevel }: Pick<Standing, 'level' | 'possibleLevel'>,
  levels: LevelDefinition[],
): string | undefined {
  if (level !== undefined) {
    return levels.find(({ id }) => id === level)?.title ?? level;
  }
  return possibleLevel === undefined ? NO_LEVEL : undefined;
}
