import { judgeProfile } from '#acts/profile/judge-profile.ts';
import { readProfiles } from '#acts/profile/read-profiles.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const profileRoutes = [readProfiles, judgeProfile] as unknown as readonly AnyDeed[];
