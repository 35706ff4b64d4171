import * as z from 'zod';

/** How a contact, a consultation or a notice was made. */
export const CHANNELS = ['in-person', 'phone', 'video', 'electronic', 'written', 'other'] as const;

export const channel = z.enum(CHANNELS);

/** How somebody attends a session. */
export const PRESENCE_MODES = ['in-person', 'remote'] as const;

export const presenceMode = z.enum(PRESENCE_MODES);
