// SPDX-License-Identifier: Apache-2.0
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  compareScorecards,
  createEvaluator,
  type Evaluator,
  loadScorecards,
  type Scorecard,
  type ScorecardDefinition,
  type ScorecardResult,
  type WhatIf,
  type WhatIfRequest,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { userRefOf } from '../access/callers';
import { findScorecard } from '../exemptions/createExemptions';
import type { ReadingOptions } from '../reading/ReadingOptions';

/** How problems call a definition that comes with a request. */
const PLACE = 'The definition you sent';

/** Finds out what another scorecard would change, for the entities that the caller may read. */
export type WhatIfs = (
  request: WhatIfRequest,
  credentials: BackstageCredentials,
) => Promise<WhatIf>;

/** Everything is evaluated twice, so each caller may ask as often only as for checks. */
export function createWhatIf(options: ReadingOptions): WhatIfs {
  const { definitions, definitionStore, entities, evaluations } = options;

  async function load(definition: ScorecardDefinition): Promise<Scorecard> {
    const good = await definitionStore.good();
    const { scorecards, problems } = loadScorecards({
      definitions: [{ definition, place: PLACE }],
      additions: good
        .filter(each => each.kind === 'addition')
        .filter(({ scorecard }) => scorecard === definition.id)
        .map(({ content, place }) => ({ definition: content, place })),
      facts: [...definitions.current().facts],
    });
    const [scorecard] = scorecards;
    if (scorecard && problems.length === 0) return scorecard;
    const told = problems.map(({ place, path, message }) =>
      [[place, path].filter(Boolean).join(', '), message].join(': '),
    );
    throw new InputError(told.join('; '));
  }

  return async (request, credentials) => {
    const { scorecard: id, definition } = request;
    if ((id === undefined) === (definition === undefined)) {
      throw new InputError('Send either a scorecard or a definition');
    }
    options.limit.take(userRefOf(credentials) ?? 'services');
    const after = definition
      ? await load(definition)
      : findScorecard(definitions, id ?? '');
    const loaded = definitions
      .current()
      .evaluators.find(({ scorecard }) => scorecard.id === after.id);
    const before = definition ? loaded : undefined;
    const { isReadable } = await options.readable.for(credentials);
    const view = await entities.current();
    const refs = [...view.byRef.keys()].filter(isReadable);
    const next = createEvaluator(after, [...definitions.current().facts]);
    const results: Record<'before' | 'after', ScorecardResult[]> = {
      before: [],
      after: [],
    };
    for await (const inputs of evaluations.inputs(refs)) {
      options.signal.throwIfAborted();
      for (const input of inputs) {
        keep(results.before, before, input);
        keep(results.after, next, input);
      }
    }
    return compareScorecards(
      before && { scorecard: before.scorecard, results: results.before },
      { scorecard: after, results: results.after },
      ref => view.byRef.get(ref)?.title ?? ref,
    );
  };
}

/** Without evidence, which would be most of it and is not compared. */
function keep(
  results: ScorecardResult[],
  evaluator: Evaluator | undefined,
  input: Parameters<Evaluator['evaluate']>[0],
): void {
  const result = evaluator?.evaluate(input);
  if (!result) return;
  results.push({
    ...result,
    checks: result.checks.map(check => ({ ...check, evidence: [] })),
  });
}
