// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ProductWatch, Watch, WATCH_KINDS, WatchedProduct } from './watchTypes';

const text = z.string();

export const watch = z.object({
  watcherRef: text,
  kinds: z.array(z.enum(WATCH_KINDS)),
  setBy: text,
  setAt: text,
}) satisfies z.ZodType<Watch>;

export const productWatch = z.object({
  entityRef: text,
  watcherRefs: z.array(text),
  watches: z.array(watch),
}) satisfies z.ZodType<ProductWatch>;

export const watchedProducts = z.array(
  z.object({
    entityRef: text,
    title: text,
    environmentId: text,
    isPresent: z.boolean(),
    watches: z.array(watch),
  }),
) satisfies z.ZodType<WatchedProduct[]>;
