/** Refused with a sentence that says what to do. */
export class CannotStart extends Error {}
