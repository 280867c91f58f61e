// SPDX-License-Identifier: Apache-2.0
import { Avatar, Card, CardBody, Flex, Text } from '@backstage/ui';
import type { Persona } from '../personas';

/** One of the demo's people; a press anywhere on the card signs in as them. */
export function PersonaCard(props: {
  persona: Persona;
  onChoose: (persona: Persona) => void;
}) {
  const { persona, onChoose } = props;
  return (
    <Card
      label={`Sign in as ${persona.name}, ${persona.role}`}
      onPress={() => onChoose(persona)}
    >
      <CardBody>
        <Flex gap="3" align="start">
          <Avatar
            name={persona.name}
            src=""
            size="large"
            purpose="decoration"
          />
          <Flex direction="column" gap="2">
            <div>
              <Text as="h3" variant="body-large" weight="bold">
                {persona.role}
              </Text>
              <Text as="p" variant="body-medium" color="secondary">
                {persona.name}
              </Text>
            </div>
            <Text as="p" variant="body-medium">
              {persona.purpose}
            </Text>
          </Flex>
        </Flex>
      </CardBody>
    </Card>
  );
}
