// SPDX-License-Identifier: Apache-2.0
import { PortSubject } from '@data-mesh/backstage-plugin-data-products-common';
import { PartName } from '../showing/readPart';
import { RecordSchemas } from '../schemas/createRecordSchemas';
import { OpenSchema } from '../schemas/types';
import { SampleViewer } from '../types';
import { Lens } from './Lens';
import { Sight } from './Sight';

const NOTHING: Sight = { isMasked: true, knows: 'nothing' };

/**
 * Finds out what somebody may see of the records of a topic. Fields that only the newest schema marks as personal are
 * personal in older records, too, so as long as one of the newest cannot be read nothing is shown.
 */
export async function readSight(
  viewer: Omit<SampleViewer, 'userEntityRef'>,
  topic: {
    /** `undefined` when nobody knows them. */
    subjects: readonly PortSubject[] | undefined;
    schemas: Pick<RecordSchemas, 'newest'> | undefined;
  },
): Promise<Sight> {
  if (viewer.mayReadUnmasked) return { isMasked: false };
  const { subjects, schemas } = topic;
  if (viewer.personalData === 'unknown' || !subjects || !schemas) {
    return NOTHING;
  }
  const newest: { part: PortSubject['part']; schema: OpenSchema }[] = [];
  try {
    for (const { subject, part } of subjects) {
      const schema = await schemas.newest(subject);
      if (schema) newest.push({ part, schema });
    }
  } catch {
    return NOTHING;
  }
  const lensesOf = (part: PartName, typeName: string): Lens[] =>
    newest
      .filter(each => each.part === part || each.part === 'other')
      .map(({ schema }) => schema.lensFor(typeName));
  const lenses = newest.map(({ schema }) => schema.lensFor(''));
  if (lenses.some(({ isWhole }) => !isWhole)) return NOTHING;
  return {
    isMasked: true,
    knows: 'fields',
    isFreeOfPersonalData: viewer.personalData === 'no',
    lensesOf,
    marksFields: lenses.some(({ marksFields }) => marksFields),
  };
}
