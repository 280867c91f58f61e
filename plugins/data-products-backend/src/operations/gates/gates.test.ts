// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  OperationKind,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anOperationPlan,
  aPlannedTarget,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  GateRemarks,
  OperationGate,
} from '@data-mesh/backstage-plugin-data-products-node';
import { PlannedOperation } from '../types';
import { createGateQuestions } from './askGates';
import { createOperationGates } from './createOperationGates';
import { gatedProducts, withRemarks } from './gatedProducts';

const orders = aDataProduct();
const shipments = aDataProduct({ title: 'shipments' });
const refusal: OperationProblem = {
  severity: 'error',
  code: 'level-not-reached',
  message: 'It needs Silver.',
};
const remark: OperationProblem = { ...refusal, severity: 'warning' };

/** A plan that could be carried out. */
function planned(
  previews: (typeof orders | undefined)[],
  kind: OperationKind = 'edit',
): PlannedOperation {
  const { plan } = { plan: anOperationPlan({ kind }) };
  return {
    plan: {
      ...plan,
      isRunnable: true,
      targets: previews.map(preview => aPlannedTarget({ preview })),
    },
    subjects: previews.map(current => ({ current })),
    executable: { kind, environmentId: plan.environmentId, targets: [] },
  };
}

describe('gatedProducts', () => {
  // prettier-ignore
  test.each<[string, PlannedOperation, number[]]>([
    ['everything that is edited',          planned([orders, shipments]),             [0, 1]],
    ['everything that is published',       planned([orders, shipments], 'publish'),  [0, 1]],
    ['everything that is created',         planned([orders], 'create'),              [0]],
    ['two topics of one product once',     planned([orders, orders], 'publish'),     [0]],
    ['nothing that cannot be shown',       planned([undefined, orders]),             [1]],
    ['nothing that is deprecated',         planned([orders], 'deprecate'),           []],
    ['nothing that is taken away',         planned([orders], 'unpublish'),           []],
    ['nothing while preparing',            planned([orders], 'prepareEnvironment'),  []],
  ])('are %s', (_case, operation, expected) => {
    expect(
      gatedProducts(operation, 'prod').map(({ targetIndex }) => targetIndex),
    ).toEqual(expected);
  });

  it('tell what a product was, and what it would be', () => {
    const operation = planned([shipments]);
    operation.subjects[0]!.current = orders;
    expect(gatedProducts(operation, 'prod')[0]?.product).toMatchObject({
      namespace: 'prod',
      before: { title: orders.title },
      after: { title: 'shipments' },
    });
  });
});

describe('withRemarks', () => {
  // prettier-ignore
  test.each<[string, GateRemarks[], boolean]>([
    ['nothing is said',                      [],                                                              true],
    ['there is a note',                      [{ problems: [], notes: ['It is known later.'] }],               true],
    ['there is a warning',                   [{ problems: [remark], notes: [] }],                             true],
    ['one of two gates refuses',             [{ problems: [remark], notes: [] }, { problems: [refusal], notes: [] }], false],
  ])('lets a plan be carried out or not, when %s', (_case, remarks, isRunnable) => {
    const { plan, executable } = withRemarks(
      planned([orders, shipments]),
      remarks.map(each => ({ ...each, targetIndex: 1 })),
    );
    expect([plan.isRunnable, executable !== undefined]).toEqual([isRunnable, isRunnable]);
    expect(plan.targets[0]).toEqual(aPlannedTarget({ preview: orders }));
    expect(plan.targets[1]).toMatchObject({
      problems: remarks.flatMap(({ problems }) => problems),
      notes: expect.arrayContaining(remarks.flatMap(({ notes }) => notes)),
    });
    expect(plan.targets[1]!.steps.length > 0).toBe(isRunnable);
  });

  it('makes no plan runnable that was not', () => {
    const { executable: _, ...operation } = planned([orders]);
    operation.plan.isRunnable = false;
    const said = [{ targetIndex: 0, problems: [remark], notes: [] }];
    expect(withRemarks(operation, said)).toMatchObject({
      plan: { isRunnable: false },
    });
    expect(withRemarks(operation, said)).not.toHaveProperty('executable');
  });
});

describe('createGateQuestions', () => {
  const ask = (judge: OperationGate['judge'], operation = planned([orders])) =>
    createGateQuestions({
      gates: [{ id: 'levels', judge }],
      namespaceOf: () => 'prod',
      logger: mockServices.logger.mock(),
    })(operation);

  it('says what a gate says', async () => {
    const { plan } = await ask(async products =>
      products.map(() => ({ problems: [refusal], notes: [] })),
    );
    expect(plan.targets[0]?.problems).toEqual([refusal]);
  });

  it('asks nobody about nothing', async () => {
    const judge = jest.fn();
    await ask(judge, planned([orders], 'unpublish'));
    expect(judge).not.toHaveBeenCalled();
  });

  // prettier-ignore
  test.each<[string, OperationGate['judge'], string]>([
    ['fails',                          async () => { throw new Error('It broke.'); }, 'could not be found out. It broke. Trying'],
    ['answers for another number',     async () => [],                                'It judged 0 products where 1'],
  ])('lets nothing through when a gate %s', async (_case, judge, message) => {
    const { plan, executable } = await ask(judge);
    expect(executable).toBeUndefined();
    expect(plan.targets[0]?.problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'gate-failed',
        message: expect.stringContaining(message),
      }),
    ]);
  });

  it('lets nothing through when a gate does not answer', async () => {
    jest.useFakeTimers();
    try {
      const asked = ask(() => new Promise(() => {}));
      await jest.advanceTimersByTimeAsync(30_000);
      const { executable, plan } = await asked;
      expect(executable).toBeUndefined();
      expect(plan.targets[0]?.problems[0]?.message).toContain('30 s');
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not take a caller who left for a gate that failed', async () => {
    const controller = new AbortController();
    const asked = createGateQuestions({
      gates: [
        {
          id: 'levels',
          async judge() {
            controller.abort();
            throw new Error('aborted');
          },
        },
      ],
      namespaceOf: () => 'prod',
      logger: mockServices.logger.mock(),
    })(planned([orders]), controller.signal);
    await expect(asked).rejects.toThrow(/abort/i);
  });
});

it('takes each gate once', () => {
  const { extensionPoint, gates } = createOperationGates();
  const gate: OperationGate = { id: 'levels', judge: async () => [] };
  extensionPoint.addGate(gate);
  expect(gates).toEqual([gate]);
  expect(() => extensionPoint.addGate(gate)).toThrow("'levels'");
});
