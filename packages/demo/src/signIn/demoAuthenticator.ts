// SPDX-License-Identifier: Apache-2.0
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { findPersona, PERSONA_HEADER, type Persona } from '../personas';
import { isLoopbackRequest } from './loopback';

/** Believes a request made on this machine when it says which of the demo's people it is made by. */
export const demoAuthenticator = createProxyAuthenticator<
  undefined,
  Persona,
  undefined
>({
  defaultProfileTransform: async persona => ({
    profile: { displayName: persona.name },
  }),
  initialize: () => undefined,
  async authenticate({ req }) {
    const isLocal = isLoopbackRequest({
      remoteAddress: req.socket.remoteAddress,
      host: req.headers.host,
      isForwarded:
        req.headers.forwarded !== undefined ||
        req.headers['x-forwarded-for'] !== undefined,
    });
    if (!isLocal) {
      throw new NotAllowedError(
        'The demo signs in people on its own machine only. Open it as http://localhost.',
      );
    }
    const personaId = req.get(PERSONA_HEADER) ?? '';
    const persona = findPersona(personaId);
    if (!persona) {
      throw new AuthenticationError(
        `The demo has nobody called '${personaId}'`,
      );
    }
    return { result: persona };
  },
});
