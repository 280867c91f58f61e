// SPDX-License-Identifier: Apache-2.0
import type { AllowedAnswer } from '@data-mesh/backstage-plugin-data-products-common';
import {
  allowedQuestions,
  OfferedAction,
  offeredActions,
} from './offeredActions';

const yes: AllowedAnswer = { isAllowed: true };
const no: AllowedAnswer = { isAllowed: false, because: 'It is read-only.' };
const noIdea: AllowedAnswer = { isAllowed: false };

describe('offeredActions', () => {
  // prettier-ignore
  test.each<[string, AllowedAnswer[], boolean, OfferedAction[]]>([
    ['all that is allowed',            [yes, yes, yes], false, [{ action: 'edit' }, { action: 'deprecate' }, { action: 'unpublish' }]],
    ['nothing that is refused',        [yes, no, no],   false, [{ action: 'edit' }]],
    ['owners why it is refused',       [yes, no, yes],  true,  [{ action: 'edit' }, { action: 'deprecate', refusal: 'It is read-only.' }, { action: 'unpublish' }]],
    ['nothing refused without reason', [noIdea, no, no], true, [{ action: 'deprecate', refusal: 'It is read-only.' }, { action: 'unpublish', refusal: 'It is read-only.' }]],
    ['nothing without answers',        [],              true,  []],
  ])('offers %s', (_case, answers, isOwned, expected) => {
    expect(offeredActions(answers, { isOwned })).toEqual(expected);
  });
});

test('each action is asked about', () => {
  expect(
    allowedQuestions({
      environmentId: 'env-7k2mq9',
      entityRef: 'dataproduct:prod/orders',
    }).map(({ action, entityRef }) => [action, entityRef]),
  ).toEqual([
    ['edit', 'dataproduct:prod/orders'],
    ['deprecate', 'dataproduct:prod/orders'],
    ['unpublish', 'dataproduct:prod/orders'],
  ]);
});
