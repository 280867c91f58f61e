// SPDX-License-Identifier: Apache-2.0
import { findJava } from './java/findJava';

/** Set to `skip` where a broker cannot be started, or shall not be. */
const SWITCH = 'DATA_MESH_TEST_KAFKA';

const isSkipped =
  process.env[SWITCH] === 'skip' || 'missing' in findJava(process.env);

/** `describe` for tests that start a broker; skips them where there is no Java for one. */
export const describeWithKafka: jest.Describe = isSkipped
  ? describe.skip
  : describe;

/** Time for a broker to start on a busy machine, its download included; for `beforeAll`. */
export const BROKER_START_TIMEOUT_MS = 180_000;
