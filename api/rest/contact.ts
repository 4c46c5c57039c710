import { recordContact } from '#acts/contact/record-contact.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const contactRoutes = [recordContact] as unknown as readonly AnyDeed[];
