// SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';
import { Alert, Button, Flex } from '@backstage/ui';
import type { Persona } from '../personas';

/** Says why nobody was signed in, and the two ways on from here. */
export function SignInFailure(props: {
  persona: Persona;
  error: Error | undefined;
  onRetry: () => void;
  onBack: () => void;
}) {
  const { persona, error, onRetry, onBack } = props;
  return (
    <Alert
      status="danger"
      icon
      title={`${persona.name} could not be signed in`}
      description={describeFailure(error)}
      customActions={
        <Flex gap="2">
          <Button variant="secondary" onPress={onRetry}>
            Try again
          </Button>
          <Button variant="tertiary" onPress={onBack}>
            Choose somebody else
          </Button>
        </Flex>
      }
    />
  );
}

/** What the back end itself said, when it said anything; the status alone helps nobody. */
function describeFailure(error: Error | undefined): string {
  if (isError(error?.cause)) return error.cause.message;
  return error?.message ?? 'The back end did not answer.';
}
