// SPDX-License-Identifier: Apache-2.0

/** What ksqlDB refuses, in its words. `code` is that of its error bodies; 40001 is a bad statement. */
export class EngineError extends Error {
  override readonly name: string = 'EngineError';

  constructor(
    message: string,
    readonly code: number = 40001,
  ) {
    super(message);
  }
}

/** What ksqlDB can do and the simulator cannot; goes on from "The simulator cannot". */
export class SimulatorLimit extends EngineError {
  override readonly name = 'SimulatorLimit';

  constructor(what: string) {
    super(`The simulator cannot ${what}.`);
  }
}
