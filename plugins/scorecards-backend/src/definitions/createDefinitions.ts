// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  createEvaluator,
  type DefinitionProblem,
  type FactDefinition,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { loadSources } from './loadSources';
import { parseDefinitionText } from './parseDefinitionText';
import type { DefinitionTexts } from './readDefinitionFiles';
import type {
  CurrentDefinitions,
  DefinitionSource,
  DefinitionsRead,
  DefinitionStore,
} from './types';

/** Scorecards as they are defined now. */
export interface Definitions {
  /** As loaded last; nothing before the first time. */
  current(): CurrentDefinitions;
  /** Reads the definitions again, and loads them when a text changed. Definitions with problems stop nobody. */
  refresh(): Promise<CurrentDefinitions>;
}

export function createDefinitions(options: {
  store: DefinitionStore;
  /** Those of modules. */
  added: () => readonly DefinitionSource[];
  readTexts: () => Promise<DefinitionTexts>;
  facts: () => (FactDefinition & { provider: string })[];
  logger: LoggerService;
  now: () => Date;
}): Definitions {
  const { store, logger, now } = options;
  const logged = new Set<string>();
  let current: CurrentDefinitions = { evaluators: [], problems: [], facts: [] };
  let loaded: string | undefined;

  function log(problems: readonly DefinitionProblem[]) {
    for (const { place, path, message } of problems) {
      const words = JSON.stringify([place, path, message]);
      if (logged.has(words)) continue;
      logged.add(words);
      logger.warn(`A definition of a scorecard has a problem: ${message}`, {
        place,
        path,
      });
    }
  }

  return {
    current: () => current,

    async refresh() {
      const { texts, problems } = await options.readTexts();
      const said = JSON.stringify([texts, problems]);
      if (said === loaded) return current;
      const read: DefinitionsRead = {
        sources: [...options.added()],
        problems: [...problems],
      };
      for (const { place, text } of texts) {
        const parsed = parseDefinitionText(place, text);
        read.sources.push(...parsed.sources);
        read.problems.push(...parsed.problems);
      }
      const facts = options.facts();
      const answer = loadSources(read, await store.good(), facts);
      log(answer.problems);

      const at = now().toISOString();
      await store.keepGood(answer.good, at);
      for (const { id, version, digest } of answer.scorecards) {
        await store.noteVersion({ scorecard: id, version, digest, at });
      }
      current = {
        evaluators: answer.scorecards.map(each => createEvaluator(each, facts)),
        problems: answer.problems,
        facts,
      };
      loaded = said;
      return current;
    },
  };
}
