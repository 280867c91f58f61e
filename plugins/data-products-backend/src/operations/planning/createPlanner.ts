// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import { sortedByName } from '../handlers/namedValues';
import { OperationPlanner } from '../types';
import { createDefinitionReads } from './createDefinitionReads';
import { createTopicReads } from './createTopicReads';
import { countProblems, duplicateProblems } from './duplicateProblems';
import { definitionProblems, writingProblems } from './environmentProblems';
import { finishPlan, unplannable } from './finishPlan';
import { planPreparation } from './planPreparation';
import { PlanningDependencies } from './PlanningDependencies';
import { readDrafts } from './readDrafts';
import { readPlanningContext } from './readPlanningContext';
import { hasErrors } from './TargetDraft';

/**
 * Plans operations: reads Confluent, the catalog and the store afresh for each plan, and has pure functions decide.
 *
 * @throws NotFoundError for an environment that there is none of. Everything else that is in the way is part of the plan.
 */
export function createPlanner(
  dependencies: PlanningDependencies,
): OperationPlanner {
  const connections = new Map(
    dependencies.connections.map(connection => [
      connection.config.id,
      connection,
    ]),
  );
  const definitions = createDefinitionReads(dependencies);
  return {
    async plan(request, { credentials, signal }) {
      const { environmentId } = request;
      const connection = connections.get(environmentId);
      if (!connection) {
        throw new NotFoundError(`There is no environment ${environmentId}`);
      }
      const early = [
        ...writingProblems(connection),
        ...('targets' in request ? countProblems(request.targets.length) : []),
      ];
      if (hasErrors(early)) return unplannable(request, early);

      const read = await readPlanningContext(
        connection,
        { ...dependencies, definitions },
        { withSuccessors: changesProducts(request), signal },
      );
      if (read.status === 'unreadable') {
        return unplannable(request, [read.problem]);
      }
      const { context, defined } = read;
      if (request.kind === 'prepareEnvironment') {
        const metadataAttributes = sortedByName(
          defined?.attributes.map(({ name, description = '' }) => ({
            name,
            value: description,
          })) ?? [],
        );
        const draft = planPreparation(context, { metadataAttributes });
        return finishPlan(request, [draft], {
          problems: [],
          context,
          subjectsOf: () => undefined,
        });
      }

      const kept = await dependencies.keptMetadata.all(environmentId);
      const reads = createTopicReads(connection, { context, kept, signal });
      const { drafts, subjectsOf } = await readDrafts(request, {
        connection,
        dependencies,
        context,
        reads,
        credentials,
        signal,
      });
      const duplicates = duplicateProblems(request);
      return finishPlan(
        request,
        drafts.map((draft, index) => {
          const duplicate = duplicates.get(index);
          return duplicate
            ? { ...draft, problems: [duplicate, ...draft.problems] }
            : draft;
        }),
        {
          problems: needsDefinitions(request)
            ? definitionProblems(context)
            : [],
          context,
          subjectsOf,
        },
      );
    },
  };
}

/** What makes new products names no other as their successor. */
function changesProducts({ kind }: OperationRequest): boolean {
  return kind === 'edit' || kind === 'deprecate' || kind === 'unpublish';
}

/** What takes products away can do so whatever the environment defines. */
function needsDefinitions({ kind }: OperationRequest): boolean {
  return kind !== 'unpublish';
}
