// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { ActionContext, ActionHandler, OperationAction } from '../types';

/** What the runner needs to know of an action besides how to do it. */
export interface StepTraits {
  /** It makes something of its own: when that is there already, somebody else made it, and it is not taken for done. */
  makesItsOwn?: boolean;
  /** It may be there in part; then its undo clears the parts away. */
  hasParts?: boolean;
  /** When it is not done after an undo, nothing of it is there, whatever else has changed. */
  isAbsentUnlessDone?: boolean;
  /** There is nothing to take back. */
  writesNothing?: boolean;
  /** It waits for the catalog's index, which takes longer than an answer. */
  waitsForIndex?: boolean;
}

export interface StepHandler<
  A extends OperationAction,
  Seen,
> extends ActionHandler<A, Seen> {
  /** Reads what was seen back from the journal. */
  seen: z.ZodType<Seen>;
  traits?: StepTraits;
  /** How a person takes it back: a sentence. */
  byHand(action: A, before: Seen): string;
  /** What is not as the action left it: a sentence. Asked only when it is not done. */
  difference(action: A, seen: Seen): string;
}

/** A handler and its action: all that the runner knows of either. What was seen is JSON to it. */
export interface StepWork {
  traits: StepTraits;
  observe(context: ActionContext): Promise<unknown>;
  isDone(seen: unknown): boolean;
  apply(seen: unknown, context: ActionContext): Promise<void>;
  undo(
    before: unknown,
    context: ActionContext,
  ): Promise<{ isUndone: true } | { isUndone: false; byHand: string }>;
  byHand(before: unknown): string;
  difference(seen: unknown): string;
}

/** The work that each action stands for. */
export type StepHandlers = (action: OperationAction) => StepWork;

export function workOf<A extends OperationAction, Seen>(
  handler: StepHandler<A, Seen>,
  action: A,
): StepWork {
  const { seen: schema, traits = {} } = handler;
  return {
    traits,
    observe: context => handler.observe(action, context),
    isDone: seen => handler.isDone(action, schema.parse(seen)),
    apply: (seen, context) =>
      handler.apply(action, schema.parse(seen), context),
    undo: (before, context) =>
      handler.undo(action, schema.parse(before), context),
    byHand: before => handler.byHand(action, schema.parse(before)),
    difference: seen => handler.difference(action, schema.parse(seen)),
  };
}
