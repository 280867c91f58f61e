// SPDX-License-Identifier: Apache-2.0

import { OperationKind } from '@data-mesh/backstage-plugin-data-products-common';
import { describeRef } from './describeRef';
import { DataProductResource } from './rules';

/** Which of the gates a write must pass refused it. */
export type WriteGate =
  'environment' | 'permission' | 'protected' | 'ownership';

export type WriteDecision =
  | { isAllowed: true }
  /** `because`: a sentence that says why not, and who can. */
  | { isAllowed: false; gate: WriteGate; because: string };

export interface WriteEnvironment {
  title: string;
  mode: 'readOnly' | 'readWrite';
  /** What is wrong with its configuration, one sentence each. */
  problems: readonly string[];
}

/** A product that is written to, as it is or as it would be. */
export interface WriteSubject {
  moment: 'current' | 'proposed';
  resource: DataProductResource;
  /** Whether the caller owns it, or its domain, or need not. */
  isOwned: boolean;
  /** What the portal's policy says of it. */
  isPermitted: boolean;
}

/** What is decided about every write by configuration, whatever policies say. */
export interface WriteRules {
  enforceOwnership: boolean;
  /** Refs of groups and users who may write what they do not own. */
  administrators: readonly string[];
  /** Refs of owners whose products are never changed from the portal, nor those of groups within them. */
  protectedOwners: readonly string[];
  protectedDomains: readonly string[];
}

export interface WriteQuestion {
  action: OperationKind;
  environment: WriteEnvironment;
  /** `depends`: on the product. */
  permission: { name: string; result: 'allow' | 'deny' | 'depends' };
  /** Empty when it is asked whether there could be any product to do this to. */
  subjects: readonly WriteSubject[];
  rules: WriteRules;
}

const VERB: Record<OperationKind, string> = {
  publish: 'publish',
  edit: 'change',
  deprecate: 'deprecate',
  unpublish: 'unpublish',
  create: 'create',
  prepareEnvironment: 'prepare',
};

/** Whether somebody may write: the environment must let itself be written to, and each product must pass all gates. */
export function decideWrite(question: WriteQuestion): WriteDecision {
  return (
    whyNotEnvironment(question.environment) ??
    whyNotPermission(question) ??
    first(question.subjects, subject => whyNotProtected(subject, question)) ??
    first(question.subjects, subject => whyNotOwnership(subject, question)) ?? {
      isAllowed: true,
    }
  );
}

type Refusal = Extract<WriteDecision, { isAllowed: false }>;

const refuse = (gate: WriteGate, because: string): Refusal => ({
  isAllowed: false,
  gate,
  because,
});

function first<T>(
  items: readonly T[],
  whyNot: (item: T) => Refusal | undefined,
): Refusal | undefined {
  for (const item of items) {
    const refusal = whyNot(item);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Why nothing in an environment can be written. */
export function whyNotEnvironment(
  environment: WriteEnvironment,
): Refusal | undefined {
  const { title, mode, problems } = environment;
  if (mode === 'readOnly') {
    return refuse(
      'environment',
      `${title} is read-only: its products are not changed from the portal until its configuration says \`mode: readWrite\`. Ask whoever runs the portal.`,
    );
  }
  return problems.length > 0
    ? refuse(
        'environment',
        `${title} cannot be written to, because something is wrong with its configuration: ${problems.join(' ')}`,
      )
    : undefined;
}

function whyNotPermission(question: WriteQuestion): Refusal | undefined {
  const { permission, subjects } = question;
  switch (permission.result) {
    case 'allow':
      return undefined;
    case 'deny':
      return refuse(
        'permission',
        `You need the permission ${permission.name} for this. Ask whoever runs the portal.`,
      );
    case 'depends': {
      const refused = subjects.find(({ isPermitted }) => !isPermitted);
      return (
        refused &&
        refuse(
          'permission',
          `The portal's rules do not let you ${VERB[question.action]} ${describeSubject(refused)}. The permission ${permission.name} decides that; ask whoever runs the portal.`,
        )
      );
    }
    default:
      return permission.result satisfies never;
  }
}

function whyNotProtected(
  { resource }: WriteSubject,
  { rules }: WriteQuestion,
): Refusal | undefined {
  const owner = resource.owners.find(ref =>
    rules.protectedOwners.includes(ref),
  );
  const domain = resource.domains.find(ref =>
    rules.protectedDomains.includes(ref),
  );
  if (!owner && !domain) return undefined;
  const what = owner
    ? `owned by ${describeRef(owner)}`
    : `in ${describeRef(domain ?? '')}`;
  return refuse(
    'protected',
    `Products ${what} are never changed from the portal, because its configuration protects them. They are changed in Confluent.`,
  );
}

function whyNotOwnership(
  subject: WriteSubject,
  { action, rules }: WriteQuestion,
): Refusal | undefined {
  if (!rules.enforceOwnership || subject.isOwned) return undefined;
  const { owners, domainOwners } = subject.resource;
  const owning = [owners[0], domainOwners[0]].flatMap(ref => ref ?? []);
  const can = [...new Set(owning)].map(describeRef).join(' or ');
  if (subject.moment === 'current') {
    return refuse(
      'ownership',
      can
        ? `Only ${can} can ${VERB[action]} this product: whoever owns it, or its domain.`
        : `Nobody is known to own this product or its domain, so nobody can ${VERB[action]} it from the portal. Its owner is set in Confluent.`,
    );
  }
  return refuse(
    'ownership',
    can
      ? `A product needs an owner or a domain of yours to be written by you. Only ${can} can ${VERB[action]} this one.`
      : 'A product needs an owner or a domain of yours to be written by you. Choose one of your groups as its owner.',
  );
}

function describeSubject({ resource }: WriteSubject): string {
  const [owner] = resource.owners;
  return owner ? `products of ${describeRef(owner)}` : 'products of nobody';
}
