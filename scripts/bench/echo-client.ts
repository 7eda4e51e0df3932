import { message, type Sender } from './activities.ts';
import type { Client } from './load.ts';

/** Says something, each time something else. The bot answers the request when it has sent its echo. */
export function echoClient(sender: Sender): Client {
  let turns = 0;
  return {
    next() {
      turns += 1;
      return message(sender, turns, `Change ${turns}`);
    },
    isRight: (answer) => answer === '',
  };
}
