// SPDX-License-Identifier: Apache-2.0

import { planSchemaNews, SeenSubject } from './planSchemaNews';
import { SchemaMark } from './types';

const mark = (...subjects: [string, number][]): SchemaMark => ({
  subjects: subjects.map(([subject, version]) => ({ subject, version })),
});

const seen = (
  subject: string,
  ...versions: [number, SeenSubject['changes'][number]['verdict']][]
): SeenSubject => ({
  subject,
  changes: versions.map(([version, verdict]) => ({ version, verdict })),
});

describe('planSchemaNews', () => {
  // prettier-ignore
  test.each<[string, SchemaMark | undefined, SeenSubject[], [string, number, boolean][], SchemaMark]>([
    ['nothing at the beginning',              undefined,        [seen('a', [2, 'compatible'])],                      [],                mark(['a', 2])],
    ['nothing of what never changed',         mark(['a', 0]),   [seen('a')],                                         [],                mark(['a', 0])],
    ['nothing of a version that was told',    mark(['a', 2]),   [seen('a', [2, 'compatible'])],                      [],                mark(['a', 2])],
    ['a new version',                         mark(['a', 2]),   [seen('a', [3, 'compatible'], [2, 'compatible'])],   [['a', 3, false]], mark(['a', 3])],
    ['several once, by the worst of them',    mark(['a', 1]),   [seen('a', [3, 'compatible'], [2, 'incompatible'])], [['a', 3, true]],  mark(['a', 3])],
    ['nothing bad of what was bad before',    mark(['a', 2]),   [seen('a', [3, 'unchecked'], [2, 'incompatible'])],  [['a', 3, false]], mark(['a', 3])],
    ['nothing of a subject that is new',      mark(['a', 2]),   [seen('b', [4, 'compatible'])],                      [],                mark(['a', 2], ['b', 4])],
    ['nothing of what is read from anew',     mark(['a', 4]),   [seen('a', [2, 'incompatible'])],                    [],                mark(['a', 4])],
  ])('tells %s', (_case, before, subjects, told, after) => {
    const planned = planSchemaNews(before, subjects);
    expect(planned).toEqual({
      mark: after,
      news: told.map(([subject, version, isIncompatible]) => ({ kind: 'schema', subject, version, isIncompatible })),
    });
  });
});
