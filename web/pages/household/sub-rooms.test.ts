import { expect, test } from 'vitest';
import { pages } from '#web/routes.ts';
import { subRooms } from './sub-rooms.tsx';

test('every page under a tab is a page', () => {
  const paths = new Set(pages.map(page => page.path));
  const rooms = Object.values(subRooms).flat();
  expect(rooms.map(room => `/households/:householdId${room.path}`).filter(path => !paths.has(path))).toEqual(
    [],
  );
});
