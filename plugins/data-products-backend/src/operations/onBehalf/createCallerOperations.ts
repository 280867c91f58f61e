// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  dataProductsTopicReadPermission,
  OperationKind,
  OperationRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ReadableProducts } from '../../explore/createReadableProducts';
import { callerOf } from '../../isUser';
import {
  CallerWriteAccess,
  WriteAccess,
} from '../../permissions/createWriteAccess';
import { writtenAs } from '../../permissions/createWrittenProducts';
import { Callers } from '../../routes/callers';
import { ProductAccess } from '../../routes/createProductAccess';
import { productNameOf } from '../../routes/productNameOf';
import { mapConcurrently } from '../../sync/confirmation/mapConcurrently';
import {
  OperationPlanner,
  Operations,
  PlannedOperation,
  PlannedSubject,
  StoredOperation,
} from '../types';
import {
  changedMeanwhile,
  describeProblems,
  describeRefusals,
  PlanRefusal,
  withRefusals,
} from './refusals';
import { AskGates } from '../gates/askGates';
import { CallerUndo } from './createCallerUndo';
import { CallerOperations, StatementAccess } from './types';
import { Onlooker, visibleOperation } from './visibleOperation';

/** Products looked up at the same time. */
const LOOKUPS = 8;

export function createCallerOperations(options: {
  planner: OperationPlanner;
  operations: Operations;
  access: Pick<ProductAccess, 'find'>;
  writeAccess: WriteAccess;
  statements: StatementAccess;
  readable: ReadableProducts;
  callers: Pick<Callers, 'isAllowed'>;
  askGates: AskGates;
  undo: CallerUndo;
}): CallerOperations {
  const { planner, operations, access, readable, callers, statements } =
    options;

  /** What is not there, or hidden, is not planned: a plan would tell of it. */
  async function demandVisible(
    request: OperationRequest,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (
      request.kind === 'publish' &&
      !(await callers.isAllowed(credentials, dataProductsTopicReadPermission))
    ) {
      throw new NotAllowedError(
        `The permission ${dataProductsTopicReadPermission.name} is needed for this`,
      );
    }
    await mapConcurrently(productsIn(request), LOOKUPS, async entityRef => {
      const found = await access.find(productNameOf(entityRef), credentials);
      if (found.environment.id !== request.environmentId) {
        throw new InputError(
          `${entityRef} is not in ${request.environmentId}; all products of one operation are in one environment`,
        );
      }
    });
  }

  async function refusalsOf(
    { plan, subjects }: PlannedOperation,
    credentials: BackstageCredentials,
  ): Promise<PlanRefusal[]> {
    const caller = options.writeAccess.of(credentials);
    if (plan.kind === 'prepareEnvironment') {
      return refusalOf(caller, plan, undefined);
    }
    const refusals = await Promise.all(
      subjects.map(async (subject, targetIndex) =>
        [
          ...(await refusalOf(caller, plan, subject)),
          ...(await statementRefusal(subject, credentials)),
        ].map(refusal => ({ targetIndex, ...refusal })),
      ),
    );
    return refusals.flat();
  }

  async function statementRefusal(
    { statement }: PlannedSubject,
    credentials: BackstageCredentials,
  ): Promise<PlanRefusal[]> {
    const because =
      statement && (await statements.whyNot(statement, credentials));
    return because ? [{ gate: 'statement', because }] : [];
  }

  async function planFor(
    request: OperationRequest,
    context: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<PlannedOperation & { refusals: PlanRefusal[] }> {
    const { credentials } = context;
    await demandVisible(request, credentials);
    const planned = await planner.plan(request, context);
    const refusals = await refusalsOf(planned, credentials);
    // What gates say of a product is for those who may change it.
    return refusals.length > 0
      ? { ...planned, refusals }
      : { ...(await options.askGates(planned, context.signal)), refusals };
  }

  async function onlooker(
    credentials: BackstageCredentials,
  ): Promise<Onlooker> {
    const [readability, isAdministrator] = await Promise.all([
      readable.for(credentials),
      options.writeAccess.of(credentials).isAdministrator(),
    ]);
    return {
      ...readability,
      isAdministrator,
      caller: callerOf(credentials),
      undoableSince: options.undo.possibleSince(),
    };
  }

  async function findBoth(id: string, credentials: BackstageCredentials) {
    const stored = await operations.byId(id);
    const seen =
      stored && visibleOperation(stored, await onlooker(credentials));
    if (seen) return { stored, seen };
    throw new NotFoundError(`There is no operation ${id} that you may see`);
  }

  async function find(id: string, credentials: BackstageCredentials) {
    return (await findBoth(id, credentials)).seen;
  }

  async function toPage(
    { items, totalItems }: { items: StoredOperation[]; totalItems: number },
    credentials: BackstageCredentials,
  ) {
    const by = await onlooker(credentials);
    return {
      items: items.flatMap(stored => visibleOperation(stored, by) ?? []),
      totalItems,
    };
  }

  return {
    async plan(request, credentials, { signal } = {}) {
      const { plan, refusals } = await planFor(request, {
        credentials,
        signal,
      });
      return withRefusals(plan, refusals);
    },

    async submit(request, credentials, { key, signal } = {}) {
      const by = callerOf(credentials);
      const known = key && (await operations.byKey(by, key));
      if (known) return find(known.id, credentials);

      await demandEnvironment(options.writeAccess.of(credentials), request);
      const { plan, executable, refusals } = await planFor(request, {
        credentials,
        signal,
      });
      if (refusals.length > 0) {
        throw new NotAllowedError(describeRefusals(refusals));
      }
      const changed = changedMeanwhile(plan);
      if (changed.length > 0) {
        throw new ConflictError(
          `Somebody else changed ${changed.join(', ')} since you began. Plan again to see both versions.`,
        );
      }
      if (!executable) throw new InputError(describeProblems(plan));
      const { id } = await operations.submit(executable, { by, key });
      return find(id, credentials);
    },

    byId: find,

    async mine(page, credentials) {
      const by = callerOf(credentials);
      return toPage(await operations.ofRequester(by, page), credentials);
    },

    async ofProduct({ stored }, page, credentials) {
      const { key } = stored.product;
      return toPage(await operations.ofProduct(key, page), credentials);
    },

    async cancel(id, credentials) {
      const by = callerOf(credentials);
      const { requestedBy } = await find(id, credentials);
      if (requestedBy !== by) {
        throw new NotAllowedError(
          `Only ${requestedBy}, who asked for operation ${id}, may cancel it`,
        );
      }
      await operations.cancel(id, by);
      return find(id, credentials);
    },

    async undo(id, credentials) {
      const { stored } = await findBoth(id, credentials);
      await options.undo.ask(stored, credentials);
      return find(id, credentials);
    },
  };
}

/** Before anything is read for a plan that could not be carried out anyway. */
async function demandEnvironment(
  caller: CallerWriteAccess,
  { kind, environmentId }: OperationRequest,
): Promise<void> {
  const decision = await caller.check({ action: kind, environmentId });
  if (!decision.isAllowed) throw new NotAllowedError(decision.because);
}

async function refusalOf(
  caller: CallerWriteAccess,
  { kind, environmentId }: { kind: OperationKind; environmentId: string },
  subject: PlannedSubject | undefined,
): Promise<PlanRefusal[]> {
  const decision = await caller.check({
    action: kind,
    environmentId,
    current: subject?.current && writtenAs(subject.current),
    proposed: subject?.proposed,
  });
  if (decision.isAllowed) return [];
  const { gate, because } = decision;
  return [{ gate, because }];
}

function productsIn(request: OperationRequest): string[] {
  switch (request.kind) {
    case 'edit':
    case 'deprecate':
    case 'unpublish':
      return request.targets.map(({ entityRef }) => entityRef);
    case 'publish':
    case 'create':
    case 'prepareEnvironment':
      return [];
    default:
      return request satisfies never;
  }
}
