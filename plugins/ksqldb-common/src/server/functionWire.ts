// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { KsqlFunctionDescription } from './types';
import { listWire, optionalTextWire, textWire } from './wire';

export const functionSummariesWire = listWire(
  z.object({
    name: z.string(),
    type: textWire,
    category: optionalTextWire,
  }),
);

const variantWire = z.object({
  arguments: listWire(
    z.object({
      name: textWire,
      type: textWire,
      description: textWire,
      isVariadic: z.boolean().catch(false),
    }),
  ),
  returnType: textWire,
  description: textWire,
});

export const functionDescriptionWire = z
  .object({
    name: z.string(),
    type: textWire,
    description: textWire,
    functions: listWire(variantWire),
  })
  .transform(({ functions, ...described }): KsqlFunctionDescription => ({
    ...described,
    variants: functions,
  }));
