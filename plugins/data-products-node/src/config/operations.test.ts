// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@backstage/types';
import { readMesh } from './__testUtils__/readMesh';

describe('settings of operations', () => {
  it('are read in full', () => {
    expect(
      readMesh({
        operations: {
          enforceOwnership: false,
          administrators: ['data-platform'],
          protectedOwners: ['finance'],
          protectedDomains: ['domain:default/payroll'],
          hiddenTopics: [],
          maxDescriptionLength: 5000,
          stepTimeout: '10s',
          indexingTimeout: { minutes: 10 },
          expireAfter: 'PT2H',
          keepDays: 30,
          undoDays: 7,
        },
      }).operations,
    ).toEqual({
      enforceOwnership: false,
      administrators: ['data-platform'],
      protectedOwners: ['finance'],
      protectedDomains: ['domain:default/payroll'],
      hiddenTopics: [],
      maxDescriptionLength: 5000,
      stepTimeoutMs: 10_000,
      indexingTimeoutMs: 600_000,
      expireAfterMs: 7_200_000,
      keepDays: 30,
      undoDays: 7,
    });
  });

  // prettier-ignore
  test.each<[JsonObject, number]>([
    [{},                            400],
    [{ keepDays: 30 },              30],
    [{ keepDays: 30, undoDays: 29 }, 29],
    [{ keepDays: 30, undoDays: 31 }, 30],
  ])('%j let operations be undone for %i days', (operations, days) => {
    expect(readMesh({ operations }).operations.undoDays).toBe(days);
  });

  // prettier-ignore
  test.each<[JsonObject, string]>([
    [{ operations: { enforceOwnership: 'no' } },      'dataMesh.operations.enforceOwnership must be true or false'],
    [{ operations: { protectedOwners: 'finance' } },  'dataMesh.operations.protectedOwners must be a list of owners'],
    [{ operations: { hiddenTopics: [''] } },          'dataMesh.operations.hiddenTopics[0] is blank; it must be one of a list of patterns, like _*'],
    [{ operations: { maxDescriptionLength: 5001 } },  'dataMesh.operations.maxDescriptionLength must be a whole number above 0 and at most 5000'],
    [{ operations: { undoDays: 0 } },                 'dataMesh.operations.undoDays must be a whole number above 0 and at most 3650'],
    [{ operations: { keepDays: 0 } },                 'dataMesh.operations.keepDays must be a whole number above 0 and at most 3650'],
    [{ operations: { stepTimeout: '0.5s' } },         "dataMesh.operations.stepTimeout must be a duration of at least 1 second, like { minutes: 2 } or '2m'"],
    [{ operations: { indexingTimeout: 'soon' } },     "dataMesh.operations.indexingTimeout must be a duration of at least 10 seconds, like { minutes: 2 } or '2m'"],
    [{ operations: { expireAfter: { seconds: 59 } } }, "dataMesh.operations.expireAfter must be a duration of at least 60 seconds, like { minutes: 2 } or '2m'"],
  ])('with a mistake like %j are a problem of every environment', (mistake, problem) => {
    const [prod] = readMesh(mistake).environments;
    expect(prod!.problems).toEqual([problem]);
    expect(prod!.streamCatalog).toBeUndefined();
  });
});
