// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  dataProductsProblemClosePermission,
  dataProductsProblemReportPermission,
  ProblemReport,
  ReportedProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { isUser, userRefOf } from '../isUser';
import { isClosableBy, toProblemReport } from '../problems/problemReport';
import { StoredProblem } from '../problems/types';
import { answer, AuditedRoute } from './answer';
import { Callers } from './callers';
import { createProductAccess, FoundProduct } from './createProductAccess';

import { parseRequest } from './parseRequest';
import { nameIn } from './productRequests';
import { RouterOptions } from './RouterOptions';

const LONGEST_TEXT = 2_000;

const reportBody = z.object({
  text: z.string().trim().min(1).max(LONGEST_TEXT),
});

const closingBody = z
  .object({ note: z.string().trim().max(LONGEST_TEXT).optional() })
  .default({});

export function addProblemRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, explore, ownership, problems, readable, store } =
    options;
  const access = createProductAccess(options);

  /** Whether the caller may close a report, by it and the owner of its product. */
  async function closableBy(credentials: BackstageCredentials) {
    const [isOwned, mayCloseAny] = await Promise.all([
      ownership.of(credentials),
      isUser(credentials) &&
        callers.isAllowed(credentials, dataProductsProblemClosePermission),
    ]);
    const userEntityRef = userRefOf(credentials);
    return (problem: StoredProblem, ownerRef: string | undefined) =>
      isClosableBy(problem, {
        userEntityRef,
        mayCloseAny,
        isOwner: isOwned(ownerRef),
      });
  }

  /** @throws NotFoundError when there is none, or when the caller may not read its product. */
  async function findProblem(id: string, credentials: BackstageCredentials) {
    const absent = new NotFoundError(
      `There is no problem report ${id} that you may read`,
    );
    const problem = await problems.byId(id);
    const [stored] = problem ? await store.productsByKey([problem.key]) : [];
    const environment = options.environments.find(
      ({ info }) => info.id === stored?.product.environmentId,
    );
    if (!problem || !stored || !environment) throw absent;
    const found = await access.findReadable(
      { namespace: environment.info.namespace, name: stored.entityName },
      credentials,
    );
    if (!found) throw absent;
    return { problem, found };
  }

  router.get(
    '/products/:namespace/:name/problems',
    answer(
      auditor,
      problemRead('of-product'),
      async (request): Promise<ProblemReport[]> => {
        const credentials = await callers.anyone(request);
        const found = await access.find(nameIn(request), credentials);
        const isClosable = await closableBy(credentials);
        const reported = await problems.ofProduct(found.stored.product.key);
        return reported.map(problem =>
          toProblemReport(problem, {
            ...namesOf(found),
            isClosable: isClosable(problem, ownerRefOf(found)),
          }),
        );
      },
    ),
  );

  router.post(
    '/products/:namespace/:name/problems',
    answer(
      auditor,
      { eventId: 'problem-report', severityLevel: 'medium', meta: nameIn },
      async (request): Promise<ReportedProblem> => {
        const { credentials, userEntityRef } = await callers.user(
          request,
          dataProductsProblemReportPermission,
        );
        const { text } = parseRequest(reportBody, request.body);
        const found = await access.find(nameIn(request), credentials);
        const { key, environmentId } = found.stored.product;
        const problem = await problems.report({
          key,
          environmentId,
          text,
          by: userEntityRef,
          at: new Date().toISOString(),
        });
        const names = namesOf(found);
        return {
          report: toProblemReport(problem, { ...names, isClosable: true }),
          isOwnerNotified: await options.ownerNotifier.reported({
            problem,
            ...names,
            ownerRef: ownerRefOf(found),
          }),
        };
      },
    ),
  );

  router.get(
    '/problems',
    answer(
      auditor,
      problemRead('of-owned-products'),
      async (request): Promise<ProblemReport[]> => {
        const { credentials } = await callers.user(request);
        const [{ isReadable }, isOwned, entries, open] = await Promise.all([
          readable.for(credentials),
          ownership.of(credentials),
          explore.entries(),
          problems.open(),
        ]);
        const summaryByKey = new Map(
          entries
            .filter(entry => isOwned(entry.summary.ownerRef))
            .filter(isReadable)
            .map(({ key, summary }) => [key, summary]),
        );
        return open.flatMap(problem => {
          const { entityRef, title } = summaryByKey.get(problem.key) ?? {};
          return entityRef && title
            ? toProblemReport(problem, { entityRef, title, isClosable: true })
            : [];
        });
      },
    ),
  );

  router.post(
    '/problems/:id/close',
    answer(
      auditor,
      {
        eventId: 'problem-close',
        severityLevel: 'medium',
        meta: ({ params }) => ({ problemId: params.id ?? '' }),
      },
      async (request): Promise<ProblemReport> => {
        const { credentials, userEntityRef } = await callers.user(request);
        const { note } = parseRequest(closingBody, request.body);
        const { id = '' } = request.params;
        const { problem, found } = await findProblem(id, credentials);
        const isClosable = await closableBy(credentials);
        // What is closed already is refused below, and as such.
        const asOpen: StoredProblem = { ...problem, state: 'open' };
        if (!isClosable(asOpen, ownerRefOf(found))) {
          throw new NotAllowedError(
            `Only the product's owner, whoever reported the problem, and who has the permission ${dataProductsProblemClosePermission.name} may close it`,
          );
        }
        const closed = await problems.close({
          id,
          by: userEntityRef,
          at: new Date().toISOString(),
          note,
        });
        return toProblemReport(closed, {
          ...namesOf(found),
          isClosable: false,
        });
      },
    ),
  );
}

function problemRead(queryType: string): AuditedRoute {
  return {
    eventId: 'problem-read',
    severityLevel: 'low',
    meta: ({ params }) => ({ queryType, ...params }),
  };
}

function namesOf({ entityRef, stored }: FoundProduct) {
  return { entityRef, title: stored.product.title };
}

function ownerRefOf({ stored }: FoundProduct): string | undefined {
  const { owner } = stored.product;
  return owner.status === 'resolved' ? owner.entityRef : undefined;
}
