// SPDX-License-Identifier: Apache-2.0
import type { SchemaChange } from '@data-mesh/backstage-plugin-data-products-common';
import { aSchemaChange } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../__testUtils__/english';
import {
  describeSchemaChange,
  SchemaChangeWords,
} from './describeSchemaChange';

describe('describeSchemaChange', () => {
  // prettier-ignore
  test.each<[Partial<SchemaChange>, SchemaChangeWords['tone'], string, string[]]>([
    [{ verdict: 'compatible' },                                 'good',    'It keeps what level BACKWARD demands.',                                  []],
    [{ verdict: 'incompatible', message: 'total is gone\nid, too' }, 'bad', 'It breaks what level BACKWARD demands.',                                ['total is gone', 'id, too']],
    [{ verdict: 'incompatible' },                               'bad',     'It breaks what level BACKWARD demands.',                                 []],
    [{ verdict: 'unchecked', level: 'NONE' },                   'neutral', 'The level was NONE, so nobody checked it.',                              []],
    [{ verdict: 'unknown', message: 'No such reference' },      'neutral', 'Whether it keeps what was agreed is not known: No such reference',       []],
    [{ verdict: 'unknown' },                                    'neutral', 'Whether it keeps what was agreed is not known.',                         []],
  ])('says of %j: %s, %s', (change, tone, sentence, messages) => {
    expect(describeSchemaChange(aSchemaChange(change), english)).toEqual({
      tone,
      sentence,
      messages,
    });
  });
});
