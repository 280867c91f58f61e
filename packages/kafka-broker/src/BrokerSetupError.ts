// SPDX-License-Identifier: Apache-2.0

/** Why there is no broker, in words that a person can act on; to be shown without a stack trace. */
export class BrokerSetupError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'BrokerSetupError';
  }
}
