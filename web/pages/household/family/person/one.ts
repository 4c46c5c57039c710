import type { z } from 'zod';
import type { readPerson } from '#acts/household/read-person.ts';

/** One person as the page reads them. */
export type One = z.output<typeof readPerson.output>;
