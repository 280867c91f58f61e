// SPDX-License-Identifier: Apache-2.0
import {
  aContext,
  outputsOf,
  PUBLISH,
  STEP,
  withStep,
} from '../__testUtils__/actionContexts';
import { FakeDataProductsBackEnd } from '../__testUtils__/FakeDataProductsBackEnd';
import { theTools } from '../__testUtils__/theTools';
import { publishProductAction } from './publishProduct';
import { undoOperationAction } from './undoOperation';

describe('data-product:undo', () => {
  let backEnd: FakeDataProductsBackEnd;

  beforeEach(async () => {
    backEnd = new FakeDataProductsBackEnd();
    await backEnd.start();
    backEnd.course = [withStep('succeeded', { state: 'done' })];
    await publishProductAction(theTools(backEnd)).handler(aContext(PUBLISH));
  });
  afterEach(() => backEnd.stop());

  const undo = async (overrides: object = {}) => {
    const ctx = aContext({ operationId: 'operation-1' }, overrides);
    const info = jest.spyOn(ctx.logger, 'info');
    await undoOperationAction(theTools(backEnd)).handler(ctx);
    return { ctx, log: info.mock.calls.map(([line]) => line) };
  };

  test('takes back what an operation did, and tells how', async () => {
    backEnd.courseOfUndone = [
      withStep('undoing', { state: 'done' }),
      withStep('undone', { state: 'undone' }),
    ];
    const { ctx, log } = await undo();

    expect(outputsOf(ctx)).toEqual({
      operationUrl:
        'https://portal.example/data-products/operations/operation-1',
      state: 'undone',
      steps: `${STEP}: undone`,
    });
    expect(log.at(-1)).toBe(`${STEP}: undone`);
  });

  test('finds what it has undone before', async () => {
    await undo();
    const { ctx } = await undo();
    expect(outputsOf(ctx).state).toBe('undone');
  });

  test('says what stays, and what to do about it', async () => {
    backEnd.courseOfUndone = [
      withStep('undone', {
        state: 'notUndone',
        byHand: 'Delete the topic in the console.',
      }),
    ];
    await expect(undo()).rejects.toThrow(
      `Operation operation-1 was undone but for this. Not undone: ${STEP}. To do by hand: Delete the topic in the console.`,
    );
  });

  test('gives the reason of a refusal', async () => {
    backEnd.undoRefusal = 'Somebody described the topic since.';
    await expect(undo()).rejects.toThrow('Somebody described the topic since.');
  });

  test('does nothing in a dry run', async () => {
    const { ctx } = await undo({ isDryRun: true });
    expect(backEnd.undone).toEqual([]);
    expect(outputsOf(ctx).state).toBe('planned');
  });
});
